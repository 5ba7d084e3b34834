package eljur.school;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of a school: its card, buildings, classes, subjects. The administrator sets them up and finds the calendar beside them;
 * head and deputy head, who work with the calendar, find them beside it.
 */
@Configuration(proxyBeanMethods = false)
class SchoolRights {

    @Bean
    MenuItem schoolEntry() {
        return new MenuItem(
                52,
                "menu.school",
                "home",
                "/school",
                Set.of("ADMINISTRATOR"),
                List.of("/calendar", "/bells", "/timetable"));
    }

    @Bean
    RightsTable rightsToTheSchool() {
        return RightsTable.of(
                Right.of("school", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("school", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("school", "read", HEAD, OWN_SCHOOL),
                Right.of("school", "change", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("deadline", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("deadline", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("deadline", "read", HEAD, OWN_SCHOOL),
                Right.of("deadline", "create", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
