package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.journal.WorkRule;
import eljur.journal.writing.LessonFacts;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All cells of a lesson at once: read, raised and written by one statement each, however many pupils there are. */
@Component
class ColumnCells {

    private final JdbcClient db;

    ColumnCells(JdbcClient db) {
        this.db = db;
    }

    record Place(long pupil, String name, Cell cell) {}

    /** A cell that becomes another. */
    record Change(long pupil, Cell before, Cell after, boolean corrected) {}

    /** Who is in the group on the day of the lesson, in the order of the register. */
    List<Place> places(CurrentUser who, LessonFacts lesson) {
        return db.sql("""
                        select p.person_id, p.name, coalesce(c.version, 0) as version, coalesce(c.corrected, false) as corrected, c.first_at, c.changed_at,
                               coalesce(c.changed_by, 0) as changed_by, coalesce(b.short_name, '') as changed_by_name, a.kind, a.minutes, v.sign,
                               m.vals, m.codes, m.names, m.comments, m.rules
                        from (select distinct g.school_id, g.pupil_id from people.v_group_pupil g
                              where g.school_id = :school and g.group_id = :group
                                and :day >= g.since and (g.until is null or :day <= g.until)) g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                        left join journal.cell c on c.school_id = g.school_id and c.lesson_id = :lesson and c.pupil_id = g.pupil_id
                        left join people.v_person b on b.school_id = c.school_id and b.person_id = c.changed_by
                        left join journal.absence a on a.school_id = g.school_id and a.lesson_id = :lesson and a.pupil_id = g.pupil_id
                        left join lateral journal.v_cover(:school, g.pupil_id, :lesson, :day) v on v.accepted
                        left join (select o.pupil_id, array_agg(o.value order by o.work_id, o.ordinal) as vals,
                                          array_agg(o.work_code order by o.work_id, o.ordinal) as codes,
                                          array_agg(o.work_name order by o.work_id, o.ordinal) as names,
                                          array_agg(o.comment order by o.work_id, o.ordinal) as comments,
                                          array_agg(o.work_rule order by o.work_id, o.ordinal) as rules
                                   from journal.v_mark o where o.school_id = :school and o.lesson_id = :lesson
                                   group by o.pupil_id) m on m.pupil_id = g.pupil_id
                        where not exists (
                            select from timetable.v_taught_apart x
                            where x.school_id = :school and x.course_id = :course and x.pupil_id = g.pupil_id
                              and :day between x.since and x.until and x.kind <> 'exempt')
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("group", lesson.group())
                .param("course", lesson.course())
                .param("day", lesson.day())
                .param("lesson", lesson.lesson())
                .query((row, n) -> new Place(row.getLong("person_id"), row.getString("name"), Cells.cell(row)))
                .list();
    }

    record Kind(Cells.WorkKind kind, String title, boolean given) {}

    /** The kinds that marks can be given for at this lesson, those it has already first. */
    List<Kind> kinds(CurrentUser who, LessonFacts lesson) {
        return db
                .sql("""
                        select t.code, t.name, coalesce(w.title, '') as title, w.id is not null as given, k.rule from journal.work_type t
                        left join journal.work w on w.school_id = t.school_id and w.lesson_id = :lesson and w.work_code = t.code
                        left join lateral (
                            select r.rule from journal.work_rule r
                            where r.school_id = t.school_id and r.code = t.code
                              and case when w.id is null then r.since <= :day else r.id = w.rule_id end
                            order by r.since desc, r.id desc limit 1) k on true
                        where t.school_id = :school and (t.withdrawn_at is null or w.id is not null)
                        order by w.id is null, t.control desc, t.ordinal""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("day", lesson.day())
                .query((row, n) -> new Kind(
                        new Cells.WorkKind(
                                row.getString("code"), row.getString("name"), WorkRule.of(row.getString("rule"))),
                        row.getString("title"),
                        row.getBoolean("given")))
                .list()
                .stream()
                .filter(one -> !lesson.unmarked() || one.kind().rule().scale().unmarked())
                .toList();
    }

    /** @throws Refused when there is no such kind, or none is used where no marks are given */
    Kind kind(CurrentUser who, LessonFacts lesson, String code) {
        return kinds(who, lesson).stream()
                .filter(one -> one.kind().code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(lesson.unmarked() ? "journal.cell.unmarked" : "journal.cell.no-such-work"));
    }

    /** Raises the versions that still are the ones that were seen. */
    int raise(CurrentUser who, LessonFacts lesson, List<Change> changes, Instant now) {
        return db.sql("""
                        with given as (
                            insert into journal.lesson (school_id, id, course_id, term_id, on_date, given_by, version, changed_at, changed_by)
                            values (:school, :lesson, :course, :term, :day, :me, 0, :now, :me)
                            on conflict (school_id, id) do nothing),
                        seen as materialized (
                            select * from unnest(:pupils::bigint[], :versions::bigint[], :fresh::boolean[], :corrected::boolean[])
                                as t (pupil, version, fresh, corrected))
                        insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                        select :school, :lesson, t.pupil, 1, :now, :now, :me from seen t order by t.pupil
                        on conflict (school_id, lesson_id, pupil_id) do update
                        set version = cell.version + 1, written = nextval('journal.cell_written'), changed_at = :now, changed_by = :me,
                            first_at = case when (select s.fresh from seen s where s.pupil = excluded.pupil_id) then :now else cell.first_at end,
                            corrected = cell.corrected or (select s.corrected from seen s where s.pupil = excluded.pupil_id)
                        where cell.version = (select s.version from seen s where s.pupil = excluded.pupil_id)""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("day", lesson.day())
                .param("me", who.personId())
                .param("now", Timestamp.from(now))
                .param("pupils", changes.stream().map(Change::pupil).toArray(Long[]::new))
                .param(
                        "versions",
                        changes.stream().map(one -> one.before().version()).toArray(Long[]::new))
                .param(
                        "fresh",
                        changes.stream()
                                .map(one -> one.before().marks().isEmpty())
                                .toArray(Boolean[]::new))
                .param("corrected", changes.stream().map(Change::corrected).toArray(Boolean[]::new))
                .update();
    }

    /** Writes the marks of this one kind for all whose versions were raised; what they have of other kinds stays. */
    void write(CurrentUser who, LessonFacts lesson, String code, String title, List<Change> changes, Instant now) {
        List<Long> pupils = new ArrayList<>();
        List<Integer> ordinals = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<@Nullable String> comments = new ArrayList<>();
        for (var change : changes) {
            int ordinal = 0;
            for (var mark : change.after().marks()) {
                if (!mark.workCode().equals(code)) continue;
                pupils.add(change.pupil());
                ordinals.add(++ordinal);
                values.add(mark.value().stored());
                comments.add(mark.comment());
            }
        }
        db.sql("""
                        with typed as (
                            select * from unnest(:pupils::bigint[], :ordinals::int[], :vals::text[], :comments::text[])
                                as t (pupil, ordinal, value, comment)),
                        works as (
                            insert into journal.work as w (school_id, course_id, term_id, lesson_id, work_code, title, held_on, rule_id)
                            values (:school, :course, :term, :lesson, :code, :title, :day,
                                (select r.id from journal.work_rule r where r.school_id = :school and r.code = :code and r.since <= :day
                                 order by r.since desc, r.id desc limit 1))
                            on conflict (school_id, lesson_id, work_code) do update
                            set title = case when excluded.title = '' then w.title else excluded.title end
                            returning w.id),
                        gone as (
                            delete from journal.mark m using works w
                            where m.school_id = :school and m.work_id = w.id and m.pupil_id = any (:all::bigint[])
                              and not exists (select from typed t where t.pupil = m.pupil_id and t.ordinal = m.ordinal))
                        insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, comment, recorded_at, recorded_by)
                        select :school, w.id, t.pupil, t.ordinal, :lesson, t.value, t.comment, :now, :me from typed t cross join works w
                        on conflict (school_id, work_id, pupil_id, ordinal) do update
                        set value = excluded.value, comment = excluded.comment,
                            recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                        where (mark.value, mark.comment) is distinct from (excluded.value, excluded.comment)""")
                .param("pupils", pupils.toArray(Long[]::new))
                .param("ordinals", ordinals.toArray(Integer[]::new))
                .param("vals", values.toArray(String[]::new))
                .param("comments", comments.toArray(String[]::new))
                .param("all", changes.stream().map(Change::pupil).toArray(Long[]::new))
                .param("school", who.schoolId())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("lesson", lesson.lesson())
                .param("day", lesson.day())
                .param("code", code)
                .param("title", title)
                .param("now", Timestamp.from(now))
                .param("me", who.personId())
                .update();
    }
}
