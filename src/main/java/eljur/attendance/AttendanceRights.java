package eljur.attendance;

import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.GUARDIAN;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.NURSE;
import static eljur.access.Role.PSYCHOLOGIST;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The form tutor explains the absences of the own class; a guardian announces those of the own child. A nurse sees certificates and
 * exemptions, a psychologist shares of a month: neither stands in a row of registers, marks or diaries.
 */
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
                Right.of("announced-absence", "record", GUARDIAN, OWN_CHILD),
                Right.of("medical-record", "read", NURSE, OWN_SCHOOL),
                Right.of("medical-record", "record", NURSE, OWN_SCHOOL),
                Right.of("attendance-share", "read", PSYCHOLOGIST, OWN_SCHOOL),
                Right.of("attendance-share", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("attendance-share", "read", HEAD, OWN_SCHOOL),
                Right.of("attendance-rule", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("attendance-rule", "read", HEAD, OWN_SCHOOL),
                Right.of("attendance-rule", "change", DEPUTY_HEAD, OWN_SCHOOL));
    }

    @Bean
    MenuItem medicalEntry() {
        return new MenuItem(10, "menu.medical", "sick", "/medical", Set.of("NURSE"));
    }

    @Bean
    MenuItem sharesEntry() {
        return new MenuItem(10, "menu.attendance", "chart", "/attendance", Set.of("PSYCHOLOGIST"));
    }
}
