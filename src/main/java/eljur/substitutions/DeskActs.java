package eljur.substitutions;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.timetable.ChangeReason;
import eljur.timetable.DayChanges;
import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledDays;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the deputy does at the desk, each act one transaction. */
@Component
@Transactional
class DeskActs {

    /** Reasons that are the teacher's own affair: families are told that there is no teacher, and no more. */
    private static final Set<String> PERSONAL = Set.of("ill", "trip", "courses", "leave", "day-off");

    private final DayChanges changes;
    private final TimetabledDays days;
    private final StaffAbsences absences;
    private final Texts texts;

    DeskActs(DayChanges changes, TimetabledDays days, StaffAbsences absences, Texts texts) {
        this.changes = changes;
        this.days = days;
        this.absences = absences;
        this.texts = texts;
    }

    /** @throws Refused when the person is away then */
    public void substitute(CurrentUser who, long id, ChangeForm form) {
        TimetabledLesson lesson = lesson(who, id);
        boolean join = form.ticked("join");
        long person = form.number(join ? "join" : "person");
        mustBeHere(absences.of(who.schoolId(), lesson.day()), lesson, person);
        changes.substitute(who, id, person, join, reason(who, lesson, form), form.text("seen"));
    }

    public void cancel(CurrentUser who, long id, ChangeForm form) {
        ChangeReason reason = reason(who, lesson(who, id), form);
        changes.cancel(who, id, told(reason), form.text("seen"));
    }

    public void move(CurrentUser who, long id, ChangeForm form) {
        changes.move(
                who,
                id,
                form.day("to"),
                form.ordinal("ordinal"),
                form.numberOrNull("room"),
                form.ticked("shares"),
                reason(who, lesson(who, id), form),
                form.text("seen"));
    }

    public void changeRoom(CurrentUser who, long id, ChangeForm form) {
        ChangeReason reason = reason(who, lesson(who, id), form);
        changes.changeRoom(who, id, form.number("room"), form.ticked("shares"), reason, form.text("seen"));
    }

    public void swap(CurrentUser who, long id, ChangeForm form) {
        changes.swap(who, id, form.number("other"), reason(who, lesson(who, id), form), form.text("seen"));
    }

    public void replace(CurrentUser who, long id, ChangeForm form) {
        ChangeReason reason = reason(who, lesson(who, id), form);
        changes.replace(who, id, form.number("course"), told(reason), form.text("seen"));
    }

    public void add(CurrentUser who, ChangeForm form) {
        LocalDate day = form.day("day");
        changes.add(
                who,
                form.number("course"),
                day,
                form.ordinal("ordinal"),
                form.numberOrNull("room"),
                form.ticked("shares"),
                typed(form, day));
    }

    public void takeBack(CurrentUser who, long id, ChangeForm form) {
        changes.takeBack(who, id, form.text("change"), form.text("seen"));
    }

    public void recordAbsence(CurrentUser who, ChangeForm form, List<Integer> lessons) {
        LocalDate since = form.day("since");
        LocalDate until = form.dayOrNull("until");
        if (until != null && until.isBefore(since)) throw new Refused("substitutions.absence.no.days");
        if (!lessons.isEmpty() && !since.equals(until)) throw new Refused("substitutions.absence.no.lessons");
        long person = form.number("person");
        ChangeReason reason = typed(form, since);
        absences.record(
                who,
                new StaffAbsence(
                        0, person, "", since, until, lessons, reason.code(), reason.words(), reason.document()));
    }

    public void endAbsence(CurrentUser who, long id, ChangeForm form) {
        absences.end(who, absences.absence(who.schoolId(), id), form.dayOrNull("until"), form.textOrNull("document"));
    }

    public void removeAbsence(CurrentUser who, long id) {
        absences.remove(who, absences.absence(who.schoolId(), id));
    }

    /** All lessons of that day that are still open go to one person, or none does. */
    public void substituteAll(CurrentUser who, long id, ChangeForm form) {
        StaffAbsence absence = absences.absence(who.schoolId(), id);
        LocalDate day = form.day("day");
        long person = form.number("person");
        TimetabledDay ofDay = days.of(who.schoolId(), day);
        List<StaffAbsence> away = absences.of(who.schoolId(), day);
        for (TimetabledLesson lesson : ofDay.givenBy(absence.person())) {
            if (!absence.misses(lesson)) continue;
            mustBeHere(away, lesson, person);
            changes.substitute(who, lesson.id(), person, false, absence.reason(), lesson.arrangement());
        }
    }

    private TimetabledLesson lesson(CurrentUser who, long id) {
        return days.lesson(who.schoolId(), id).orElseThrow(NotFound::new);
    }

    private static void mustBeHere(List<StaffAbsence> away, TimetabledLesson lesson, long person) {
        away.stream()
                .filter(absence -> absence.person() == person && absence.misses(lesson))
                .findFirst()
                .ifPresent(absence -> {
                    throw new Refused("substitutions.no.away", absence.name());
                });
    }

    /** What was typed, or else why the lesson's teacher is away. */
    private ChangeReason reason(CurrentUser who, TimetabledLesson lesson, ChangeForm form) {
        if (!form.text("code").isEmpty()) return typed(form, lesson.day());
        return absences.of(who.schoolId(), lesson.day()).stream()
                .filter(absence -> absence.misses(lesson))
                .filter(absence -> lesson.teachers().contains(absence.person())
                        || Objects.equals(lesson.substitute(), absence.person()))
                .findFirst()
                .map(StaffAbsence::reason)
                .orElseThrow(() -> new Refused("timetable.change.no-reason"));
    }

    private ChangeReason typed(ChangeForm form, LocalDate day) {
        String code = form.text("code");
        if (!texts.has("timetable.reason." + code)) throw new Refused("timetable.change.no-reason");
        @Nullable String typed = form.textOrNull("words");
        if (typed == null && code.equals("other")) throw new Refused("timetable.change.no-words");
        String words = typed == null ? texts.of("timetable.reason." + code) : typed;
        return ChangeReason.of(code, words, form.textOrNull("document"), day);
    }

    private ChangeReason told(ChangeReason reason) {
        if (!PERSONAL.contains(reason.code())) return reason;
        String words = texts.of("substitutions.no-teacher");
        return new ChangeReason(reason.code(), words, reason.document(), reason.since(), reason.until());
    }
}
