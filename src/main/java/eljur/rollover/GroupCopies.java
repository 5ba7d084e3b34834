package eljur.rollover;

import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.GroupMember;
import eljur.people.StudyGroups.StudyGroup;
import eljur.platform.Numbers;
import eljur.rollover.SchoolYear.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The groups of the next year: whole classes, their parts with who is in them, groups across classes. */
final class GroupCopies {

    private final NextYear next;
    private final Map<String, Long> classIds;
    private final Map<Long, String> placed;
    private final Numbers numbers;
    private final TurnRows rows;
    private final Map<String, Long> wholes = new HashMap<>();
    private final Map<List<Object>, Long> copies = new HashMap<>();

    /** @param placed by pupil, the name of the class of the next year */
    GroupCopies(NextYear next, Map<String, Long> classIds, Map<Long, String> placed, Numbers numbers, TurnRows rows) {
        this.next = next;
        this.classIds = classIds;
        this.placed = placed;
        this.numbers = numbers;
        this.rows = rows;
    }

    long whole(Target target) {
        return wholes.computeIfAbsent(target.name(), any -> wholeOf(target));
    }

    private long wholeOf(Target target) {
        long id = Objects.requireNonNull(classIds.get(target.name()));
        for (Group there : next.there().groups()) if (there.isWholeClass(id)) return there.id();
        return add(target.name(), true, List.of(target));
    }

    /** The same group a year later; of one that nobody comes along with, the same name and nobody in it. */
    long copy(Group group, List<Target> into, Map<String, String> names, boolean withMembers) {
        List<Object> key = List.of(group.id(), into.stream().map(Target::name).toList());
        Long made = copies.get(key);
        if (made != null) return made;
        boolean whole = group.whole() && into.size() == 1;
        long id = whole ? whole(into.getFirst()) : add(ClassName.renamed(group.name(), names), group.whole(), into);
        copies.put(key, id);
        if (withMembers) rows.links.add(new TurnRows.Link("study-group", group.id(), id));
        if (withMembers && !group.whole()) join(group, id, into);
        return id;
    }

    private void join(Group group, long id, List<Target> into) {
        List<String> names = into.stream().map(Target::name).toList();
        group.members().stream().sorted().forEach(pupil -> {
            String to = placed.get(pupil);
            if (to != null && (group.classes().isEmpty() || names.contains(to)))
                rows.members.add(new GroupMember(id, pupil, next.starts(), null));
        });
    }

    private long add(String name, boolean whole, List<Target> of) {
        long id = numbers.next("study-group");
        rows.groups.add(new StudyGroup(id, next.id(), name, whole, null));
        for (Target one : of)
            rows.groupClasses.add(new GroupClass(id, Objects.requireNonNull(classIds.get(one.name()))));
        return id;
    }

    /** What the dry run says of a group across classes that goes on. */
    TurnRows.Across went(Group group, List<Target> into, Map<String, String> names) {
        List<String> classes = into.stream().map(Target::name).toList();
        long stay = group.members().stream().filter(placed::containsKey).count();
        long go = group.members().stream()
                .map(placed::get)
                .filter(to -> to != null && (group.classes().isEmpty() || classes.contains(to)))
                .count();
        return new TurnRows.Across(group, ClassName.renamed(group.name(), names), classes, go, stay - go);
    }
}
