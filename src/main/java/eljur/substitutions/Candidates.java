package eljur.substitutions;

import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledLesson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can give a lesson, the most suitable first ({@link Suitability}); among those who suit alike a gap between one's own lessons before
 * coming to school for one lesson, who gave fewer substitutions before who gave more. Who has a lesson then is named only where two groups
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
        Suitability.Sought sought = sought(lesson);
        return colleagues.stream()
                .filter(colleague -> isAsked(colleague, lesson))
                .flatMap(colleague -> candidate(colleague, lesson, sought).stream())
                .sorted(Comparator.comparing(Candidate::suitability)
                        .thenComparing(Comparator.comparingInt(Candidate::score).reversed())
                        .thenComparingInt(one -> one.colleague().substitutions())
                        .thenComparing(one -> one.colleague().name()))
                .toList();
    }

    /** Who could give all of these lessons; first who suits even the least suitable of them. */
    List<Colleague> ofAll(List<TimetabledLesson> lessons) {
        List<Suitability.Sought> sought = lessons.stream().map(this::sought).toList();
        return colleagues.stream()
                .filter(colleague -> !colleague.subjects().isEmpty())
                .filter(colleague -> lessons.stream()
                        .allMatch(lesson -> isAsked(colleague, lesson)
                                && day.givenBy(colleague.id(), lesson).isEmpty()))
                .sorted(Comparator.comparing(colleague -> leastSuitable(sought, colleague)))
                .toList();
    }

    private static Suitability leastSuitable(List<Suitability.Sought> sought, Colleague colleague) {
        return sought.stream()
                .map(one -> Suitability.of(one, colleague))
                .max(Comparator.naturalOrder())
                .orElse(Suitability.OTHER_STAGE);
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

    /** Area and grades are read off what the staff teaches: of a subject or a class that nobody has, nothing is known. */
    private Suitability.Sought sought(TimetabledLesson lesson) {
        String area = colleagues.stream()
                .flatMap(one -> Stream.ofNullable(one.areas().get(lesson.subject())))
                .findFirst()
                .orElse(null);
        Set<Integer> grades = colleagues.stream()
                .flatMap(one -> lesson.classes().stream()
                        .flatMap(id -> Stream.ofNullable(one.grades().get(id))))
                .collect(Collectors.toSet());
        return new Suitability.Sought(lesson.subject(), related(lesson), area, lesson.classes(), grades);
    }

    /** What the lesson's own teacher teaches beside it: who teaches geometry can give algebra. Not so where one teaches everything. */
    private Set<Long> related(TimetabledLesson lesson) {
        return colleagues.stream()
                .filter(colleague -> lesson.teachers().contains(colleague.id())
                        && colleague.subjects().size() <= FEW_SUBJECTS)
                .flatMap(colleague -> colleague.subjects().keySet().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Optional<Candidate> candidate(Colleague colleague, TimetabledLesson lesson, Suitability.Sought sought) {
        List<TimetabledLesson> busy = day.givenBy(colleague.id(), lesson);
        if (busy.isEmpty()) return Optional.of(free(colleague, lesson, sought));
        boolean together = busy.size() == 1 && goesTogether(busy.getFirst(), lesson);
        return together ? Optional.of(joining(colleague, busy.getFirst(), sought)) : Optional.empty();
    }

    private static boolean goesTogether(TimetabledLesson own, TimetabledLesson lesson) {
        boolean sameClass = own.classes().stream().anyMatch(lesson.classes()::contains);
        return own.subject() == lesson.subject() || sameClass;
    }

    private Candidate free(Colleague colleague, TimetabledLesson lesson, Suitability.Sought sought) {
        List<Candidate.Reason> reasons = new ArrayList<>();
        int score = knowing(colleague, sought, reasons) + present(colleague, lesson, reasons);
        return new Candidate(
                colleague, false, Suitability.of(sought, colleague), score - load(colleague, reasons), reasons);
    }

    private Candidate joining(Colleague colleague, TimetabledLesson own, Suitability.Sought sought) {
        List<Candidate.Reason> reasons = new ArrayList<>();
        int score = knowing(colleague, sought, reasons) - 15;
        reasons.add(new Candidate.Reason("join", "warn", own.name()));
        return new Candidate(
                colleague,
                true,
                Suitability.of(sought, colleague).together(),
                score - load(colleague, reasons),
                reasons);
    }

    private static int knowing(Colleague colleague, Suitability.Sought sought, List<Candidate.Reason> reasons) {
        Suitability suits = Suitability.of(sought, colleague);
        boolean same = colleague.subjects().containsKey(sought.subject());
        if (same) reasons.add(new Candidate.Reason("same-subject", "ok"));
        else if (suits == Suitability.NEAR_SUBJECT)
            reasons.add(new Candidate.Reason("near-subject", "ok", near(colleague, sought)));
        List<String> here = sought.classes().stream()
                .flatMap(one -> colleague.inClass().getOrDefault(one, List.of()).stream())
                .distinct()
                .toList();
        if (!here.isEmpty()) reasons.add(new Candidate.Reason("knows-class", "ok", here.getFirst()));
        String area = sought.area();
        if (suits == Suitability.SAME_AREA && area != null) reasons.add(new Candidate.Reason("same-area", "", area));
        if (suits == Suitability.SAME_STAGE) reasons.add(new Candidate.Reason("other-subject", "warn"));
        if (suits == Suitability.OTHER_STAGE) reasons.add(otherStage(colleague));
        return (same ? 40 : 0) + (here.isEmpty() ? 0 : 25);
    }

    private static Candidate.Reason otherStage(Colleague colleague) {
        boolean primary = colleague.grades().values().stream().anyMatch(Suitability::isPrimary);
        return new Candidate.Reason(primary ? "primary-only" : "older-only", "warn");
    }

    private static String near(Colleague colleague, Suitability.Sought sought) {
        return colleague.subjects().entrySet().stream()
                .filter(one -> sought.near().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
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
