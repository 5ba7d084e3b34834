package eljur.exchange;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may load files. The administrator sets the school up and loads every kind; the secretary keeps the rolls and loads class
 * lists; the deputy keeps the teaching and loads the load, the timetable, the plans of topics and, alone, the marks of past periods. Nobody sees a file of a kind that
 * is not theirs.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeRights {

    @Bean
    MenuItem importsEntry() {
        return new MenuItem(
                60, "menu.imports", "upload", "/imports", Set.of("ADMINISTRATOR", "SECRETARY", "DEPUTY_HEAD"));
    }

    @Bean
    RightsTable importRights() {
        return RightsTable.of(
                Right.of("import", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("import", "create", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("import", "apply", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("import", "undo", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("import", "read", SECRETARY, OWN_SCHOOL),
                Right.of("import", "create", SECRETARY, OWN_SCHOOL),
                Right.of("import", "apply", SECRETARY, OWN_SCHOOL),
                Right.of("import", "undo", SECRETARY, OWN_SCHOOL),
                Right.of("import", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("import", "create", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("import", "apply", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("import", "undo", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("oneroster-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("staff-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("class-list-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("class-list-import", "load", SECRETARY, OWN_SCHOOL),
                Right.of("load-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("load-import", "load", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("timetable-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("timetable-import", "load", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("topics-import", "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("topics-import", "load", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("marks-import", "load", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
