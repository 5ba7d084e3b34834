package eljur.readiness;

import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.ADMINISTRATOR;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who answer for the year's beginning read what it lacks. */
@Configuration(proxyBeanMethods = false)
class ReadinessRights {

    @Bean
    RightsTable rightsOfReadiness() {
        return RightsTable.of(
                Right.of("readiness", "read", ADMINISTRATOR, OWN_SCHOOL),
                Right.of("readiness", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("readiness", "read", HEAD, OWN_SCHOOL));
    }
}
