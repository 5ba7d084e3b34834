package eljur.results.certificates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which subjects stand in the certificates of a class. Pure: what is taught this year, and what any pupil has a mark of. */
final class CertificateSubjects {

    private CertificateSubjects() {}

    /**
     * @param taught subjects on the plan of this year
     * @param marked subjects of which some pupil has a mark
     * @param names of all subjects of the school, in their order
     */
    static List<CertificateSubject> of(
            Set<Long> taught, Set<Long> marked, Map<Long, CertificateOrder.Group> groups, Map<Long, String> names) {
        Set<Long> there = new LinkedHashSet<>(taught);
        there.addAll(marked);
        List<CertificateOrder.Group> used = groups.values().stream()
                .filter(group -> group.parts().stream().anyMatch(there::contains))
                .toList();
        Set<Long> swallowed = new LinkedHashSet<>();
        used.forEach(group -> swallowed.addAll(group.parts()));
        List<CertificateSubject> subjects = new ArrayList<>();
        for (long id : names.keySet()) {
            var group = used.stream().filter(one -> one.subject() == id).findFirst();
            if (group.isPresent()) subjects.add(joined(group.get(), names));
            else if (there.contains(id) && !swallowed.contains(id))
                subjects.add(new CertificateSubject(id, names.getOrDefault(id, ""), List.of(id), null));
        }
        return subjects;
    }

    private static CertificateSubject joined(CertificateOrder.Group group, Map<Long, String> names) {
        return new CertificateSubject(group.subject(), names.getOrDefault(group.subject(), ""), group.parts(), group);
    }
}
