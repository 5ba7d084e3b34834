package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.RecordState;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.journal.writing.EditWindow;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Why the cells of a lesson take no mark from this person today: what the page says beforehand, as a fact: nobody
 * has written anything yet. The save asks again, for itself ({@link LessonsForWriting}), and then refuses.
 */
@Component
class CellRefusal {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Rights rights;

    CellRefusal(Rights rights) {
        this.rights = rights;
    }

    /** A role that writes in no register at all. */
    boolean readsOnly(CurrentUser who) {
        return !rights.any(who.role(), "mark", "record");
    }

    /** @return nothing when the cells may be written in */
    Optional<Refused> of(
            CurrentUser who,
            RegisterCourse course,
            RegisterCourse.Term term,
            RegisterRows.Lesson lesson,
            LocalDate today) {
        if (!may(lesson, rights.relations(who.role(), "mark", "record")))
            return Optional.of(new Refused("register.closed.not-own"));
        if (lesson.cancelled()) return Optional.of(new Refused("register.closed.cancelled"));
        if (lesson.day().isAfter(today))
            return Optional.of(new Refused("register.closed.ahead", lesson.day().format(DATE)));
        if (lesson.permitted()) return Optional.empty();
        int days = EditWindow.days(course.editWindowDays(lesson.day()), lesson.issueDays());
        LocalDate lastDay = lesson.day().plusDays(days);
        boolean closed = term.closedOn() != null || today.isAfter(lastDay);
        RecordState state =
                closed ? RecordState.CLOSED : today.isAfter(lesson.day()) ? RecordState.LATE : RecordState.OPEN;
        if (may(lesson, rights.relations(who.role(), "mark", "record", state))) return Optional.empty();
        return Optional.of(
                term.closedOn() != null
                        ? new Refused("register.closed.period", term.closedOn().format(DAY), term.closedBy())
                        : new Refused("register.closed.window", lastDay.format(DAY), days));
    }

    private static boolean may(RegisterRows.Lesson lesson, Set<Relation> asked) {
        Set<Relation> held = EnumSet.of(Relation.OWN_SCHOOL);
        if (lesson.ownCourse()) held.add(Relation.OWN_COURSE);
        if (lesson.ownLesson()) held.add(Relation.OWN_LESSON);
        held.retainAll(asked);
        return !held.isEmpty();
    }
}
