package eljur.rollover;

import eljur.platform.Texts;
import eljur.rollover.SchoolYear.SchoolClass;
import eljur.rollover.web.RolloverPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A draft in words. */
@Component
class TurnDraftWords {

    private final Texts texts;

    TurnDraftWords(Texts texts) {
        this.texts = texts;
    }

    RolloverPage.Draft draft(SchoolYear old, TurnDraft draft, Plan plan, Map<String, String> typed) {
        return new RolloverPage.Draft(
                classes(old, draft, plan, typed),
                made(draft),
                counts(draft.counts()),
                draft.problems().stream()
                        .map(no -> texts.of(no.key(), no.args().toArray()))
                        .distinct()
                        .toList(),
                draft.rows.across.stream().map(this::across).toList(),
                draft.rows.dropped.stream()
                        .map(course -> new RolloverPage.Link(course.name(), "/courses/" + course.id()))
                        .toList(),
                TurnDrafts.fingerprint(draft, plan),
                UUID.randomUUID().toString());
    }

    private RolloverPage.Across across(TurnRows.Across one) {
        boolean all = one.old().whole() || one.old().classes().isEmpty();
        String classes = String.join(", ", one.classes());
        String text = one.old().whole()
                ? texts.of("rollover.across.whole", classes)
                : texts.count("rollover.across.members", one.members()) + (classes.isEmpty() ? "" : ": " + classes);
        String left = all || one.staying() == 0 ? "" : texts.of("rollover.across.left", String.valueOf(one.staying()));
        return new RolloverPage.Across(one.name(), "/groups/" + one.old().id(), text, left);
    }

    private List<RolloverPage.ClassRow> classes(SchoolYear old, TurnDraft draft, Plan plan, Map<String, String> typed) {
        Map<Long, Map<Step.Kind, Long>> byClass = draft.byClass();
        List<RolloverPage.ClassRow> rows = new ArrayList<>();
        for (SchoolClass one : old.classes()) {
            Map<Step.Kind, Long> kinds = byClass.getOrDefault(one.id(), Map.of());
            String field = RolloverForm.becomesOf(one), becomes = plan.becomes(one, old.classes());
            rows.add(new RolloverPage.ClassRow(
                    one.id(),
                    one.name(),
                    kinds.values().stream().mapToInt(Long::intValue).sum(),
                    field,
                    typed.getOrDefault(field, becomes),
                    fates(draft, one, becomes, kinds)));
        }
        return rows;
    }

    /** What becomes of those who do not go the way of the class, and of all where the class leaves. */
    private List<String> fates(TurnDraft draft, SchoolClass of, String becomes, Map<Step.Kind, Long> kinds) {
        List<String> fates = new ArrayList<>();
        Map<String, Long> elsewhere = draft.steps.stream()
                .filter(step -> step.from().equals(of) && step.to() != null)
                .map(step -> String.valueOf(step.to() == null ? null : step.to().name()))
                .filter(name -> !name.equals(becomes))
                .collect(Collectors.groupingBy(name -> name, java.util.TreeMap::new, Collectors.counting()));
        elsewhere.forEach((name, count) -> fates.add(texts.of("rollover.fate.to", name, String.valueOf(count))));
        for (Step.Kind kind : List.of(Step.Kind.CONDITIONAL, Step.Kind.GRADUATED, Step.Kind.LEAVING))
            if (kinds.getOrDefault(kind, 0L) > 0)
                fates.add(texts.of("rollover.fate." + code(kind), String.valueOf(kinds.get(kind))));
        return fates;
    }

    private static String code(Step.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<RolloverPage.NewClass> made(TurnDraft draft) {
        Map<String, Long> pupils = draft.steps.stream()
                .filter(step -> step.to() != null)
                .collect(Collectors.groupingBy(
                        step -> step.to() == null ? "" : step.to().name(), Collectors.counting()));
        Map<Long, Set<Long>> classesOf = new HashMap<>();
        draft.rows.groupClasses.forEach(one ->
                classesOf.computeIfAbsent(one.groupId(), any -> new HashSet<>()).add(one.classId()));
        Set<Long> taught =
                draft.rows.teachers.stream().map(one -> one.courseId()).collect(Collectors.toSet());
        return draft.targets.stream()
                .map(target -> {
                    long id = draft.idOf(target);
                    var courses = draft.rows.courses.stream()
                            .filter(course -> classesOf
                                    .getOrDefault(course.groupId(), Set.of())
                                    .contains(id))
                            .toList();
                    long tutors = draft.rows.tutors.stream()
                            .filter(one -> one.classId() == id)
                            .count();
                    return new RolloverPage.NewClass(
                            target.name(),
                            from(target),
                            pupils.getOrDefault(target.name(), 0L).intValue(),
                            courses.size(),
                            (int) courses.stream()
                                    .filter(course -> !taught.contains(course.id()))
                                    .count(),
                            texts.of(tutors > 0 ? "rollover.tutor.goes-on" : "rollover.tutor.none"));
                })
                .toList();
    }

    private String from(Target target) {
        return target.sources().isEmpty()
                ? texts.of("rollover.made.new")
                : target.sources().stream().map(SchoolClass::name).collect(Collectors.joining(", "));
    }

    List<RolloverPage.Count> counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> new RolloverPage.Count(texts.of("rollover.count." + one.getKey()), one.getValue()))
                .toList();
    }

    List<RolloverPage.Open> open(Map<String, Unfinished.Open> kinds) {
        List<RolloverPage.Open> open = new ArrayList<>();
        kinds.forEach((kind, found) -> open.add(new RolloverPage.Open(
                texts.of("rollover.open." + kind),
                texts.of("rollover.open." + kind + ".text"),
                found.total(),
                Math.max(0, moreThanShown(kind, found)),
                found.lines().stream()
                        .map(line -> new RolloverPage.Link(line.name(), line.path()))
                        .toList())));
        return open;
    }

    // Of lessons the total counts lessons, and the lines name courses.
    private static int moreThanShown(String kind, Unfinished.Open found) {
        return kind.equals("lessons") ? 0 : found.total() - found.lines().size();
    }

    /** What becomes of a pupil for whom nothing else is chosen. */
    String usual(SchoolClass of, String becomes) {
        if (!becomes.isEmpty()) return texts.of("rollover.usual.goes", becomes);
        return texts.of(Plan.finishes(of.grade()) ? "rollover.usual.finishes" : "rollover.usual.leaves");
    }
}
