package eljur.results.certificates;

import java.util.List;
import java.util.Optional;

/**
 * The final marks of a pupil.
 *
 * @param exams written this year, as the journal has them
 */
record CertificateLine(long pupil, String name, List<CertificateEntry> entries, int exams) {

    Optional<CertificateEntry> of(long subject) {
        return entries.stream().filter(one -> one.subject().id() == subject).findFirst();
    }

    long decided() {
        return entries.stream().filter(one -> one.standing().value() != null).count();
    }
}
