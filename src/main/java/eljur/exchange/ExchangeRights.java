package eljur.exchange;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Who may load files. The administrator sets the school up and loads both kinds; the secretary keeps the rolls and loads class
 * lists only, and sees no other file.
 */
@Configuration(proxyBeanMethods = false)
class ExchangeRights {

    /** Each kind of file is a right of its own, beside that to the pages. */
    static String entity(ImportKind kind) {
        return kind == ImportKind.TIMETABLE ? "timetable-import" : "class-list-import";
    }

    @Bean
    MenuItem importsEntry() {
        return new MenuItem(60, "menu.imports", "upload", "/imports", Set.of("ADMINISTRATOR", "SECRETARY"));
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
                Right.of(entity(ImportKind.TIMETABLE), "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of(entity(ImportKind.CLASS_LIST), "load", ADMINISTRATOR, OWN_SCHOOL),
                Right.of(entity(ImportKind.CLASS_LIST), "load", SECRETARY, OWN_SCHOOL));
    }
}
