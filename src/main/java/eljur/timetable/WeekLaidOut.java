package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.school.LaidDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Follows the calendar: what nobody has written at comes and goes with it; what somebody has, stays and is named. */
@Component
class WeekLaidOut implements LaidDays {

    private final WeekLayout layout;
    private final DaysOff off;
    private final LessonRecords records;
    private final JdbcClient db;

    WeekLaidOut(WeekLayout layout, DaysOff off, LessonRecords records, JdbcClient db) {
        this.layout = layout;
        this.off = off;
        this.records = records;
        this.db = db;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome lay(CurrentUser who, LocalDate from, LocalDate to) {
        long school = who.schoolId();
        int again = off.giveAgain(school, from, to);
        List<Long> surplus = layout.surplus(school, from, to);
        int removed = layout.remove(school, withoutRecords(school, surplus));
        int rung = layout.ring(school, from, to);
        int added = layout.add(school, from, to);
        List<Long> away = off.away(school, from, to);
        int cancelled = off.cancel(who, from, to, withoutRecords(school, away));
        Set<Long> kept = new TreeSet<>(layout.surplus(school, from, to));
        kept.addAll(off.away(school, from, to));
        return new Outcome(added, removed, rung, cancelled, again, named(school, kept));
    }

    private Collection<Long> withoutRecords(long school, List<Long> lessons) {
        Set<Long> free = new HashSet<>(lessons);
        free.removeAll(records.recorded(school, lessons));
        free.removeAll(records.awaited(school, lessons));
        return free;
    }

    private List<Kept> named(long school, Collection<Long> lessons) {
        if (lessons.isEmpty()) return List.of();
        return db.sql("""
                        select l.id, l.on_date, l.ordinal, c.name from timetable.scheduled_lesson l
                        join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                        where l.school_id = ? and l.id = any(?) order by l.on_date, l.ordinal, c.name""")
                .params(school, lessons.toArray(Long[]::new))
                .query((row, n) ->
                        new Kept(row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getString(4)))
                .list();
    }
}
