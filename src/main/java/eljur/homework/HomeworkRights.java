package eljur.homework;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_COURSE;
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

/** A teacher sets homework for the own course; who may read its register reads it. Families read it in the diary. */
@Configuration(proxyBeanMethods = false)
class HomeworkRights {

    @Bean
    RightsTable rightsToAssignments() {
        return RightsTable.of(
                Right.of("assignment", "read", TEACHER, OWN_COURSE),
                Right.of("assignment", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("assignment", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("assignment", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL),
                Right.of("assignment", "read", HEAD, OWN_SCHOOL),
                Right.of("assignment", "record", TEACHER, OWN_COURSE));
    }
}
