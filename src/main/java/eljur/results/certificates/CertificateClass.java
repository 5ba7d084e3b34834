package eljur.results.certificates;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A class that somebody may read the final marks of.
 *
 * @param today in the school's zone
 */
record CertificateClass(
        long id,
        String name,
        int grade,
        long year,
        String yearName,
        LocalDate yearStart,
        LocalDate today,
        ZoneId zone) {

    boolean leadsToACertificate() {
        return CertificateOrder.isFor(grade);
    }
}
