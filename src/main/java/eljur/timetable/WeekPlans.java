package eljur.timetable;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the week as it repeats, and to the lessons of each day that follow from it. A place in the week is never moved: it
 * ends, and another begins, so that the past stays as it was.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WeekPlans implements TakesBack {

    /**
     * @param weekday 1 is Monday
     * @param weeks one sign for each week of the cycle, counted from the first week of the year: {@code 10} is every odd one
     */
    public record WeeklyLesson(
            long id,
            long courseId,
            int weekday,
            int ordinal,
            @Nullable Long roomId,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String externalId,
            String weeks) {}

    /**
     * A lesson that the week gives and the day does not.
     *
     * @param heldBy courses whose lesson stands there instead
     */
    public record HeldBack(LocalDate day, int ordinal, String course, String heldBy) {}

    private static final BatchTable WEEKLY = new BatchTable(
            "weekly-lesson",
            """
            with given as (select * from jsonb_populate_recordset(null::timetable.weekly_lesson, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from timetable.weekly_lesson t join given using (id) where t.school_id = :school),
            written as (
                insert into timetable.weekly_lesson as t
                    (school_id, id, course_id, weekday, ordinal, room_id, since, until, external_id, weeks)
                select :school, id, course_id, weekday, ordinal, room_id, since, until, external_id, weeks from given
                on conflict (school_id, id) do update set until = excluded.until
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""",
            "delete from timetable.weekly_lesson where school_id = :school and id::text = any(:keys)");

    /** Written only to put back what {@link #end} took away. */
    private static final BatchTable SCHEDULED = new BatchTable(
            "scheduled-lesson",
            """
            insert into timetable.scheduled_lesson as t
                (school_id, id, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id)
            select :school, id, course_id, weekly_id, on_date, ordinal, starts_at, ends_at, room_id
            from jsonb_populate_recordset(null::timetable.scheduled_lesson, :rows::jsonb)
            returning t.id::text as key, null as before, to_jsonb(t)::text as after""",
            "delete from timetable.scheduled_lesson where school_id = :school and id::text = any(:keys)");

    /** The key of a row is the weekly lesson whose days were planned. What a day off cancelled of them goes with them. */
    private static final BatchTable SCHEDULE = new BatchTable("schedule", "", """
            with gone as (delete from timetable.scheduled_lesson l where l.school_id = :school and l.weekly_id = any(:keys::bigint[])
                          returning l.id)
            delete from timetable.cancellation x using gone
            where x.school_id = :school and x.lesson_id = gone.id and x.calendar_change_id is not null""");

    private final JdbcClient db;
    private final WeekLayout layout;

    WeekPlans(JdbcClient db, WeekLayout layout) {
        this.db = db;
        this.layout = layout;
    }

    public List<Long> numbers(int count) {
        return BatchTable.numbers(db, "timetable.weekly_lesson", count);
    }

    /** New places in the week, and the lessons of each school day of the terms that follow from them. */
    public List<TouchedRow> begin(long school, List<WeeklyLesson> lessons) {
        List<TouchedRow> touched = new ArrayList<>(WEEKLY.write(db, school, lessons));
        touched.addAll(layout.lay(school, lessons.stream().map(WeeklyLesson::id).toList()));
        return touched;
    }

    /** What of these places is not laid, because an arranged or written lesson of the same pupils stands at that time. */
    public List<HeldBack> heldBack(long school, Collection<Long> weekly) {
        return layout.heldBack(school, weekly);
    }

    /**
     * Ends places in the week: from this day on they give no lessons. Lessons that somebody recorded something at, or
     * arranged something about, stay.
     *
     * @param recorded scheduled lessons that the journal knows something of
     */
    public List<TouchedRow> end(long school, Collection<Long> weekly, LocalDate from, Collection<Long> recorded) {
        if (weekly.isEmpty()) return List.of();
        List<TouchedRow> touched = new ArrayList<>(cancelPlanned(school, weekly, from, recorded));
        touched.addAll(db.sql("""
                        with was as (select t.id, to_jsonb(t) as it from timetable.weekly_lesson t
                                     where t.school_id = :school and t.id = any(:weekly)),
                        ended as (
                            update timetable.weekly_lesson t set until = greatest(:from::date - 1, t.since - 1)
                            where t.school_id = :school and t.id = any(:weekly)
                            returning t.id, to_jsonb(t) as it)
                        select e.id::text as key, was.it::text as before, e.it::text as after from ended e join was using (id) order by e.id""")
                .param("school", school)
                .param("weekly", weekly.toArray(Long[]::new))
                .param("from", from)
                .query((row, n) -> new TouchedRow(
                        "weekly-lesson", row.getString("key"), row.getString("before"), row.getString("after")))
                .list());
        return touched;
    }

    private List<TouchedRow> cancelPlanned(
            long school, Collection<Long> weekly, LocalDate from, Collection<Long> recorded) {
        return db.sql("""
                        delete from timetable.scheduled_lesson t
                        where t.school_id = :school and t.weekly_id = any(:weekly) and t.on_date >= :from
                          and not t.id = any(:recorded)
                          and not exists (select from timetable.substitution s where s.school_id = t.school_id and s.lesson_id = t.id)
                          and not exists (select from timetable.cancellation x where x.school_id = t.school_id and x.lesson_id = t.id)
                          and not exists (select from timetable.lesson_move m where m.school_id = t.school_id and m.lesson_id = t.id)
                        returning t.id::text as key, to_jsonb(t)::text as before""")
                .param("school", school)
                .param("weekly", weekly.toArray(Long[]::new))
                .param("from", from)
                .param("recorded", recorded.toArray(Long[]::new))
                .query((row, n) ->
                        new TouchedRow("scheduled-lesson", row.getString("key"), row.getString("before"), null))
                .list();
    }

    @Override
    public Set<String> entities() {
        return Set.of("weekly-lesson", "schedule", "scheduled-lesson");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        List.of(WEEKLY, SCHEDULE, SCHEDULED).stream()
                .filter(table -> table.entity().equals(entity))
                .forEach(table -> table.takeBack(db, school, rows));
    }
}
