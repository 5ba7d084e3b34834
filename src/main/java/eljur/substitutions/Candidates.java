package eljur.substitutions;

import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledLesson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who can give a lesson, the most suitable first: the same subject before the same class, a gap between one's own lessons before coming
 * to school for one lesson, who gave fewer substitutions before who gave more. Who has a lesson then is named only where two groups
 * could be led together. The order is advice; the deputy head decides.
 */
final class Candidates {

    private static final int MANY_LESSONS = 6;
    private static final int FEW_SUBJECTS = 4;

    private final TimetabledDay day;
    private final List<StaffAbsence> absences;
    private final List<Colleague> colleagues;

    Candidates(TimetabledDay day, List<StaffAbsence> absences, List<Colleague> colleagues) {
        this.day = day;
        this.absences = absences;
        this.colleagues = colleagues;
    }

    List<Candidate> of(TimetabledLesson lesson) {
        Set<Long> related = related(lesson);
        return colleagues.stream()
                .filter(colleague -> isAsked(colleague, lesson))
                .flatMap(colleague -> candidate(colleague, lesson, related).stream())
                .sorted(Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparingInt(one -> one.colleague().substitutions())
                        .thenComparing(one -> one.colleague().name()))
                .toList();
    }

    /** Who could give all of these lessons. */
    List<Colleague> ofAll(List<TimetabledLesson> lessons) {
        return colleagues.stream()
                .filter(colleague -> !colleague.subjects().isEmpty())
                .filter(colleague -> lessons.stream()
                        .allMatch(lesson -> isAsked(colleague, lesson)
                                && day.givenBy(colleague.id(), lesson).isEmpty()))
                .toList();
    }

    boolean isAway(long person, TimetabledLesson lesson) {
        return absences.stream().anyMatch(absence -> absence.person() == person && absence.misses(lesson));
    }

    private boolean isAsked(Colleague colleague, TimetabledLesson lesson) {
        return colleague.teaches()
                && !lesson.teachers().contains(colleague.id())
                && !lesson.givers().contains(colleague.id())
                && !isAway(colleague.id(), lesson);
    }

    // What the lesson's own teacher teaches beside it is near to it: who teaches geometry can give algebra. Not so with
    // a teacher of
    // the first grades, who teaches everything.
    private Set<Long> related(TimetabledLesson lesson) {
        return colleagues.stream()
                .filter(colleague -> lesson.teachers().contains(colleague.id())
                        && colleague.subjects().size() <= FEW_SUBJECTS)
                .flatMap(colleague -> colleague.subjects().keySet().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Candidate> candidate(Colleague colleague, TimetabledLesson lesson, Set<Long> related) {
        List<TimetabledLesson> busy = day.givenBy(colleague.id(), lesson);
        if (busy.isEmpty()) return Optional.of(free(colleague, lesson, related));
        boolean together = busy.size() == 1 && goesTogether(busy.getFirst(), lesson);
        return together ? Optional.of(joining(colleague, busy.getFirst(), lesson, related)) : Optional.empty();
    }

    private static boolean goesTogether(TimetabledLesson own, TimetabledLesson lesson) {
        boolean sameClass = own.classes().stream().anyMatch(lesson.classes()::contains);
        return own.subject() == lesson.subject() || sameClass;
    }

    private Candidate free(Colleague colleague, TimetabledLesson lesson, Set<Long> related) {
        List<Candidate.Reason> reasons = new ArrayList<>();
        int score = knowing(colleague, lesson, related, reasons) + present(colleague, lesson, reasons);
        return new Candidate(colleague, false, score - load(colleague, reasons), reasons);
    }

    private Candidate joining(Colleague colleague, TimetabledLesson own, TimetabledLesson lesson, Set<Long> related) {
        List<Candidate.Reason> reasons = new ArrayList<>();
        int score = knowing(colleague, lesson, related, reasons) - 15;
        reasons.add(new Candidate.Reason("join", "warn", own.name()));
        return new Candidate(colleague, true, score - load(colleague, reasons), reasons);
    }

    private static int knowing(
            Colleague colleague, TimetabledLesson lesson, Set<Long> related, List<Candidate.Reason> reasons) {
        int score = 0;
        Optional<String> near = colleague.subjects().entrySet().stream()
                .filter(one -> related.contains(one.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
        if (colleague.subjects().containsKey(lesson.subject())) {
            score += 40;
            reasons.add(new Candidate.Reason("same-subject", "ok"));
        } else if (near.isPresent()) {
            score += 30;
            reasons.add(new Candidate.Reason("near-subject", "ok", near.get()));
        }
        List<String> here = lesson.classes().stream()
                .flatMap(one -> colleague.inClass().getOrDefault(one, List.of()).stream())
                .distinct()
                .toList();
        if (!here.isEmpty()) reasons.add(new Candidate.Reason("knows-class", "ok", here.getFirst()));
        else if (score == 0) reasons.add(new Candidate.Reason("other-subject", "warn"));
        return score + (here.isEmpty() ? 0 : 25);
    }

    private int present(Colleague colleague, TimetabledLesson lesson, List<Candidate.Reason> reasons) {
        List<TimetabledLesson> own = day.givenBy(colleague.id());
        if (own.isEmpty()) {
            reasons.add(new Candidate.Reason("not-at-school", "warn"));
            return 0;
        }
        boolean before = own.stream().anyMatch(one -> one.startsAt().isBefore(lesson.startsAt()));
        boolean after = own.stream().anyMatch(one -> one.startsAt().isAfter(lesson.startsAt()));
        boolean beside = own.stream().anyMatch(one -> Math.abs(one.ordinal() - lesson.ordinal()) == 1);
        reasons.add(
                before && after
                        ? new Candidate.Reason("gap", "")
                        : before
                                ? new Candidate.Reason(
                                        "until", "", own.getLast().ordinal())
                                : new Candidate.Reason(
                                        "from", "", own.getFirst().ordinal()));
        return before && after ? 25 : beside ? 18 : 8;
    }

    private int load(Colleague colleague, List<Candidate.Reason> reasons) {
        long hours = day.givenBy(colleague.id()).stream()
                .map(TimetabledLesson::startsAt)
                .distinct()
                .count();
        if (hours > 0) reasons.add(new Candidate.Reason("load", hours >= MANY_LESSONS ? "warn" : "", hours));
        reasons.add(new Candidate.Reason("month", "", colleague.substitutions()));
        return (int) hours + colleague.substitutions();
    }
}
