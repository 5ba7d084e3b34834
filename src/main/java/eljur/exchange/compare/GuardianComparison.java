package eljur.exchange.compare;

import eljur.exchange.compare.ClassListComparison.Matched;
import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.exchange.formats.Relations;
import eljur.exchange.sheets.Cells;
import eljur.people.Enrolments.Guardianship;
import eljur.people.Persons.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Guardians in class lists. Rows of one family code have the same guardians, so that siblings share them; without a code a
 * name alone joins nobody, but it is said where names look like one family.
 */
final class GuardianComparison {

    private final ClassListDraft draft;

    /** Family code and name to the guardian's id. */
    private final Map<String, Long> families = new HashMap<>();

    /** The id of another program to the guardian's: it stays when a name is corrected. */
    private final Map<String, Long> refs = new HashMap<>();

    private final Map<String, TreeSet<Integer>> sameNames = new TreeMap<>();

    GuardianComparison(ClassListDraft draft) {
        this.draft = draft;
    }

    /** Guardians known already of one child of a family are those of the others. */
    void learnFamilies(List<Matched> matched) {
        for (Matched one : matched)
            if (one.pupil() != null)
                one.pupil().guardians().forEach(guardian -> learn(one.row().family(), guardian));
    }

    private void learn(String family, ClassListNow.Guardian guardian) {
        if (!family.isEmpty()) families.putIfAbsent(key(family, guardian.name()), guardian.id());
        if (guardian.ref() != null) refs.putIfAbsent(guardian.ref(), guardian.id());
    }

    private static String key(String family, PersonName name) {
        return Cells.fold(family) + "|" + name.folded();
    }

    void compare(Matched one) {
        one.row().guardians().forEach(cell -> guardian(one, cell));
    }

    private void guardian(Matched one, ClassList.GuardianCell cell) {
        List<ClassListNow.Guardian> there =
                one.pupil() == null ? List.of() : one.pupil().guardians();
        ClassListNow.Guardian known = there.stream()
                .filter(guardian -> cell.ref() != null && cell.ref().equals(guardian.ref()))
                .findFirst()
                .or(() -> there.stream()
                        .filter(guardian -> guardian.ref() == null || cell.ref() == null)
                        .filter(guardian ->
                                guardian.name().folded().equals(cell.name().folded()))
                        .findFirst())
                .orElse(null);
        String name = cell.name().text() + " — " + one.row().name().text();
        if (known != null) known(one, cell, known, name);
        Long id = known == null ? add(one, cell, name) : Long.valueOf(known.id());
        if (id == null) return;
        draft.contacts.compare(
                id, cell.name().text(), cell.contacts(), one.row().number());
    }

    private void known(Matched one, ClassList.GuardianCell cell, ClassListNow.Guardian known, String name) {
        List<Change> changes = new ArrayList<>();
        // Kept by its word in the list of relations; older rows may bear the Russian one.
        String before = Objects.requireNonNullElse(Relations.find(known.relation()), known.relation());
        if (cell.relation() != null && !cell.relation().equals(before)) {
            changes.add(new Change("relation", before, cell.relation()));
        }
        boolean linked = known.ref() == null && cell.ref() != null;
        if (linked) changes.add(new Change("link", "", ""));
        String ref = linked ? cell.ref() : known.ref();
        String relation = cell.relation() == null ? known.relation() : cell.relation();
        if (!changes.isEmpty()) draft.rows.guardianships.add(row(known.id(), one, relation, ref));
        boolean told = changes.stream().anyMatch(change -> change.what().equals("relation"));
        draft.items.add(PlannedItem.compared("guardian", name, one.row().number(), changes)
                .noting(told ? widened(cell) : List.of()));
    }

    /** @return the id of the guardian; null while it is asked who that is */
    private @Nullable Long add(Matched one, ClassList.GuardianCell cell, String name) {
        String family = one.row().family();
        @Nullable Long relative = cell.ref() == null ? null : refs.get(cell.ref());
        if (relative == null && !family.isEmpty()) relative = families.get(key(family, cell.name()));
        @Nullable Employed employed = relative == null ? employed(one, cell) : null;
        if (employed != null && employed.waits()) {
            draft.items.add(
                    PlannedItem.refused("guardian", name, one.row().number(), Reason.of("import.question.waits")));
            return null;
        }
        if (employed != null) relative = employed.id();
        long id = relative == null ? draft.numbers.next("person") : relative;
        if (relative == null)
            draft.rows.persons.add(new Person(
                    id, cell.name().surname(), cell.name().given(), cell.name().patronymic(), null));
        if (cell.ref() != null) refs.put(cell.ref(), id);
        if (!family.isEmpty()) families.put(key(family, cell.name()), id);
        else if (employed == null)
            sameNames
                    .computeIfAbsent(cell.name().text(), n -> new TreeSet<>())
                    .add(one.row().number());
        draft.rows.guardianships.add(row(id, one, cell.relation() == null ? "guardian" : cell.relation(), cell.ref()));
        List<Reason> notes = new ArrayList<>(widened(cell));
        if (employed != null && employed.id() != null) notes.add(Reason.of("import.row.guardian.employee"));
        draft.items.add(
                PlannedItem.of("guardian", State.NEW, name, one.row().number()).noting(notes));
        return id;
    }

    /** @param id null: nobody has said yet who it is, or it is somebody else */
    private record Employed(boolean waits, @Nullable Long id) {}

    /** Teachers have children in their own school: whether it is the same person is asked, for a second card is hard to be rid of. */
    private @Nullable Employed employed(Matched one, ClassList.GuardianCell cell) {
        List<ClassListNow.Employee> namesakes =
                NameMatch.of(cell.name(), draft.now.staff(), ClassListNow.Employee::name);
        if (namesakes.isEmpty()) return null;
        List<Question.Choice> choices = new ArrayList<>();
        namesakes.forEach(employee -> choices.add(Questions.choice(
                String.valueOf(employee.id()),
                employee.position().isEmpty() ? "import.question.employee.bare" : "import.question.employee.same",
                employee.position())));
        choices.add(Questions.choice(Questions.OTHER, "import.question.employee.other"));
        String answer = draft.questions.ask(
                "guardian|" + cell.name().folded(),
                one.row().number(),
                cell.name().text(),
                Reason.of(
                        "import.question.employee",
                        cell.name().text(),
                        one.row().name().text()),
                choices);
        if (answer == null) return new Employed(true, null);
        return answer.equals(Questions.OTHER) ? null : new Employed(false, Long.valueOf(answer));
    }

    /** The card knows no aunts: what is kept instead of the word is said. */
    private static List<Reason> widened(ClassList.GuardianCell cell) {
        return cell.widened() == null
                ? List.of()
                : List.of(Reason.of("import.row.relation-widened", Cells.excerpt(cell.widened())));
    }

    private Guardianship row(long guardian, Matched one, String relation, @Nullable String ref) {
        return new Guardianship(
                guardian,
                one.id(),
                relation,
                false,
                true,
                draft.since(one.schoolClass().id()),
                null,
                ref);
    }

    /** Two children whose guardians bear one name and no code are perhaps siblings. */
    void remark() {
        sameNames.forEach((name, rows) -> {
            if (rows.size() > 1)
                draft.remarks.add(Reason.of(
                        "import.list.remark.family",
                        name,
                        String.join(", ", rows.stream().map(String::valueOf).toList())));
        });
    }
}
