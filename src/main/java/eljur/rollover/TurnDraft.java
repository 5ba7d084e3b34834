package eljur.rollover;

import eljur.people.Enrolments.Enrolment;
import eljur.people.Persons.FormTutor;
import eljur.people.Promotions.Ended;
import eljur.platform.Numbers;
import eljur.rollover.SchoolYear.SchoolClass;
import eljur.school.NextClasses.NextClass;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the turn of a year would do, or with true numbers, does: the steps of the pupils and every row. Nothing is read or written here. */
final class TurnDraft {

    final List<Target> targets;
    final List<Step> steps;
    final TurnRows rows = new TurnRows();
    final Map<String, Long> classIds = new LinkedHashMap<>();

    private final SchoolYear old;
    private final NextYear next;
    private final Plan plan;

    /** @param numbers for new rows, see {@link Numbers} */
    TurnDraft(SchoolYear old, NextYear next, Plan plan, Numbers numbers) {
        this.old = old;
        this.next = next;
        this.plan = plan;
        this.targets = Target.of(old.classes(), plan);
        this.steps = Step.of(old, plan, targets).stream()
                .filter(step -> !next.enrolled().contains(step.pupil().id()))
                .toList();
        classes(numbers);
        pupils(numbers);
        var groups = new GroupCopies(next, classIds, placed(), numbers, rows);
        var ways = new GroupWays(old, targets, placed());
        new CourseCopies(old, next, targets, ways, groups, numbers, rows).copy();
        tutors();
    }

    private void classes(Numbers numbers) {
        Map<String, Long> there = next.there().classes().stream()
                .collect(Collectors.toMap(SchoolClass::name, SchoolClass::id, (one, other) -> one));
        for (Target target : targets) {
            Long id = there.get(target.name());
            classIds.put(target.name(), id == null ? numbers.next("class-group") : id);
            if (id == null) rows.classes.add(made(target));
            for (SchoolClass source : target.sources())
                rows.links.add(new TurnRows.Link("class-group", source.id(), idOf(target)));
        }
    }

    private NextClass made(Target target) {
        @Nullable
        SchoolClass like =
                target.sources().isEmpty() ? target.model() : target.sources().getFirst();
        return new NextClass(
                idOf(target),
                next.id(),
                target.grade(),
                target.letter(),
                target.name(),
                target.scheme(),
                like == null ? null : like.id());
    }

    private void pupils(Numbers numbers) {
        for (Step step : steps) {
            LocalDate last =
                    step.kind().leaves() ? leaveOn(step) : next.starts().minusDays(1);
            rows.ended.add(new Ended(step.pupil().enrolment(), last));
            if (step.to() != null)
                rows.enrolments.add(
                        new Enrolment(numbers.next("enrolment"), step.pupil().id(), idOf(step.to()), next.starts()));
        }
    }

    /** Nobody leaves before having come. */
    LocalDate leaveOn(Step step) {
        LocalDate chosen = plan.terms().leaveOn(), since = step.pupil().since();
        LocalDate last = chosen == null ? next.starts().minusDays(1) : chosen;
        return last.isBefore(since) ? since : last;
    }

    long idOf(Target target) {
        return Objects.requireNonNull(classIds.get(target.name()));
    }

    private Map<Long, String> placed() {
        Map<Long, String> placed = new HashMap<>();
        for (Step step : steps)
            if (step.to() != null) placed.put(step.pupil().id(), step.to().name());
        return placed;
    }

    private void tutors() {
        for (Target target : targets) {
            long id = idOf(target);
            if (next.there().tutors().containsKey(id)) continue;
            target.sources().stream()
                    .filter(source -> !Plan.endsStage(source.grade()))
                    .flatMap(source -> old.tutors().getOrDefault(source.id(), List.of()).stream())
                    .distinct()
                    .forEach(person -> rows.tutors.add(new FormTutor(id, person, next.starts(), null)));
        }
    }

    /** Who would do otherwise than the school can: a class that is not made, one name for two grades. */
    List<Problem> problems() {
        List<Problem> problems = new java.util.ArrayList<>();
        for (Step step : steps)
            if (!step.wanted().isEmpty())
                problems.add(new Problem(
                        "rollover.no.class-gone", List.of(step.pupil().name(), step.wanted())));
        for (Target target : targets) {
            if (target.grade() < 1 || target.grade() > 12)
                problems.add(new Problem("rollover.no.grade", List.of(target.name())));
            if (target.sources().stream().anyMatch(source -> source.grade() + 1 != target.grade()))
                problems.add(new Problem("rollover.no.two-grades", List.of(target.name())));
        }
        boolean leave = steps.stream().anyMatch(step -> step.kind().leaves());
        boolean go = steps.stream().anyMatch(step -> !step.kind().leaves());
        if (go && !plan.terms().promotion().isThere()) problems.add(new Problem("rollover.no.order", List.of()));
        if (leave && !plan.terms().leaving().isThere()) problems.add(new Problem("rollover.no.leaving", List.of()));
        return problems;
    }

    record Problem(String key, List<String> args) {}

    /** The pupils of each class, by what becomes of them. */
    Map<Long, Map<Step.Kind, Long>> byClass() {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        step -> step.from().id(), Collectors.groupingBy(Step::kind, Collectors.counting())));
    }

    /** How many of each kind, in the words of the page. */
    Map<String, Long> counts() {
        Map<Step.Kind, Long> kinds = steps.stream()
                .map(Step::kind)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Step.Kind kind : Step.Kind.values())
            counts.put(kind.name().toLowerCase(java.util.Locale.ROOT), kinds.getOrDefault(kind, 0L));
        counts.put("classes", (long) rows.classes.size());
        counts.put("groups", (long) rows.groups.size());
        counts.put("courses", (long) rows.courses.size());
        counts.put("tutors", (long) rows.tutors.size());
        return counts;
    }
}
