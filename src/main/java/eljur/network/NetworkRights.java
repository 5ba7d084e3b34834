package eljur.network;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The network is the administrator's. */
@Configuration(proxyBeanMethods = false)
class NetworkRights {

    @Bean
    MenuItem networkEntry() {
        return new MenuItem(75, "menu.network", "lock", "/network", Set.of("ADMINISTRATOR"));
    }

    @Bean
    RightsTable networkRightsTable() {
        return RightsTable.of(Right.of("network", "read", ADMINISTRATOR, OWN_SCHOOL));
    }
}
