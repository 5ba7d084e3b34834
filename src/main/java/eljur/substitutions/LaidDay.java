package eljur.substitutions;

import eljur.substitutions.web.Desk;
import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledLesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day with who is away in it. */
final class LaidDay {

    final TimetabledDay day;
    private final List<StaffAbsence> absences;
    private final List<Colleague> colleagues;
    final Candidates candidates;
    private final Set<Long> recorded;
    private final DeskWords words;

    /** @param recorded lessons at which something is written already */
    LaidDay(
            TimetabledDay day,
            List<StaffAbsence> absences,
            List<Colleague> colleagues,
            Set<Long> recorded,
            DeskWords words) {
        this.day = day;
        this.recorded = recorded;
        this.absences = absences;
        this.colleagues = colleagues;
        this.candidates = new Candidates(day, absences, colleagues);
        this.words = words;
    }

    List<Long> ids() {
        return day.lessons().stream().map(TimetabledLesson::id).toList();
    }

    boolean isOpen(TimetabledLesson lesson) {
        return isMissed(lesson) && !recorded.contains(lesson.id());
    }

    /** Nobody is there to give it, and yet somebody wrote it in: it was given, or written by mistake. */
    boolean isRecorded(TimetabledLesson lesson) {
        return isMissed(lesson) && recorded.contains(lesson.id());
    }

    private boolean isMissed(TimetabledLesson lesson) {
        return !lesson.cancelled() && lesson.givers().stream().allMatch(giver -> candidates.isAway(giver, lesson));
    }

    /** Whose own teacher is away, or whose substitute, or which have no teacher at all. */
    Stream<TimetabledLesson> affected() {
        return day.lessons().stream()
                .filter(lesson ->
                        absenceOf(lesson).isPresent() || lesson.teachers().isEmpty());
    }

    /** Lessons of courses that have no teacher that day: nobody is away, and nobody gives them. */
    List<Desk.Place> vacant(@Nullable TimetabledLesson chosen) {
        return day.lessons().stream()
                .filter(lesson -> lesson.teachers().isEmpty())
                .map(lesson -> words.place(lesson, state(lesson), chosen == null ? null : chosen.id()))
                .toList();
    }

    Optional<StaffAbsence> absenceOf(TimetabledLesson lesson) {
        return absences.stream()
                .filter(absence -> absence.misses(lesson) && concerns(absence, lesson))
                .findFirst();
    }

    private boolean concerns(StaffAbsence absence, TimetabledLesson lesson) {
        return lesson.teachers().contains(absence.person()) || Objects.equals(lesson.substitute(), absence.person());
    }

    /** Lessons of a teacher whom the school lacks are arranged for one and the same reason: it is typed once a day. */
    Desk.@Nullable Reason lastReason(List<DeskRows.Change> changes) {
        return changes.stream()
                .filter(change -> day.lesson(change.lesson())
                        .filter(lesson -> lesson.teachers().isEmpty())
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(words::reason)
                .orElse(null);
    }

    String state(TimetabledLesson lesson) {
        if (lesson.cancelled()) return "cancelled";
        return isOpen(lesson) ? "open" : isRecorded(lesson) ? "recorded" : "named";
    }

    @Nullable
    TimetabledLesson firstOpen() {
        return affected().filter(this::isOpen).findFirst().orElse(null);
    }

    /**
     * Where to go on after an act: at the lesson itself while nobody gives it, else at the next one of whoever is away, else at the first
     * that is open at all.
     *
     * @param decided that was decided on; it may have been moved to another day
     * @param person who was marked as away
     */
    @Nullable
    TimetabledLesson next(@Nullable TimetabledLesson decided, @Nullable Long person) {
        List<TimetabledLesson> open = affected().filter(this::isOpen).toList();
        return open.stream()
                .filter(lesson -> decided != null && lesson.id() == decided.id())
                .findFirst()
                .or(() ->
                        open.stream().filter(lesson -> goesOn(lesson, decided)).findFirst())
                .or(() -> open.stream()
                        .filter(lesson -> isOfSame(lesson, decided, person))
                        .findFirst())
                .or(() -> open.stream().findFirst())
                .orElse(null);
    }

    private static boolean goesOn(TimetabledLesson lesson, @Nullable TimetabledLesson decided) {
        return decided != null
                && lesson.teachers().equals(decided.teachers())
                && lesson.startsAt().isAfter(decided.startsAt());
    }

    private static boolean isOfSame(
            TimetabledLesson lesson, @Nullable TimetabledLesson decided, @Nullable Long person) {
        return decided == null
                ? person != null && lesson.teachers().contains(person)
                : lesson.teachers().equals(decided.teachers());
    }

    List<Desk.Absent> absent(@Nullable TimetabledLesson chosen) {
        List<Desk.Absent> absent = new ArrayList<>();
        for (StaffAbsence absence : absences) {
            List<TimetabledLesson> own = day.lessons().stream()
                    .filter(lesson -> absence.misses(lesson) && concerns(absence, lesson))
                    .toList();
            List<TimetabledLesson> open = own.stream().filter(this::isOpen).toList();
            absent.add(new Desk.Absent(
                    absence.id(),
                    name(absence),
                    subjects(absence.person()),
                    words.why(absence),
                    absence.until() == null ? "" : absence.until().toString(),
                    absence.document() == null ? "" : absence.document(),
                    absence.lessons().isEmpty(),
                    own.stream()
                            .map(lesson -> words.place(lesson, state(lesson), chosen == null ? null : chosen.id()))
                            .toList(),
                    open.size() < 2 ? List.of() : choices(candidates.ofAll(open))));
        }
        return absent;
    }

    // As the picker named them.
    private String name(StaffAbsence absence) {
        return colleagues.stream()
                .filter(one -> one.id() == absence.person())
                .map(Colleague::name)
                .findFirst()
                .orElse(absence.name());
    }

    /** The two that are taught most. */
    private String subjects(long person) {
        return colleagues.stream()
                .filter(one -> one.id() == person)
                .flatMap(one -> one.subjects().values().stream())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
    }

    List<Desk.Choice> staff() {
        return choices(colleagues);
    }

    /** The other lessons of the same pupils that day. */
    List<Desk.Choice> swaps(TimetabledLesson lesson) {
        return day.lessons().stream()
                .filter(other -> other.course() != lesson.course() && !other.cancelled())
                .filter(other -> other.classes().stream().anyMatch(lesson.classes()::contains))
                .map(other -> new Desk.Choice(String.valueOf(other.id()), words.panelHeading(other)))
                .toList();
    }

    private List<Desk.Choice> choices(List<Colleague> those) {
        return those.stream()
                .map(one -> new Desk.Choice(String.valueOf(one.id()), one.name()))
                .toList();
    }
}
