package eljur.results.behaviour;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The form tutor gives it; who leads the school reads it. */
@Configuration(proxyBeanMethods = false)
class BehaviourRights {

    @Bean
    RightsTable rightsToBehaviour() {
        return RightsTable.of(
                Right.of("behaviour", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("behaviour", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("behaviour", "read", HEAD, OWN_SCHOOL),
                Right.of("behaviour", "record", FORM_TUTOR, OWN_CLASS));
    }
}
