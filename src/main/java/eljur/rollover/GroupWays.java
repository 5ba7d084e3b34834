package eljur.rollover;

import eljur.rollover.SchoolYear.Group;
import eljur.rollover.SchoolYear.SchoolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Into which classes of the next year a group goes that is none of one class. It goes with its classes. Where one of them leaves and its
 * grade is filled anew, whole classes that learn together go by their grades: the tenth and the eleventh stay together, with other
 * pupils. A club goes after its members too, into a class that is formed of some of them.
 */
final class GroupWays {

    private final SchoolYear old;
    private final List<Target> targets;
    private final Map<Long, String> placed;

    /** @param placed by pupil, the name of the class of the next year */
    GroupWays(SchoolYear old, List<Target> targets, Map<Long, String> placed) {
        this.old = old;
        this.targets = targets;
        this.placed = placed;
    }

    /** @param names of classes, as they stand in the names of groups and courses, and what takes their place */
    record Way(List<Target> into, Map<String, String> names) {}

    Way of(Group group, boolean followsMembers) {
        List<Target> bySources = bySources(group);
        if (group.whole()) return whole(group, bySources);
        if (!followsMembers || group.classes().isEmpty()) return new Way(bySources, names(bySources));
        Set<String> theirs = theirs(group.members());
        List<Target> into = targets.stream()
                .filter(target -> bySources.contains(target) || theirs.contains(target.name()))
                .toList();
        return new Way(into, withFormed(group, into));
    }

    private Way whole(Group group, List<Target> bySources) {
        boolean allGo = group.classes().stream().allMatch(one -> hasSource(bySources, one));
        List<Target> byGrades = targets.stream()
                .filter(target -> target.model() != null
                        && group.classes().contains(target.model().id()))
                .toList();
        return allGo || byGrades.size() < group.classes().size()
                ? new Way(bySources, names(bySources))
                : new Way(byGrades, Map.of());
    }

    private List<Target> bySources(Group group) {
        List<Target> into = new ArrayList<>();
        for (Target target : targets)
            if (target.sources().stream().map(SchoolClass::id).anyMatch(group.classes()::contains)) into.add(target);
        return into;
    }

    private static boolean hasSource(List<Target> into, long id) {
        return into.stream().anyMatch(target -> target.sources().stream().anyMatch(one -> one.id() == id));
    }

    private Set<String> theirs(Set<Long> members) {
        return members.stream()
                .filter(placed::containsKey)
                .map(pupil -> Objects.requireNonNull(placed.get(pupil)))
                .collect(Collectors.toSet());
    }

    // A class that is no more, and whose members of this group all go into one, is named as that one.
    private Map<String, String> withFormed(Group group, List<Target> into) {
        Map<String, String> names = new HashMap<>(names(into));
        Map<Long, SchoolClass> classes = old.classById();
        for (long id : group.classes()) {
            SchoolClass one = Objects.requireNonNull(classes.get(id));
            if (names.containsKey(one.name())) continue;
            Set<Long> ofClass = old.pupils().stream()
                    .filter(pupil -> pupil.classId() == id && group.members().contains(pupil.id()))
                    .map(SchoolYear.Pupil::id)
                    .collect(Collectors.toSet());
            Set<String> formed = theirs(ofClass);
            if (formed.size() == 1) names.put(one.name(), formed.iterator().next());
        }
        return names;
    }

    static Map<String, String> names(List<Target> into) {
        return into.stream()
                .flatMap(target -> target.sources().stream().map(source -> Map.entry(source.name(), target.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
