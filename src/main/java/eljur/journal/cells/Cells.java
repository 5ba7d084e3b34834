package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import eljur.journal.Scale;
import eljur.journal.WorkRule;
import eljur.journal.writing.LessonFacts;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cells of a lesson: read before a save, written by it. */
@Component
public class Cells {

    /** The scales that give no mark: allowed where none are given. */
    private static final String[] LEVELS = Arrays.stream(Scale.values())
            .filter(Scale::unmarked)
            .map(Scale::stored)
            .toArray(String[]::new);

    private final JdbcClient db;

    Cells(JdbcClient db) {
        this.db = db;
    }

    /**
     * A cell with what its row's end shows.
     *
     * @param otherMarks of the same pupil, course and term, outside this cell
     * @param otherAbsences lessons missed in the same course and term, outside this cell
     * @param workFor what a new mark is given for: the kind asked for; else what others have marks for at this lesson, a
     *     control work first; else what the plan says of its topic; else the usual kind, first of the school's list. Null
     *     when the kind asked for is not one of the school's, or none is used where no marks are given
     * @param weighed an act of the school gives weights on the day of the lesson
     * @param unmarked no marks are given in the course: only what is judged without one, by levels
     * @param apart the order by which the pupil is taught elsewhere on the day; null: at this lesson as everybody
     */
    record CellInItsRow(
            Cell cell,
            List<GivenFor> otherMarks,
            int otherAbsences,
            @Nullable WorkKind workFor,
            boolean weighed,
            boolean unmarked,
            @Nullable Apart apart) {}

    /** A kind of work, and how it is judged on the day. */
    record WorkKind(String code, String name, WorkRule rule) {}

    /**
     * @param asked code of the kind of work that was asked for, or an empty text
     * @throws NotFound when the pupil is not in the course's group on the day of the lesson
     */
    CellInItsRow find(CurrentUser who, LessonFacts lesson, long pupil, String asked) {
        return db.sql("""
                        select c.version, c.corrected, c.first_at, c.changed_at, coalesce(c.changed_by, 0) as changed_by,
                               coalesce(p.short_name, '') as changed_by_name, a.kind, a.minutes, v.sign,
                               m.vals, m.codes, m.names, m.comments, m.rules,
                               array(select o.counted from journal.v_mark o
                                     where o.school_id = :school and o.course_id = :course and o.term_id = :term and o.pupil_id = :pupil
                                       and o.lesson_id is distinct from :lesson
                                     order by o.held_on, o.work_id, o.ordinal) as other_marks,
                               exists (select from journal.weight_act a
                                       where a.school_id = :school and :day >= a.since and (a.until is null or :day <= a.until)) as weighed,
                               (select count(*) from journal.absence o
                                join journal.lesson ol on ol.school_id = o.school_id and ol.id = o.lesson_id
                                where o.school_id = :school and o.pupil_id = :pupil and ol.course_id = :course
                                  and ol.term_id = :term and o.lesson_id <> :lesson and o.kind not in ('late', 'left')) as other_absences,
                               f.code as work_code, f.name as work_name, f.rule as work_rule,
                               (select concat_ws('|', x.kind, x.since, x.until, x.number) from timetable.v_taught_apart x
                                where x.school_id = :school and x.course_id = :course and x.pupil_id = :pupil
                                  and :day between x.since and x.until and x.kind <> 'exempt' limit 1) as apart
                        from people.v_group_pupil g
                        left join journal.cell c
                          on c.school_id = g.school_id and c.lesson_id = :lesson and c.pupil_id = :pupil
                        left join people.v_person p on p.school_id = c.school_id and p.person_id = c.changed_by
                        left join journal.absence a
                          on a.school_id = g.school_id and a.lesson_id = :lesson and a.pupil_id = :pupil
                        left join lateral journal.v_cover(:school, :pupil, :lesson, :day) v on v.accepted
                        left join lateral (
                            select array_agg(o.value order by o.work_id, o.ordinal) as vals,
                                   array_agg(o.work_code order by o.work_id, o.ordinal) as codes,
                                   array_agg(o.work_name order by o.work_id, o.ordinal) as names,
                                   array_agg(o.comment order by o.work_id, o.ordinal) as comments,
                                   array_agg(o.work_rule order by o.work_id, o.ordinal) as rules
                            from journal.v_mark o
                            where o.school_id = :school and o.lesson_id = :lesson and o.pupil_id = :pupil) m on true
                        left join lateral (
                            select t.code, t.name, k.rule from journal.work_type t
                            left join lateral (
                                select r.rule, r.scale from journal.work_rule r
                                left join journal.work x on x.school_id = r.school_id and x.lesson_id = :lesson and x.work_code = r.code
                                where r.school_id = t.school_id and r.code = t.code
                                  and case when x.id is null then r.since <= :day else r.id = x.rule_id end
                                order by r.since desc, r.id desc limit 1) k on true
                            left join journal.work w
                              on w.school_id = t.school_id and w.work_code = t.code and w.lesson_id = :lesson
                             and exists (select from journal.mark m where m.school_id = w.school_id and m.work_id = w.id)
                            left join journal.lesson j on j.school_id = t.school_id and j.id = :lesson
                            left join timetable.v_topic p
                              on p.school_id = j.school_id and p.topic_id = j.topic_id and p.work_code = t.code
                            where t.school_id = :school and case when :asked = '' then true else t.code = :asked end
                              and (t.withdrawn_at is null or w.id is not null)
                              and (not :unmarked or coalesce(k.scale, 'five') = any (:levels))
                            order by w.id is null, (w.id is not null and t.control) desc, p.topic_id is null, t.ordinal limit 1) f on true
                        where g.school_id = :school and g.group_id = :group and g.pupil_id = :pupil
                          and :day >= g.since and (g.until is null or :day <= g.until)
                        limit 1""")
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .param("course", lesson.course())
                .param("group", lesson.group())
                .param("term", lesson.term())
                .param("lesson", lesson.lesson())
                .param("day", lesson.day())
                .param("asked", asked)
                .param("unmarked", lesson.unmarked())
                .param("levels", LEVELS)
                .query((row, n) -> inItsRow(row, lesson.unmarked()))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Raises the version of the cell, if it still is the one that was seen; makes the lesson's row where it is missing.
     *
     * @return false when somebody else was faster
     */
    boolean raise(CurrentUser who, LessonFacts lesson, long pupil, Cell before, boolean corrected, Instant now) {
        return db.sql("""
                        with given as (
                            insert into journal.lesson (school_id, id, course_id, term_id, on_date, given_by, version, changed_at, changed_by)
                            values (:school, :lesson, :course, :term, :day, :me, 0, :now, :me)
                            on conflict (school_id, id) do nothing)
                        insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                        select :school, :lesson, :pupil, 1, :now, :now, :me
                        where :seen = 0 or exists (
                            select from journal.cell where school_id = :school and lesson_id = :lesson and pupil_id = :pupil)
                        on conflict (school_id, lesson_id, pupil_id) do update
                        set version = cell.version + 1, written = nextval('journal.cell_written'), changed_at = :now, changed_by = :me,
                            first_at = case when :fresh then :now else cell.first_at end,
                            corrected = cell.corrected or :corrected
                        where cell.version = :seen""")
                        .param("school", who.schoolId())
                        .param("lesson", lesson.lesson())
                        .param("course", lesson.course())
                        .param("term", lesson.term())
                        .param("day", lesson.day())
                        .param("pupil", pupil)
                        .param("me", who.personId())
                        .param("now", Timestamp.from(now))
                        .param("seen", before.version())
                        .param("fresh", before.marks().isEmpty())
                        .param("corrected", corrected)
                        .update()
                == 1;
    }

    /**
     * Writes the marks and the absence of a cell whose version was raised: what is no longer there goes, the rest stays as it was. A
     * work that stands is only read: written again, its row would make all saves at a lesson wait for each other's commit.
     */
    void write(CurrentUser who, LessonFacts lesson, long pupil, Cell cell, Instant now) {
        var marks = new MarkRows(cell.marks());
        db.sql("""
                        with typed as (
                            select code, ordinal, value, comment
                            from unnest(:codes::text[], :ordinals::int[], :vals::text[], :comments::text[])
                                as t (code, ordinal, value, comment)),
                        standing as (
                            select id, work_code from journal.work
                            where school_id = :school and lesson_id = :lesson and work_code = any (:codes::text[])),
                        made as (
                            insert into journal.work (school_id, course_id, term_id, lesson_id, work_code, held_on, rule_id)
                            select :school, :course, :term, :lesson, t.code, cast(:day as date),
                                   (select r.id from journal.work_rule r where r.school_id = :school and r.code = t.code and r.since <= :day
                                    order by r.since desc, r.id desc limit 1)
                            from (select distinct code from typed) t
                            where t.code not in (select work_code from standing)
                            on conflict (school_id, lesson_id, work_code) do update set work_code = excluded.work_code
                            returning id, work_code),
                        works as (select id, work_code from standing union all select id, work_code from made),
                        gone as (
                            delete from journal.mark m using journal.work w
                            where m.school_id = :school and m.lesson_id = :lesson and m.pupil_id = :pupil
                              and w.school_id = m.school_id and w.id = m.work_id
                              and not exists (select from typed t where t.code = w.work_code and t.ordinal = m.ordinal)),
                        given as (
                            insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, comment, recorded_at, recorded_by)
                            select :school, w.id, :pupil, t.ordinal, :lesson, t.value, t.comment, :now, :me
                            from typed t join works w on w.work_code = t.code
                            on conflict (school_id, work_id, pupil_id, ordinal) do update
                            set value = excluded.value, comment = excluded.comment,
                                recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                            where (mark.value, mark.comment) is distinct from (excluded.value, excluded.comment)),
                        present as (
                            delete from journal.absence
                            where school_id = :school and lesson_id = :lesson and pupil_id = :pupil and cast(:kind as text) is null)
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, minutes, recorded_at, recorded_by)
                        select :school, :lesson, :pupil, :kind, :minutes, :now, :me where cast(:kind as text) is not null
                        on conflict (school_id, lesson_id, pupil_id) do update
                        set kind = excluded.kind, minutes = excluded.minutes,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        where (absence.kind, absence.minutes) is distinct from (excluded.kind, excluded.minutes)""")
                .param("codes", marks.codes())
                .param("ordinals", marks.ordinals())
                .param("vals", marks.values())
                .param("comments", marks.comments())
                .param("school", who.schoolId())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("lesson", lesson.lesson())
                .param("day", lesson.day())
                .param("pupil", pupil)
                .param("me", who.personId())
                .param("now", Timestamp.from(now))
                .param("kind", cell.absence() == null ? null : cell.absence().stored())
                .param("minutes", cell.minutes())
                .update();
    }

    private static CellInItsRow inItsRow(ResultSet row, boolean unmarked) throws SQLException {
        Cell cell = cell(row);
        List<GivenFor> others =
                Arrays.stream(texts(row, "other_marks")).map(GivenFor::of).toList();
        String code = row.getString("work_code");
        WorkKind kindOfWork = code == null
                ? null
                : new WorkKind(code, row.getString("work_name"), WorkRule.of(row.getString("work_rule")));
        return new CellInItsRow(
                cell,
                others,
                row.getInt("other_absences"),
                kindOfWork,
                row.getBoolean("weighed"),
                unmarked,
                Apart.of(row.getString("apart")));
    }

    static Cell cell(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Cell(
                marks(row),
                kind == null ? null : AbsenceKind.of(kind),
                row.getObject("minutes", Integer.class),
                reason(row),
                row.getLong("version"),
                row.getBoolean("corrected"),
                instant(row, "first_at"),
                instant(row, "changed_at"),
                row.getLong("changed_by"),
                row.getString("changed_by_name"));
    }

    /** The reason that covers this lesson, of a column {@code sign}. */
    public static @Nullable AbsenceKind reason(ResultSet row) throws SQLException {
        String sign = row.getString("sign");
        return sign == null ? null : AbsenceKind.of(sign);
    }

    public static List<Cell.GivenMark> marks(ResultSet row) throws SQLException {
        String[] values = texts(row, "vals");
        String[] codes = texts(row, "codes");
        String[] names = texts(row, "names");
        String[] comments = texts(row, "comments");
        String[] rules = texts(row, "rules");
        List<Cell.GivenMark> marks = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            marks.add(new Cell.GivenMark(
                    MarkValue.of(values[i]), codes[i], names[i], comments[i], WorkRule.of(rules[i])));
        return marks;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
