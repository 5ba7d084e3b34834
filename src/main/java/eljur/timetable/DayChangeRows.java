package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is changed of a day, written and taken away again; each says what stood before. */
@Component
class DayChangeRows {

    private static final String REMOVED = """
            delete from timetable.%1$s t where t.school_id = :school and t.lesson_id = any(:lessons)
            returning t.lesson_id::text as key, to_jsonb(t)::text as before, null as after""";

    private final JdbcClient db;
    private final Clock clock;

    DayChangeRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those who change days of one school come one after the other: a teacher free for two of them is free for one only. */
    void inTurn(long school) {
        db.sql("select pg_advisory_xact_lock(hashtext('day-changes'), ?::int)::text")
                .param(school)
                .query(String.class)
                .single();
    }

    /** A teacher who is writing at the lesson now is waited for; one who comes later waits and sees what became of it. */
    void hold(long school, List<Long> lessons) {
        int held = db.sql(
                        "select id from timetable.scheduled_lesson where school_id = :school and id = any(:lessons) order by id for update")
                .param("school", school)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(Long.class)
                .list()
                .size();
        if (held < lessons.size()) throw new NotFound();
    }

    List<TouchedRow> substitute(CurrentUser who, long lesson, long person, boolean join, ChangeReason reason) {
        return written(
                "substitution",
                asked(who, lesson, reason, """
                        with was as (select to_jsonb(t) as it from timetable.substitution t where t.school_id = :school and t.lesson_id = :lesson),
                        written as (
                            insert into timetable.substitution as t
                                (school_id, lesson_id, person_id, kind, reason_code, reason, document, recorded_at, recorded_by)
                            values (:school, :lesson, :person, :kind, :code, :words, :document, :now, :me)
                            on conflict (school_id, lesson_id) do update
                            set person_id = excluded.person_id, kind = excluded.kind, reason_code = excluded.reason_code,
                                reason = excluded.reason, document = excluded.document, recorded_at = excluded.recorded_at,
                                recorded_by = excluded.recorded_by
                            returning t.lesson_id, to_jsonb(t) as it)
                        select w.lesson_id::text as key, (select it::text from was) as before, w.it::text as after from written w""").param("person", person).param("kind", join ? "join" : "substitute"));
    }

    List<TouchedRow> cancel(CurrentUser who, long lesson, @Nullable Long replacedBy, ChangeReason reason) {
        return written("cancellation", asked(who, lesson, reason, """
                        insert into timetable.cancellation as t
                            (school_id, lesson_id, reason_code, reason, document, replaced_by, recorded_at, recorded_by)
                        values (:school, :lesson, :code, :words, :document, :replaced_by, :now, :me)
                        returning t.lesson_id::text as key, null as before, to_jsonb(t)::text as after""").param("replaced_by", replacedBy, Types.BIGINT));
    }

    /** Where it was planned stays as it is, however often it is moved; where it stands now the lesson itself says. */
    List<TouchedRow> place(
            CurrentUser who,
            TimetabledLesson lesson,
            TimetabledLesson.Place there,
            @Nullable Long partner,
            ChangeReason reason) {
        List<TouchedRow> rows = new ArrayList<>(
                written("lesson-move", asked(who, lesson.id(), reason, """
                        with was as (select to_jsonb(t) as it from timetable.lesson_move t where t.school_id = :school and t.lesson_id = :lesson),
                        written as (
                            insert into timetable.lesson_move as t
                                (school_id, lesson_id, from_date, from_ordinal, from_starts_at, from_ends_at, from_room_id, partner,
                                 reason_code, reason, document, recorded_at, recorded_by)
                            select school_id, id, on_date, ordinal, starts_at, ends_at, room_id, :partner, :code, :words, :document, :now, :me
                            from timetable.scheduled_lesson where school_id = :school and id = :lesson
                            on conflict (school_id, lesson_id) do update
                            set partner = excluded.partner, reason_code = excluded.reason_code, reason = excluded.reason,
                                document = excluded.document, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                            returning t.lesson_id, to_jsonb(t) as it)
                        select w.lesson_id::text as key, (select it::text from was) as before, w.it::text as after from written w""").param("partner", partner, Types.BIGINT)));
        rows.addAll(stand(who.schoolId(), lesson.id(), there));
        rows.addAll(backAgain(who.schoolId(), lesson.id()));
        return rows;
    }

    // What was moved to where it was planned is not moved any more.
    private List<TouchedRow> backAgain(long school, long lesson) {
        return written("lesson-move", db.sql("""
                        delete from timetable.lesson_move t using timetable.scheduled_lesson l
                        where t.school_id = ? and t.lesson_id = ? and t.partner is null
                          and l.school_id = t.school_id and l.id = t.lesson_id
                          and (l.on_date, l.ordinal) = (t.from_date, t.from_ordinal) and l.room_id is not distinct from t.from_room_id
                        returning t.lesson_id::text as key, to_jsonb(t)::text as before, null as after""").params(school, lesson));
    }

    /** Back to where they were planned. */
    List<TouchedRow> replan(long school, List<Long> lessons) {
        List<TouchedRow> rows = new ArrayList<>(written(
                "scheduled-lesson",
                db.sql("""
                        with was as (select t.id, to_jsonb(t) as it from timetable.scheduled_lesson t
                                     where t.school_id = :school and t.id = any(:lessons)),
                        written as (
                            update timetable.scheduled_lesson t
                            set on_date = m.from_date, ordinal = m.from_ordinal, starts_at = m.from_starts_at, ends_at = m.from_ends_at,
                                room_id = m.from_room_id
                            from timetable.lesson_move m
                            where m.school_id = t.school_id and m.lesson_id = t.id and t.school_id = :school and t.id = any(:lessons)
                            returning t.id, to_jsonb(t) as it)
                        select w.id::text as key, was.it::text as before, w.it::text as after from written w join was using (id)""").param("school", school).param("lessons", lessons.toArray(Long[]::new))));
        rows.addAll(remove(school, "lesson_move", lessons));
        return rows;
    }

    private List<TouchedRow> stand(long school, long lesson, TimetabledLesson.Place there) {
        return written(
                "scheduled-lesson",
                at(there, db.sql("""
                        with was as (select to_jsonb(t) as it from timetable.scheduled_lesson t where t.school_id = :school and t.id = :lesson),
                        written as (
                            update timetable.scheduled_lesson t
                            set on_date = :day, ordinal = :ordinal, starts_at = :starts, ends_at = :ends, room_id = :room
                            where t.school_id = :school and t.id = :lesson returning t.id, to_jsonb(t) as it)
                        select w.id::text as key, (select it::text from was) as before, w.it::text as after from written w""").param("school", school).param("lesson", lesson)));
    }

    /** A lesson that no week has. */
    TouchedRow schedule(long school, long course, TimetabledLesson.Place there) {
        return written(
                        "scheduled-lesson",
                        at(there, db.sql("""
                        insert into timetable.scheduled_lesson as t (school_id, course_id, on_date, ordinal, starts_at, ends_at, room_id)
                        values (:school, :course, :day, :ordinal, :starts, :ends, :room)
                        returning t.id::text as key, null as before, to_jsonb(t)::text as after""").param("school", school).param("course", course)))
                .getFirst();
    }

    List<TouchedRow> add(CurrentUser who, long lesson, @Nullable Long replaces, ChangeReason reason) {
        return written("extra-lesson", asked(who, lesson, reason, """
                        insert into timetable.extra_lesson as t
                            (school_id, lesson_id, replaces, reason_code, reason, document, recorded_at, recorded_by)
                        values (:school, :lesson, :replaces, :code, :words, :document, :now, :me)
                        returning t.lesson_id::text as key, null as before, to_jsonb(t)::text as after""").param("replaces", replaces, Types.BIGINT));
    }

    /** @param table substitution, cancellation, lesson_move, extra_lesson */
    List<TouchedRow> remove(long school, String table, List<Long> lessons) {
        return written(
                table.replace('_', '-'),
                db.sql(REMOVED.formatted(table))
                        .param("school", school)
                        .param("lessons", lessons.toArray(Long[]::new)));
    }

    /** What was added takes its own changes along. */
    List<TouchedRow> unschedule(long school, long lesson) {
        List<TouchedRow> rows = new ArrayList<>();
        for (String table : List.of("substitution", "lesson_move", "extra_lesson"))
            rows.addAll(remove(school, table, List.of(lesson)));
        rows.addAll(written("scheduled-lesson", db.sql("""
                        delete from timetable.scheduled_lesson t where t.school_id = ? and t.id = ?
                        returning t.id::text as key, to_jsonb(t)::text as before, null as after""").params(school, lesson)));
        return rows;
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, long lesson, ChangeReason reason, String sql) {
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .param("code", reason.code())
                .param("words", reason.words())
                .param("document", reason.document(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId());
    }

    private static JdbcClient.StatementSpec at(TimetabledLesson.Place there, JdbcClient.StatementSpec sql) {
        return sql.param("day", there.day())
                .param("ordinal", there.ordinal())
                .param("starts", there.startsAt())
                .param("ends", there.endsAt())
                .param("room", there.roomId(), Types.BIGINT);
    }

    private static List<TouchedRow> written(String entity, JdbcClient.StatementSpec sql) {
        return sql.query((row, n) ->
                        new TouchedRow(entity, row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
