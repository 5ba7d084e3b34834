package eljur.attendance;

import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.GUARDIAN;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form tutor explains the absences of the own class; a guardian announces those of the own child. */
@Configuration(proxyBeanMethods = false)
class AttendanceRights {

    @Bean
    RightsTable rightsOfAttendance() {
        return RightsTable.of(
                Right.of("class-attendance", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("class-attendance", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("class-attendance", "read", HEAD, OWN_SCHOOL),
                Right.of("absence-reason", "enter", FORM_TUTOR, OWN_CLASS),
                Right.of("absence-reason", "enter", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("announced-absence", "read", GUARDIAN, OWN_CHILD),
                Right.of("announced-absence", "record", GUARDIAN, OWN_CHILD));
    }
}
