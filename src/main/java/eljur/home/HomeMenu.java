package eljur.home;

import eljur.access.Relation;
import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** «Сегодня» of a teacher: the entry and the right to it. */
@Configuration(proxyBeanMethods = false)
class HomeMenu {

    @Bean
    MenuItem todayEntry() {
        return new MenuItem(10, "menu.today", "today", "/today", Set.of(Role.TEACHER.name()));
    }

    @Bean
    RightsTable todayRights() {
        return RightsTable.of(Right.of("day", "read", Role.TEACHER, Relation.OWN_LESSON));
    }
}
