package eljur.upkeep;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The machine is the administrator's; in a small school nobody but the director may be there when it matters. */
@Configuration(proxyBeanMethods = false)
class UpkeepRights {

    @Bean
    MenuItem upkeepEntry() {
        return new MenuItem(80, "menu.upkeep", "gear", "/upkeep", Set.of("ADMINISTRATOR", "HEAD"));
    }

    @Bean
    RightsTable upkeepRightsTable() {
        return RightsTable.of(
                Right.of("upkeep", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("upkeep", "read", HEAD, OWN_SCHOOL),
                Right.of("clock", "confirm", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("clock", "confirm", HEAD, OWN_SCHOOL));
    }
}
