package eljur.reports;

import eljur.access.Relation;
import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A form tutor reads the sheet of the own class; the director and the deputy that of each. */
@Configuration(proxyBeanMethods = false)
class ReportsRights {

    private static final Set<String> READERS =
            Set.of(Role.FORM_TUTOR.name(), Role.DEPUTY_HEAD.name(), Role.HEAD.name());

    @Bean
    RightsTable reportsRightsTable() {
        return RightsTable.of(
                Right.of("summary", "read", Role.FORM_TUTOR, Relation.OWN_CLASS),
                Right.of("summary", "read", Role.DEPUTY_HEAD, Relation.OWN_SCHOOL),
                Right.of("summary", "read", Role.HEAD, Relation.OWN_SCHOOL));
    }

    @Bean
    MenuItem summaryEntry() {
        return new MenuItem(50, "menu.summary", "chart", "/summary", READERS);
    }
}
