package eljur.exchange.compare;

import eljur.exchange.compare.ClassListComparison.Matched;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.StudyGroups.GroupMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The column of groups: each name, or id of the export, is a part of the pupil's class, and the pupil comes into every group that
 * this part belongs to. The list only adds; who leaves a group is said on its page.
 */
final class MembershipComparison {

    private final ClassListDraft draft;

    MembershipComparison(ClassListDraft draft) {
        this.draft = draft;
    }

    /** @return what is to be said of names that are no group of this class */
    List<Reason> compare(Matched one) {
        List<Reason> unknown = new ArrayList<>();
        for (String typed : names(one)) {
            List<TimetableNow.Group> groups = groups(typed, one);
            if (groups.isEmpty())
                unknown.add(Reason.of(
                        "import.row.group",
                        Cells.excerpt(typed),
                        one.schoolClass().name()));
            groups.forEach(group -> join(group, groups, one));
        }
        return unknown;
    }

    /** A comma divides names; but the full name of a group may have one in it. */
    private List<String> names(Matched one) {
        String whole = String.join(", ", one.row().groups());
        boolean isOne = draft.now.groups().stream().anyMatch(group -> !group.whole() && isNamed(group, whole, one));
        return isOne ? List.of(whole) : one.row().groups();
    }

    private List<TimetableNow.Group> groups(String typed, Matched one) {
        Set<String> parts = draft.now.exportedParts().stream()
                .filter(part -> part.classRef().equals(one.schoolClass().externalId()))
                .filter(part ->
                        part.ref().equals(typed) || Cells.bare(part.name()).equals(Cells.bare(typed)))
                .map(ClassListNow.ExportedPart::ref)
                .collect(Collectors.toSet());
        return draft.now.groups().stream()
                .filter(group -> !group.whole())
                .filter(group -> isMadeOf(group, parts) || isNamed(group, typed, one))
                .toList();
    }

    private static boolean isMadeOf(TimetableNow.Group group, Set<String> parts) {
        return group.externalId() != null
                && Arrays.stream(group.externalId().split("\\+")).anyMatch(parts::contains);
    }

    /** Groups that no program exported, as clubs, and the full name that a page shows. */
    private static boolean isNamed(TimetableNow.Group group, String typed, Matched one) {
        boolean ofThisClass = group.classes().isEmpty()
                || group.classes().contains(one.schoolClass().id());
        String bare = Cells.bare(typed);
        return ofThisClass
                && (Cells.bare(group.name()).equals(bare)
                        || bareWithoutClasses(group).equals(bare));
    }

    /** As the tables of load and timetable name it, where its class stands in a column of its own. */
    private static String bareWithoutClasses(TimetableNow.Group group) {
        int at = group.name().lastIndexOf(LessonGroups.OF);
        return Cells.bare(at < 0 ? group.name() : group.name().substring(0, at));
    }

    private void join(TimetableNow.Group group, List<TimetableNow.Group> together, Matched one) {
        boolean there = isIn(group.id(), one);
        String name = one.row().name().text() + " — " + group.name();
        boolean again =
                draft.rows.members.stream().anyMatch(row -> row.groupId() == group.id() && row.pupilId() == one.id());
        if (again) return;
        TimetableNow.Group other = there ? null : sameSubject(group, together, one);
        if (other != null) {
            draft.items.add(PlannedItem.refused(
                    "member", name, one.row().number(), Reason.of("import.row.same-subject", other.name())));
            return;
        }
        if (!there)
            draft.rows.members.add(new GroupMember(
                    group.id(), one.id(), draft.since(one.schoolClass().id()), null));
        draft.items.add(PlannedItem.of(
                "member", there ? State.SAME : State.NEW, name, one.row().number()));
    }

    private boolean isIn(long group, Matched one) {
        LocalDate day = draft.now.year().fromNow();
        return Stream.concat(draft.now.members().stream(), draft.rows.members.stream())
                .anyMatch(row -> row.groupId() == group
                        && row.pupilId() == one.id()
                        && (row.until() == null || !row.until().isBefore(day)));
    }

    /** Where the pupil is taught the subject already. What one name of the export means together, belongs together. */
    private TimetableNow.@Nullable Group sameSubject(
            TimetableNow.Group group, List<TimetableNow.Group> together, Matched one) {
        Set<Long> others = draft.now.sameSubject().getOrDefault(group.id(), Set.of());
        return draft.now.groups().stream()
                .filter(other -> others.contains(other.id()) && !together.contains(other) && isIn(other.id(), one))
                .findFirst()
                .orElse(null);
    }
}
