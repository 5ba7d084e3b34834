package eljur.carried;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Marks, so neither the administrator nor the secretary stands in a row, whoever wears that role. */
@Configuration(proxyBeanMethods = false)
class CarriedRights {

    @Bean
    RightsTable rightsOfCarriedMarks() {
        return RightsTable.of(
                Right.of("carried-mark", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("carried-mark", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("carried-mark", "read", HEAD, OWN_SCHOOL),
                Right.of("carried-mark", "record", FORM_TUTOR, OWN_CLASS),
                Right.of("carried-mark", "record", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("carried-mark", "confirm", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
