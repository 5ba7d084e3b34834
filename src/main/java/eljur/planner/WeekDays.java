package eljur.planner;

import eljur.access.CurrentUser;
import eljur.school.LaidDays;
import eljur.timetable.LessonRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons of days that come of places of the week: which of them must stay, because somebody has written at them. */
@Component
class WeekDays {

    private final LaidDays days;
    private final LessonRecords records;
    private final JdbcClient db;

    WeekDays(LaidDays days, LessonRecords records, JdbcClient db) {
        this.days = days;
        this.records = records;
        this.db = db;
    }

    // Of two drafts that come into force at once the second sees what the first has done.
    void waitForTurn(CurrentUser who) {
        db.sql("select id from planner.draft where school_id = ? order by id for update")
                .param(who.schoolId())
                .query(Long.class)
                .list();
    }

    /** Lessons of these places at which something is recorded, or for which homework is set. */
    List<Long> held(long school, Collection<Long> weekly, LocalDate from) {
        List<Long> planned = scheduled(school, weekly, from);
        List<Long> held = new ArrayList<>(records.recorded(school, planned));
        held.addAll(records.awaited(school, planned));
        return held;
    }

    private List<Long> scheduled(long school, Collection<Long> weekly, LocalDate from) {
        return db.sql("""
                        select lesson_id from timetable.v_lesson
                        where school_id = ? and weekly_id = any(?) and on_date >= ?""")
                .params(school, weekly.toArray(Long[]::new), from)
                .query(Long.class)
                .list();
    }

    /** Those that are still there, and still to be given. */
    List<LaidDays.Kept> kept(long school, Collection<Long> weekly, LocalDate from) {
        return db.sql("""
                        select l.lesson_id, l.on_date, l.ordinal, c.name from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and l.weekly_id = any(?) and l.on_date >= ? and not l.cancelled
                        order by l.on_date, l.ordinal, c.name""")
                .params(school, weekly.toArray(Long[]::new), from)
                .query((row, n) -> new LaidDays.Kept(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getString(4)))
                .list();
    }

    /** The first of those that are held, in words. */
    @Nullable
    String firstHeld(long school, Collection<Long> weekly) {
        List<Long> held = held(school, weekly, LocalDate.of(1900, 1, 1));
        if (held.isEmpty()) return null;
        return db.sql("""
                        select to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and l.lesson_id = any(?) order by l.on_date, l.ordinal limit 1""")
                .params(school, held.toArray(Long[]::new))
                .query(String.class)
                .single();
    }

    /** Days that are off as a whole take the new lessons away as they took the former ones. */
    void layDaysOff(CurrentUser who, Drafts.Draft draft) {
        db.sql("""
                        select distinct on_date from school.v_calendar_change
                        where school_id = ? and year_id = ? and kind = 'off' and on_date >= ? order by on_date""")
                .params(who.schoolId(), draft.year(), draft.starts())
                .query(LocalDate.class)
                .list()
                .forEach(day -> days.lay(who, day, day));
    }
}
