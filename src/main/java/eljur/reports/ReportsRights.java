package eljur.reports;

import eljur.access.Relation;
import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A form tutor reads the sheet of the own class; the director and the deputy that of each. A teacher reads the own hours. */
@Configuration(proxyBeanMethods = false)
class ReportsRights {

    private static final Set<String> READERS =
            Set.of(Role.FORM_TUTOR.name(), Role.DEPUTY_HEAD.name(), Role.HEAD.name());

    @Bean
    RightsTable reportsRightsTable() {
        return RightsTable.of(
                Right.of("summary", "read", Role.FORM_TUTOR, Relation.OWN_CLASS),
                Right.of("summary", "read", Role.DEPUTY_HEAD, Relation.OWN_SCHOOL),
                Right.of("summary", "read", Role.HEAD, Relation.OWN_SCHOOL),
                Right.of("own-journal", "read", Role.FORM_TUTOR, Relation.OWN_CLASS),
                Right.of("own-journal", "read", Role.DEPUTY_HEAD, Relation.OWN_SCHOOL),
                Right.of("own-journal", "read", Role.HEAD, Relation.OWN_SCHOOL));
    }

    /** One's own hours and substitutions; those of all for who answers for them. */
    @Bean
    RightsTable monthRightsTable() {
        return RightsTable.of(
                Right.of("missed-lessons", "read", Role.TEACHER, Relation.SELF),
                Right.of("missed-lessons", "read", Role.DEPUTY_HEAD, Relation.OWN_SCHOOL),
                Right.of("missed-lessons", "read", Role.HEAD, Relation.OWN_SCHOOL),
                Right.of("missed-lessons", "read", Role.SECRETARY, Relation.OWN_SCHOOL),
                Right.of("hours", "read", Role.TEACHER, Relation.SELF),
                Right.of("hours", "read", Role.DEPUTY_HEAD, Relation.OWN_SCHOOL),
                Right.of("hours", "read", Role.HEAD, Relation.OWN_SCHOOL),
                Right.of("hours", "read", Role.SECRETARY, Relation.OWN_SCHOOL));
    }

    @Bean
    MenuItem hoursEntry() {
        return new MenuItem(
                52,
                "menu.hours",
                "clock",
                "/hours",
                Set.of("DEPUTY_HEAD", "HEAD", "SECRETARY"),
                List.of("/missed-lessons"));
    }

    /** A teacher comes to the own load and courses from here. */
    @Bean
    MenuItem hoursEntryOfTheTeacher() {
        return new MenuItem(
                52,
                "menu.hours",
                "clock",
                "/hours",
                Set.of("TEACHER"),
                List.of("/missed-lessons", "/load", "/courses"));
    }

    @Bean
    MenuItem summaryEntry() {
        return new MenuItem(50, "menu.summary", "chart", "/summary", READERS);
    }
}
