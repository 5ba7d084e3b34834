package eljur.home;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_LESSON;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ACTIVITIES_DEPUTY;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.TEACHER;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** «Сегодня» of those who have a day here: the entry and the right to it. */
@Configuration(proxyBeanMethods = false)
class HomeMenu {

    @Bean
    MenuItem todayEntry() {
        return new MenuItem(
                10,
                "menu.today",
                "today",
                "/today",
                Set.of("TEACHER", "FORM_TUTOR", "HEAD", "DEPUTY_HEAD", "ACTIVITIES_DEPUTY"));
    }

    @Bean
    RightsTable todayRights() {
        return RightsTable.of(
                Right.of("day", "read", TEACHER, OWN_LESSON),
                Right.of("day", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("day", "read", HEAD, OWN_SCHOOL),
                Right.of("day", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("day", "read", ACTIVITIES_DEPUTY, OWN_SCHOOL));
    }
}
