package eljur.school;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.NURSE;
import static eljur.access.Role.PSYCHOLOGIST;
import static eljur.access.Role.SECRETARY;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar is read by all who work in the school, and kept by the administrator and the deputy head; so are the bells. */
@Configuration(proxyBeanMethods = false)
class CalendarRights {

    private static final List<Role> READERS = List.of(
            HEAD, DEPUTY_HEAD, ACTIVITIES_DEPUTY, ADMINISTRATOR, SECRETARY, FORM_TUTOR, TEACHER, NURSE, PSYCHOLOGIST);

    private static final List<Role> KEEPERS = List.of(ADMINISTRATOR, DEPUTY_HEAD);

    @Bean
    MenuItem calendarEntry() {
        return new MenuItem(
                52,
                "menu.calendar",
                "calendar",
                "/calendar",
                Set.of("DEPUTY_HEAD", "HEAD", "SECRETARY"),
                List.of("/school", "/bells", "/timetable"));
    }

    @Bean
    RightsTable calendarRightsTable() {
        List<Right> rows = new ArrayList<>();
        for (Role role : READERS) rows.add(Right.of("calendar", "read", role, OWN_SCHOOL));
        for (Role role : KEEPERS) {
            rows.add(Right.of("calendar", "change", role, OWN_SCHOOL));
            rows.add(Right.of("calendar-change", "record", role, OWN_SCHOOL));
            rows.add(Right.of("calendar-change", "withdraw", role, OWN_SCHOOL));
            rows.add(Right.of("bells", "read", role, OWN_SCHOOL));
            rows.add(Right.of("bells", "change", role, OWN_SCHOOL));
        }
        return new RightsTable(rows);
    }
}
