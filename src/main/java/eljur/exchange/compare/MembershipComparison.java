package eljur.exchange.compare;

import eljur.exchange.compare.ClassListComparison.Matched;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.StudyGroups.GroupMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The column of groups: each name, or id of the export, is a part of the pupil's class, and the pupil comes into every group that
 * this part belongs to. The list only adds; who leaves a group is said on its page.
 */
final class MembershipComparison {

    /** So many are perhaps slips of the pen, each said in its row. */
    private static final int FEW = 5;

    private static final int NAMED = 10;

    private final ClassListDraft draft;
    private final GroupsOfClasses groups;
    private final Set<String> joined = new HashSet<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();

    /** Who is, or will be, in which group this year, by pupil: a list of the whole school would be read through for each name otherwise. */
    private final Map<Long, List<GroupMember>> members;

    MembershipComparison(ClassListDraft draft) {
        this.draft = draft;
        this.groups = new GroupsOfClasses(draft.now);
        this.members = draft.now.members().stream()
                .collect(Collectors.groupingBy(GroupMember::pupilId, Collectors.toCollection(ArrayList::new)));
    }

    /** Names that no group of the class bears yet, each with how many pupils it is typed for. */
    void learnUnknown(List<Matched> all) {
        for (Matched one : all)
            for (String typed : names(one))
                if (groups.named(typed, one.schoolClass()).isEmpty()) unknown.merge(place(typed, one), 1, Integer::sum);
    }

    private static String place(String typed, Matched one) {
        return Cells.excerpt(typed) + ", " + one.schoolClass().name();
    }

    private boolean areMany() {
        return unknown.values().stream().mapToInt(Integer::intValue).sum() > FEW;
    }

    /** A list that comes before the load names every group of the school: that is one thing to say, not one for each pupil. */
    void remark() {
        if (!areMany()) return;
        String named = unknown.entrySet().stream()
                .limit(NAMED)
                .map(one -> "«" + one.getKey() + "»: " + one.getValue())
                .collect(Collectors.joining(", "));
        int places = unknown.values().stream().mapToInt(Integer::intValue).sum();
        String key = unknown.size() > NAMED ? "import.list.remark.groups.more" : "import.list.remark.groups";
        draft.remarks.add(Reason.of(key, String.valueOf(places), named, String.valueOf(unknown.size() - NAMED)));
    }

    /** @return what is to be said of names that are no group of this class */
    List<Reason> compare(Matched one) {
        List<Reason> said = new ArrayList<>();
        for (String typed : names(one)) {
            List<TimetableNow.Group> named = groups.named(typed, one.schoolClass());
            if (named.isEmpty() && !areMany())
                said.add(Reason.of(
                        "import.row.group",
                        Cells.excerpt(typed),
                        one.schoolClass().name()));
            named.forEach(group -> join(group, named, one));
        }
        return said;
    }

    /** A comma divides names; but the full name of a group may have one in it. */
    private List<String> names(Matched one) {
        String whole = String.join(", ", one.row().groups());
        boolean isOne = one.row().groups().size() > 1 && groups.hasOne(whole, one.schoolClass());
        return isOne ? List.of(whole) : one.row().groups();
    }

    private void join(TimetableNow.Group group, List<TimetableNow.Group> together, Matched one) {
        boolean there = isIn(group.id(), one);
        String name = one.row().name().text() + " — " + group.name();
        if (!joined.add(group.id() + " " + one.id())) return;
        TimetableNow.Group other = there ? null : sameSubject(group, together, one);
        if (other != null) {
            draft.items.add(PlannedItem.refused(
                    "member", name, one.row().number(), Reason.of("import.row.same-subject", other.name())));
            return;
        }
        if (!there) add(group, one);
        draft.items.add(PlannedItem.of(
                "member", there ? State.SAME : State.NEW, name, one.row().number()));
    }

    private void add(TimetableNow.Group group, Matched one) {
        var row = new GroupMember(
                group.id(), one.id(), draft.since(one.schoolClass().id()), null);
        draft.rows.members.add(row);
        members.computeIfAbsent(one.id(), pupil -> new ArrayList<>()).add(row);
    }

    private boolean isIn(long group, Matched one) {
        LocalDate day = draft.now.year().fromNow();
        return members.getOrDefault(one.id(), List.of()).stream()
                .anyMatch(row -> row.groupId() == group
                        && (row.until() == null || !row.until().isBefore(day)));
    }

    /** Where the pupil is taught the subject already. What one name of the export means together, belongs together. */
    private TimetableNow.@Nullable Group sameSubject(
            TimetableNow.Group group, List<TimetableNow.Group> together, Matched one) {
        Set<Long> others = draft.now.sameSubject().getOrDefault(group.id(), Set.of());
        return others.stream()
                .sorted()
                .map(groups::of)
                .filter(Objects::nonNull)
                .filter(other -> !together.contains(other) && isIn(other.id(), one))
                .findFirst()
                .orElse(null);
    }
}
