package eljur.results.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject as it stands in the certificate.
 *
 * @param parts ids of the subjects that it is made of: itself, or those that it was taught as
 * @param group how it is made of several, or null
 */
record CertificateSubject(long id, String name, List<Long> parts, CertificateOrder.@Nullable Group group) {

    FinalMark.Way way() {
        return group == null ? FinalMark.Way.ALIKE : group.way();
    }

    boolean isOf(long ofSubject) {
        return ofSubject == id || parts.contains(ofSubject);
    }

    String act() {
        return group == null ? "" : group.act();
    }
}
