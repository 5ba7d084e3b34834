package eljur.homework.controls;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedule is made public by the school anyway: who plans works reads it; the deputy head keeps it. */
@Configuration(proxyBeanMethods = false)
class ControlRights {

    @Bean
    RightsTable rightsToControlWorks() {
        return RightsTable.of(
                Right.of("control-work", "read", TEACHER, OWN_SCHOOL),
                Right.of("control-work", "read", FORM_TUTOR, OWN_SCHOOL),
                Right.of("control-work", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("control-work", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("control-work", "read", HEAD, OWN_SCHOOL),
                Right.of("control-work", "record", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
