package eljur.people;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** «Доступ»: who hands out slips and to whom, who closes a log-in, who gives roles. To whom within these, says {@link SlipRule}. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AccessRights {

    @Bean
    MenuItem accessEntry() {
        return new MenuItem(55, "menu.access", "lock", "/access", Set.of("ADMINISTRATOR", "SECRETARY", "FORM_TUTOR"));
    }

    @Bean
    RightsTable accountRights() {
        return RightsTable.of(
                Right.of("account", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("account", "read", SECRETARY, OWN_SCHOOL),
                Right.of("account", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("slip", "issue", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("slip", "issue", SECRETARY, OWN_SCHOOL),
                Right.of("slip", "issue", FORM_TUTOR, OWN_CLASS),
                Right.of("staff-account", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("staff-account", "read", SECRETARY, OWN_SCHOOL),
                Right.of("staff-slip", "issue", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("staff-slip", "issue", SECRETARY, OWN_SCHOOL),
                Right.of("account", "close", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("account", "change-roles", ADMINISTRATOR, OWN_SCHOOL));
    }
}
