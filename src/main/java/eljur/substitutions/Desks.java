package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.substitutions.web.Desk;
import eljur.timetable.DayOffers;
import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledDays;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays the desk: the same number of statements for a village and for a town. */
@Component
class Desks {

    private static final int BEST = 5;

    private final TimetabledDays days;
    private final DayOffers offers;
    private final StaffAbsences absences;
    private final Colleagues colleagues;
    private final DeskRows rows;
    private final DeskWords words;
    private final Rights rights;

    Desks(
            TimetabledDays days,
            DayOffers offers,
            StaffAbsences absences,
            Colleagues colleagues,
            DeskRows rows,
            DeskWords words,
            Rights rights) {
        this.days = days;
        this.offers = offers;
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

    /** The lesson at which one goes on; null when none is open. */
    @Transactional(readOnly = true)
    public @Nullable Long next(CurrentUser who, LocalDate day, @Nullable Long decided, @Nullable Long person) {
        var desk = laid(who.schoolId(), day, List.of());
        TimetabledLesson lesson =
                decided == null ? null : days.lesson(who.schoolId(), decided).orElse(null);
        TimetabledLesson next = desk.next(lesson, person);
        return next == null ? null : next.id();
    }

    @Transactional(readOnly = true)
    public Desk desk(CurrentUser who, Asked asked) {
        LocalDate today = rows.today(who.schoolId());
        TimetabledLesson named = asked.lesson() == null
                ? null
                : days.lesson(who.schoolId(), asked.lesson()).orElseThrow(NotFound::new);
        LocalDate shown =
                named != null ? named.day() : asked.day() != null ? asked.day() : rows.schoolDay(who.schoolId(), today);
        var desk = laid(who.schoolId(), shown, colleagues.of(who.schoolId(), shown));
        List<DeskRows.Change> changes = rows.changes(who.schoolId(), shown, desk.ids());
        List<Desk.Choice> classes = rows.classes(who.schoolId(), shown, asked.ofClass());
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
                desk.vacant(chosen),
                chosen == null ? null : panel(who, desk, chosen, changes),
                asked.lesson() != null,
                classes,
                asked.ofClass() == null ? null : classDay(who, desk, asked.ofClass(), classes, chosen),
                changes.stream().map(words::change).toList(),
                desk.staff(),
                words.reasons(),
                rows.rooms(who.schoolId(), shown),
                asked.error(),
                asked.typed());
    }

    private LaidDay laid(long school, LocalDate day, List<Colleague> staff) {
        TimetabledDay lessons = days.of(school, day);
        return new LaidDay(lessons, absences.of(school, day), staff, offers.recorded(school, lessons), words);
    }

    private Desk.Panel panel(CurrentUser who, LaidDay desk, TimetabledLesson lesson, List<DeskRows.Change> changes) {
        List<Desk.Suggestion> candidates = lesson.cancelled() || desk.isRecorded(lesson)
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
                desk.isRecorded(lesson),
                desk.absenceOf(lesson).map(words::why).orElse(null),
                lesson.teachers().isEmpty() ? desk.lastReason(changes) : null,
                standing,
                candidates.stream().limit(BEST).toList(),
                candidates.stream().skip(BEST).toList(),
                desk.swaps(lesson),
                courses(who, desk, lesson),
                lesson.day().toString(),
                lesson.ordinal());
    }

    // A lesson of another course needs its own teacher: there, free, and not away. The rules decide the rest.
    private List<Desk.Choice> courses(CurrentUser who, LaidDay desk, TimetabledLesson lesson) {
        List<DeskRows.ClassCourse> others = rows.courses(who.schoolId(), desk.day.day(), lesson.classes()).stream()
                .filter(course -> course.id() != lesson.course())
                .toList();
        Set<Long> offered = offers.instead(
                who,
                desk.day,
                lesson,
                others.stream().map(DeskRows.ClassCourse::id).toList());
        return others.stream()
                .filter(course -> offered.contains(course.id()))
                .filter(course -> course.teachers().stream()
                        .allMatch(teacher -> !desk.candidates.isAway(teacher, lesson)
                                && desk.day.givenBy(teacher, lesson).isEmpty()))
                .map(course -> new Desk.Choice(
                        String.valueOf(course.id()), course.name() + " (" + course.teacherNames() + ")"))
                .toList();
    }

    private Desk.ClassDay classDay(
            CurrentUser who, LaidDay desk, long id, List<Desk.Choice> classes, @Nullable TimetabledLesson chosen) {
        String name = classes.stream()
                .filter(one -> one.value().equals(String.valueOf(id)))
                .map(Desk.Choice::name)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<Desk.Place> lessons = desk.day.lessons().stream()
                .filter(lesson -> lesson.classes().contains(id))
                .map(lesson -> words.place(lesson, desk.state(lesson), chosen == null ? null : chosen.id()))
                .toList();
        List<Desk.Choice> courses = rows.courses(who.schoolId(), desk.day.day(), List.of(id)).stream()
                .map(course -> new Desk.Choice(
                        String.valueOf(course.id()), course.name() + " (" + course.teacherNames() + ")"))
                .toList();
        return new Desk.ClassDay(String.valueOf(id), name, lessons, courses);
    }
}
