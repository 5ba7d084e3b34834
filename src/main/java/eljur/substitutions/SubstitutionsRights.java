package eljur.substitutions;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;
import static eljur.access.Role.SECRETARY;

import eljur.access.Right;
import eljur.access.RightsTable;
import eljur.platform.MenuItem;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The deputy head decides; the director and the secretary see what was decided, for they are asked about it. */
@Configuration(proxyBeanMethods = false)
class SubstitutionsRights {

    @Bean
    MenuItem substitutionsEntry() {
        return new MenuItem(15, "menu.substitutions", "swap", "/substitutions", Set.of("DEPUTY_HEAD", "HEAD"));
    }

    /** The secretary's first page stays that of the classes. */
    @Bean
    MenuItem substitutionsEntryOfTheSecretary() {
        return new MenuItem(48, "menu.substitutions", "swap", "/substitutions", Set.of("SECRETARY"));
    }

    @Bean
    RightsTable substitutionsRightsTable() {
        return RightsTable.of(
                Right.of("substitution", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("substitution", "read", HEAD, OWN_SCHOOL),
                Right.of("substitution", "read", SECRETARY, OWN_SCHOOL),
                Right.of("staff-absence", "record", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("substitution", "record", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
