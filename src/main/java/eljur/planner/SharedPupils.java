package eljur.planner;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which groups have pupils in common. A group whose members nobody entered is taken to share none with other parts of its class. */
final class SharedPupils {

    private final Map<Long, Set<Long>> shared = new HashMap<>();

    /**
     * @param whole the group is its classes as they are
     * @param pupils of a group that is not
     */
    record Group(long id, boolean whole, List<Long> classes, Set<Long> pupils) {}

    /** @param classOf the class of each pupil that is in a part */
    static SharedPupils of(Collection<Group> groups, Map<Long, Long> classOf) {
        var found = new SharedPupils();
        Map<Long, Set<Long>> wholeOfClass = new HashMap<>();
        for (Group group : groups)
            if (group.whole())
                for (long one : group.classes())
                    wholeOfClass.computeIfAbsent(one, any -> new HashSet<>()).add(group.id());
        wholeOfClass.values().forEach(found::all);
        Map<Long, Set<Long>> partsOfPupil = new HashMap<>();
        for (Group group : groups) {
            if (group.whole()) continue;
            group.pupils()
                    .forEach(pupil -> partsOfPupil
                            .computeIfAbsent(pupil, any -> new HashSet<>())
                            .add(group.id()));
            Set<Long> classes = new HashSet<>(group.classes());
            group.pupils().stream()
                    .map(classOf::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(classes::add);
            for (long one : classes)
                wholeOfClass.getOrDefault(one, Set.of()).forEach(whole -> found.add(whole, group.id()));
        }
        partsOfPupil.values().forEach(found::all);
        return found;
    }

    private void all(Set<Long> groups) {
        for (long one : groups) for (long other : groups) add(one, other);
    }

    private void add(long one, long other) {
        shared.computeIfAbsent(one, any -> new HashSet<>()).add(other);
        shared.computeIfAbsent(other, any -> new HashSet<>()).add(one);
    }

    boolean between(long one, long other) {
        return one == other || with(one).contains(other);
    }

    Set<Long> with(long group) {
        return shared.getOrDefault(group, Set.of());
    }
}
