package eljur.results.certificates;

import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Role.DEPUTY_HEAD;
import static eljur.access.Role.FORM_TUTOR;
import static eljur.access.Role.HEAD;

import eljur.access.Right;
import eljur.access.RightsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who leads the school or the class reads the final marks; the deputy head enters exams and decides, by order. */
@Configuration(proxyBeanMethods = false)
class CertificateRights {

    @Bean
    RightsTable rightsToCertificates() {
        return RightsTable.of(
                Right.of("certificate", "read", FORM_TUTOR, OWN_CLASS),
                Right.of("certificate", "read", DEPUTY_HEAD, OWN_SCHOOL),
                Right.of("certificate", "read", HEAD, OWN_SCHOOL),
                Right.of("certificate", "decide", DEPUTY_HEAD, OWN_SCHOOL));
    }
}
