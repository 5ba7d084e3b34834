package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.SchoolClass;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.people.StudyGroups.StudyGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is taught together in a lesson of the file: one whole class, several whole classes, or parts of them. A whole one needs no
 * list; parts come without any, because the program of timetables knows no pupils.
 */
final class LessonGroups {

    /** Between what a part is called and the classes it is of. */
    static final String OF = " · ";

    /** @param empty of parts, and nobody is in it */
    record Taught(long id, String name, boolean empty, List<SchoolClass> classes) {}

    private final TimetableDraft draft;
    private final Map<String, ExportedTimetable.Group> parts;
    private final Map<String, @Nullable Taught> found = new HashMap<>();
    private final Map<Long, Integer> lessonsOfEmpty = new HashMap<>();

    LessonGroups(TimetableDraft draft) {
        this.draft = draft;
        this.parts = draft.file.groups().stream()
                .filter(group -> draft.classes.containsKey(group.classRef()))
                .collect(Collectors.toMap(ExportedTimetable.Group::ref, Function.identity(), (first, again) -> first));
    }

    /** Null when no class of the file is in it. */
    @Nullable
    Taught of(ExportedTimetable.Lesson lesson) {
        List<ExportedTimetable.Group> named = lesson.groupRefs().stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .toList();
        boolean whole = named.stream().allMatch(ExportedTimetable.Group::entire);
        Set<String> classes = new TreeSet<>(
                named.isEmpty()
                        ? lesson.classRefs()
                        : named.stream().map(ExportedTimetable.Group::classRef).toList());
        classes.retainAll(draft.classes.keySet());
        if (classes.isEmpty()) return null;
        Set<String> refs =
                named.stream().map(ExportedTimetable.Group::ref).collect(Collectors.toCollection(TreeSet::new));
        String key = whole ? "=" + String.join("+", classes) : String.join("+", refs);
        Taught taught = found.get(key);
        if (taught == null) {
            List<SchoolClass> inOrder = draft.classes.values().stream()
                    .filter(one -> classes.contains(one.ref()))
                    .toList();
            taught = whole ? whole(key, inOrder) : part(key, inOrder, named);
            found.put(key, taught);
        }
        if (taught.empty()) lessonsOfEmpty.merge(taught.id(), 1, Integer::sum);
        return taught;
    }

    private Taught whole(String key, List<SchoolClass> classes) {
        Set<Long> ids = classes.stream().map(SchoolClass::id).collect(Collectors.toSet());
        TimetableNow.Group there = draft.now.groups().stream()
                .filter(TimetableNow.Group::whole)
                .filter(group -> key.equals(group.externalId())
                        || !isOwn(group) && group.classes().equals(ids))
                .findFirst()
                .orElse(null);
        return taught(key, names(classes), true, classes, there);
    }

    private Taught part(String key, List<SchoolClass> classes, List<ExportedTimetable.Group> named) {
        String name =
                named.stream().map(ExportedTimetable.Group::name).distinct().collect(Collectors.joining(" / "));
        String full = name + OF + names(classes);
        Set<Long> ids = classes.stream().map(SchoolClass::id).collect(Collectors.toSet());
        TimetableNow.Group there = draft.now.groups().stream()
                .filter(group -> !group.whole())
                .filter(group -> key.equals(group.externalId())
                        || !isOwn(group) && group.classes().equals(ids) && isCalled(group, name, full))
                .findFirst()
                .orElse(null);
        return taught(key, full, false, classes, there);
    }

    private boolean isOwn(TimetableNow.Group group) {
        // A whole class, or several, bears the sign of equality before its ids.
        String ref = group.externalId() == null ? null : group.externalId().replaceFirst("^=", "");
        return ref != null && draft.origin().gave(ref);
    }

    private boolean isCalled(TimetableNow.Group group, String name, String full) {
        String there = Cells.fold(group.name());
        return there.equals(Cells.fold(full)) || draft.fromSheet() && there.equals(Cells.fold(name));
    }

    private Taught taught(
            String key, String name, boolean whole, List<SchoolClass> classes, TimetableNow.@Nullable Group there) {
        String shown = Cells.excerpt(name).equals(name) || name.length() <= 120 ? name : name.substring(0, 119) + "…";
        long id = there == null ? draft.numbers.next("study-group") : there.id();
        boolean asc = draft.origin() == ExportedTimetable.Origin.ASC;
        boolean differs = there == null || asc && !shown.equals(there.name()) || lacksRef(there);
        if (differs) {
            String known = draft.keptRef(there == null ? null : there.externalId(), key);
            var group = new StudyGroup(
                    id, draft.now.year().id(), asc || there == null ? shown : there.name(), whole, known);
            CoursesComparison.add(draft, group, classes, there == null);
        }
        item(asc || there == null ? shown : there.name(), whole, there);
        return new Taught(id, shown, !whole && (there == null || there.empty()), new ArrayList<>(classes));
    }

    private boolean lacksRef(TimetableNow.@Nullable Group there) {
        return there != null && there.externalId() == null && !draft.fromSheet();
    }

    private void item(String name, boolean whole, TimetableNow.@Nullable Group there) {
        if (whole) return;
        List<PlannedItem.Change> changes = new ArrayList<>();
        if (there != null) TimetableDraft.differ(changes, "name", there.name(), name);
        draft.items.add(
                there == null
                        ? PlannedItem.of("group", PlannedItem.State.NEW, name, null)
                        : PlannedItem.compared("group", name, null, changes));
    }

    /** How much of the timetable waits for groups to be filled. */
    void remark() {
        if (lessonsOfEmpty.isEmpty()) return;
        int lessons =
                lessonsOfEmpty.values().stream().mapToInt(Integer::intValue).sum();
        draft.remarks.add(Reason.of(
                "import.asc.remark.empty-groups", String.valueOf(lessons), String.valueOf(lessonsOfEmpty.size())));
    }

    private static String names(List<SchoolClass> classes) {
        return classes.stream().map(SchoolClass::name).collect(Collectors.joining(", "));
    }
}
