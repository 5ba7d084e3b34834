package eljur.rollover;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The administrator turns the year; the director and the deputy head read what would come of it. */
@Configuration(proxyBeanMethods = false)
class RolloverRights {

    @Bean
    RightsTable rightsOfRollover() {
        return RightsTable.of(
                Right.of("rollover", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("rollover", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("rollover", "read", HEAD, OWN_SCHOOL),
                Right.of("rollover", "change", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("rollover", "apply", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("rollover", "undo", ADMINISTRATOR, OWN_SCHOOL));
    }
}
