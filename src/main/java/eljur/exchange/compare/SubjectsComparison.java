package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.sheets.Cells;
import eljur.school.SchoolStructure.Subject;
import eljur.school.SubjectNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Subjects of an exported timetable, compared with those of the school: by the id of the program, by name, by another name of the same. */
final class SubjectsComparison {

    private final TimetableDraft draft;
    private final Set<Long> taken = new HashSet<>();

    SubjectsComparison(TimetableDraft draft) {
        this.draft = draft;
    }

    void compare() {
        var own = (Predicate<String>) draft.origin()::gave;
        var known = new Known<>(draft.now.subjects(), Subject::externalId, subject -> Cells.fold(subject.name()), own);
        var byShort =
                new Known<>(draft.now.subjects(), Subject::externalId, subject -> Cells.fold(subject.shortName()), own);
        for (ExportedTimetable.Subject subject : draft.file.subjects())
            if (draft.accepts("subject", subject.ref(), subject.name(), subject.line()))
                subject(subject, found(subject, known, byShort));
        draft.gone("subject", known.rest().stream().map(Subject::name).toList());
        remarkOnNamesakes();
    }

    /** A code, or what somebody typed, may be the short name of a subject. */
    private @Nullable Subject found(ExportedTimetable.Subject subject, Known<Subject> known, Known<Subject> byShort) {
        Subject there = known.take(subject.ref(), Cells.fold(subject.name()));
        boolean mayBeShort = draft.origin() != ExportedTimetable.Origin.ASC;
        if (there == null && mayBeShort) there = byShort.take(subject.ref(), Cells.fold(subject.shortName()));
        boolean again = there != null && !taken.add(there.id()) && !draft.fromSheet();
        if (there != null) return again ? null : there;
        Subject other = otherwiseNamed(subject);
        if (other != null) taken.add(other.id());
        return other;
    }

    /** By another name of the same subject, where that leaves no doubt and the program that exported does not tell them apart by its ids. */
    private @Nullable Subject otherwiseNamed(ExportedTimetable.Subject subject) {
        List<Subject> meant = draft.now.subjects().stream()
                .filter(one -> SubjectNames.areOne(one.name(), subject.name()))
                .filter(one -> one.externalId() == null || !draft.origin().gave(one.externalId()))
                .filter(one -> draft.fromSheet() || !taken.contains(one.id()))
                .toList();
        return meant.size() == 1 ? meant.getFirst() : null;
    }

    private void subject(ExportedTimetable.Subject subject, @Nullable Subject there) {
        if (there != null && draft.now.outOfUse().subjects().contains(there.id())) {
            draft.refuse("subject", subject.name(), subject.line(), Reason.of("import.asc.subject-closed"));
            return;
        }
        boolean renames = draft.origin() == ExportedTimetable.Origin.ASC;
        if (there == null) fresh(subject);
        else if (renames && !isOtherName(subject.name(), there)) compare(subject, there);
        else
            compare(
                    new ExportedTimetable.Subject(subject.ref(), there.name(), there.shortName(), subject.line()),
                    there);
        if (there != null && isOtherName(subject.name(), there))
            draft.items.add(draft.items.removeLast().noting(List.of(knownAs(subject.name(), there.name()))));
    }

    private static boolean isOtherName(String typed, Subject there) {
        return SubjectNames.areOne(typed, there.name())
                && !Cells.fold(typed).equals(Cells.fold(there.name()))
                && !Cells.fold(typed).equals(Cells.fold(there.shortName()));
    }

    private static Reason knownAs(String typed, String known) {
        return Reason.of("import.subject.known-as", Cells.excerpt(typed), Cells.excerpt(known));
    }

    /** Two lines of one table may call a new subject differently; a program that exports means two by two. */
    private void fresh(ExportedTimetable.Subject subject) {
        Subject before = draft.rows.subjects.stream()
                .filter(one -> draft.fromSheet() && SubjectNames.areOne(one.name(), subject.name()))
                .findFirst()
                .orElse(null);
        if (before == null) {
            compare(subject, null);
            return;
        }
        draft.subjects.put(subject.ref(), before.id());
        draft.items.add(PlannedItem.of("subject", PlannedItem.State.SAME, subject.name(), subject.line())
                .noting(List.of(knownAs(subject.name(), before.name()))));
    }

    private void compare(ExportedTimetable.Subject subject, @Nullable Subject there) {
        long id = there == null ? draft.numbers.next("subject") : there.id();
        String name = there == null ? subject.name() : Cells.kept(there.name(), subject.name());
        draft.subjects.put(subject.ref(), id);
        List<PlannedItem.Change> changes = new ArrayList<>();
        if (there != null) {
            TimetableDraft.differ(changes, "name", there.name(), name);
            TimetableDraft.differ(changes, "short-name", there.shortName(), subject.shortName());
            draft.link(changes, there.externalId());
            draft.items.add(PlannedItem.compared("subject", subject.name(), subject.line(), changes));
        } else draft.freshSubject(subject.name(), subject.line());
        if (there == null || !changes.isEmpty())
            draft.rows.subjects.add(new Subject(
                    id,
                    name,
                    subject.shortName(),
                    draft.keptRef(there == null ? null : there.externalId(), subject.ref())));
    }

    /** A subject is known by its id; that several bear one name is worth saying and no more. */
    private void remarkOnNamesakes() {
        Map<String, Long> names = draft.file.subjects().stream()
                .collect(Collectors.groupingBy(subject -> Cells.fold(subject.name()), Collectors.counting()));
        List<String> twice = draft.file.subjects().stream()
                .map(ExportedTimetable.Subject::name)
                .filter(name -> names.getOrDefault(Cells.fold(name), 0L) > 1)
                .distinct()
                .toList();
        if (!twice.isEmpty()) draft.remarks.add(Reason.of("import.asc.remark.namesakes", String.join(", ", twice)));
    }
}
