package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.substitutions.web.Desk;
import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledDays;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the desk: the same number of statements for a village and for a town. */
@Component
class Desks {

    private static final int BEST = 5;

    private final TimetabledDays days;
    private final StaffAbsences absences;
    private final Colleagues colleagues;
    private final DeskRows rows;
    private final DeskWords words;
    private final Rights rights;

    Desks(
            TimetabledDays days,
            StaffAbsences absences,
            Colleagues colleagues,
            DeskRows rows,
            DeskWords words,
            Rights rights) {
        this.days = days;
        this.absences = absences;
        this.colleagues = colleagues;
        this.rows = rows;
        this.words = words;
        this.rights = rights;
    }

    /**
     * What was asked for.
     *
     * @param day null: today
     * @param lesson null: the first that nobody gives yet
     * @param ofClass whose lessons are shown beside, or null
     */
    record Asked(
            @Nullable LocalDate day,
            @Nullable Long lesson,
            @Nullable Long ofClass,
            @Nullable String error,
            Map<String, String> typed) {}

    @Transactional(readOnly = true)
    public Desk desk(CurrentUser who, Asked asked) {
        LocalDate today = rows.today(who.schoolId());
        TimetabledLesson named = asked.lesson() == null
                ? null
                : days.lesson(who.schoolId(), asked.lesson()).orElseThrow(NotFound::new);
        LocalDate shown =
                named != null ? named.day() : asked.day() != null ? asked.day() : rows.schoolDay(who.schoolId(), today);
        var desk = new Laid(
                who,
                days.of(who.schoolId(), shown),
                absences.of(who.schoolId(), shown),
                colleagues.of(who.schoolId(), shown));
        List<DeskRows.Change> changes = rows.changes(who.schoolId(), shown, desk.ids());
        List<Desk.Choice> classes = rows.classes(who.schoolId(), shown);
        TimetabledLesson chosen = named != null ? named : desk.firstOpen();
        var around = rows.around(who.schoolId(), shown);
        return new Desk(
                shown.toString(),
                words.heading(shown, today),
                around.before() == null ? null : around.before().toString(),
                around.after() == null ? null : around.after().toString(),
                rights.any(who.role(), "substitution", "record"),
                (int) desk.affected().filter(desk::isOpen).count(),
                (int) desk.affected().count(),
                desk.absent(chosen),
                chosen == null ? null : panel(desk, chosen, changes),
                asked.lesson() != null,
                classes,
                asked.ofClass() == null ? null : classDay(desk, asked.ofClass(), classes, chosen),
                changes.stream().map(words::change).toList(),
                desk.staff(),
                words.reasons(),
                rows.rooms(who.schoolId()),
                asked.error(),
                asked.typed());
    }

    private Desk.Panel panel(Laid desk, TimetabledLesson lesson, List<DeskRows.Change> changes) {
        List<Desk.Suggestion> candidates = lesson.cancelled()
                ? List.of()
                : desk.candidates.of(lesson).stream().map(words::suggestion).toList();
        var standing = changes.stream()
                .filter(change -> change.lesson() == lesson.id())
                .map(change -> new Desk.Standing(words.takenBackAs(change), words.said(change)))
                .toList();
        return new Desk.Panel(
                lesson.id(),
                words.panelHeading(lesson),
                words.about(lesson),
                lesson.arrangement(),
                lesson.cancelled(),
                desk.absenceOf(lesson).map(words::why).orElse(null),
                standing,
                candidates.stream().limit(BEST).toList(),
                candidates.stream().skip(BEST).toList(),
                desk.swaps(lesson),
                courses(desk, lesson),
                lesson.day().toString(),
                lesson.ordinal());
    }

    // A lesson of another course needs its own teacher: there, free, and not away.
    private List<Desk.Choice> courses(Laid desk, TimetabledLesson lesson) {
        return rows.courses(desk.who.schoolId(), desk.day.day(), lesson.classes()).stream()
                .filter(course -> course.id() != lesson.course())
                .filter(course -> course.teachers().stream()
                        .allMatch(teacher -> !desk.candidates.isAway(teacher, lesson)
                                && desk.day.givenBy(teacher, lesson).isEmpty()))
                .map(course -> new Desk.Choice(
                        String.valueOf(course.id()), course.name() + " (" + course.teacherNames() + ")"))
                .toList();
    }

    private Desk.ClassDay classDay(Laid desk, long id, List<Desk.Choice> classes, @Nullable TimetabledLesson chosen) {
        String name = classes.stream()
                .filter(one -> one.value().equals(String.valueOf(id)))
                .map(Desk.Choice::name)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Desk.Place> lessons = desk.day.lessons().stream()
                .filter(lesson -> lesson.classes().contains(id))
                .map(lesson -> words.place(lesson, desk.state(lesson), chosen == null ? null : chosen.id()))
                .toList();
        List<Desk.Choice> courses = rows.courses(desk.who.schoolId(), desk.day.day(), List.of(id)).stream()
                .map(course -> new Desk.Choice(
                        String.valueOf(course.id()), course.name() + " (" + course.teacherNames() + ")"))
                .toList();
        return new Desk.ClassDay(String.valueOf(id), name, lessons, courses);
    }

    /** A day with who is away in it. */
    private final class Laid {

        private final CurrentUser who;
        private final TimetabledDay day;
        private final List<StaffAbsence> absences;
        private final List<Colleague> colleagues;
        private final Candidates candidates;

        Laid(CurrentUser who, TimetabledDay day, List<StaffAbsence> absences, List<Colleague> colleagues) {
            this.who = who;
            this.day = day;
            this.absences = absences;
            this.colleagues = colleagues;
            this.candidates = new Candidates(day, absences, colleagues);
        }

        List<Long> ids() {
            return day.lessons().stream().map(TimetabledLesson::id).toList();
        }

        boolean isOpen(TimetabledLesson lesson) {
            return !lesson.givers().isEmpty()
                    && lesson.givers().stream().allMatch(giver -> candidates.isAway(giver, lesson));
        }

        /** Whose own teacher is away, or whose substitute. */
        Stream<TimetabledLesson> affected() {
            return day.lessons().stream().filter(lesson -> absenceOf(lesson).isPresent());
        }

        java.util.Optional<StaffAbsence> absenceOf(TimetabledLesson lesson) {
            return absences.stream()
                    .filter(absence -> absence.misses(lesson) && concerns(absence, lesson))
                    .findFirst();
        }

        private boolean concerns(StaffAbsence absence, TimetabledLesson lesson) {
            return lesson.teachers().contains(absence.person())
                    || Objects.equals(lesson.substitute(), absence.person());
        }

        String state(TimetabledLesson lesson) {
            return lesson.cancelled() ? "cancelled" : isOpen(lesson) ? "open" : "named";
        }

        @Nullable
        TimetabledLesson firstOpen() {
            return affected().filter(this::isOpen).findFirst().orElse(null);
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
                        absence.name(),
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

        private String subjects(long person) {
            return colleagues.stream()
                    .filter(one -> one.id() == person)
                    .flatMap(one -> one.subjects().values().stream())
                    .distinct()
                    .limit(3)
                    .collect(java.util.stream.Collectors.joining(", "));
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
}
