package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.cells.Cells;
import eljur.journal.writing.LessonFacts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences of one lesson, for the whole group at once. */
@Component
class Absences {

    private final JdbcClient db;

    Absences(JdbcClient db) {
        this.db = db;
    }

    List<Attendance.Place> places(CurrentUser who, LessonFacts lesson) {
        return db.sql("""
                        select distinct g.pupil_id, coalesce(c.version, 0) as version, a.kind, a.minutes, v.sign,
                               m.vals, m.codes, m.names, m.comments, m.rules
                        from timetable.v_course k
                        join people.v_group_pupil g on g.school_id = k.school_id and g.group_id = k.group_id
                         and :day >= g.since and (g.until is null or :day <= g.until)
                        left join journal.cell c on c.school_id = g.school_id and c.lesson_id = :lesson and c.pupil_id = g.pupil_id
                        left join journal.absence a on a.school_id = g.school_id and a.lesson_id = :lesson and a.pupil_id = g.pupil_id
                        left join lateral journal.v_cover(:school, g.pupil_id, :lesson, :day) v on v.accepted
                        left join (
                            select o.pupil_id, array_agg(o.value order by o.work_id, o.ordinal) as vals,
                                   array_agg(o.work_code order by o.work_id, o.ordinal) as codes,
                                   array_agg(o.work_name order by o.work_id, o.ordinal) as names,
                                   array_agg(o.comment order by o.work_id, o.ordinal) as comments,
                                   array_agg(o.work_rule order by o.work_id, o.ordinal) as rules
                            from journal.v_mark o where o.school_id = :school and o.lesson_id = :lesson
                            group by o.pupil_id) m on m.pupil_id = g.pupil_id
                        where k.school_id = :school and k.course_id = :course
                          -- taught apart by an order: on no roll, unless something was recorded before
                          and (a.lesson_id is not null or not exists (
                              select from timetable.v_taught_apart x
                              where x.school_id = :school and x.course_id = :course and x.pupil_id = g.pupil_id
                                and :day between x.since and x.until and x.kind <> 'exempt'))
                        order by g.pupil_id""")
                .param("school", who.schoolId())
                .param("course", lesson.course())
                .param("lesson", lesson.lesson())
                .param("day", lesson.day())
                .query((row, n) -> new Attendance.Place(
                        row.getLong("pupil_id"),
                        row.getLong("version"),
                        away(row.getLong("pupil_id"), row.getString("kind"), row.getObject("minutes", Integer.class)),
                        Cells.reason(row),
                        Cells.marks(row)))
                .list();
    }

    /** @return how many cells were raised: fewer than asked means that somebody was faster in one of them */
    int raise(CurrentUser who, LessonFacts lesson, List<Attendance.Place> changed, Instant now) {
        return db.sql("""
                        insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                        select :school, :lesson, t.pupil, t.version + 1, :now, :now, :me
                        from unnest(:pupils::bigint[], :versions::bigint[]) as t (pupil, version)
                        on conflict (school_id, lesson_id, pupil_id) do update
                        set version = excluded.version, written = nextval('journal.cell_written'), changed_at = :now, changed_by = :me
                        where cell.version = excluded.version - 1""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("pupils", changed.stream().map(Attendance.Place::pupil).toArray(Long[]::new))
                .param(
                        "versions",
                        changed.stream().map(Attendance.Place::version).toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .param("me", who.personId())
                .update();
    }

    /** The pupils named are away as said; of these pupils, nobody else is. */
    void write(CurrentUser who, LessonFacts lesson, List<Long> pupils, List<Attendance.Away> away, Instant now) {
        db.sql("""
                        with back as (
                            delete from journal.absence
                            where school_id = :school and lesson_id = :lesson and pupil_id = any (:pupils) and pupil_id <> all (:away))
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, minutes, recorded_at, recorded_by)
                        select :school, :lesson, t.pupil, t.kind, t.minutes, :now, :me
                        from unnest(:away::bigint[], :kinds::text[], :minutes::int[]) as t (pupil, kind, minutes)
                        on conflict (school_id, lesson_id, pupil_id) do update
                        set kind = excluded.kind, minutes = excluded.minutes, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("pupils", pupils.toArray(Long[]::new))
                .param("away", away.stream().map(Attendance.Away::pupil).toArray(Long[]::new))
                .param("kinds", away.stream().map(one -> one.kind().stored()).toArray(String[]::new))
                .param("minutes", away.stream().map(Attendance.Away::minutes).toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .param("me", who.personId())
                .update();
    }

    private static Attendance.@Nullable Away away(long pupil, @Nullable String kind, @Nullable Integer minutes) {
        return kind == null ? null : new Attendance.Away(pupil, AbsenceKind.of(kind), minutes);
    }
}
