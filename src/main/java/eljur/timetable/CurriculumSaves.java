package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import eljur.timetable.Curriculum.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The plan of a grade or a class, kept. */
@Component
@Transactional
class CurriculumSaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CourseYears years;
    private final Curricula curricula;
    private final Audit audit;
    private final JdbcClient db;

    CurriculumSaves(CourseYears years, Curricula curricula, Audit audit, JdbcClient db) {
        this.years = years;
        this.curricula = curricula;
        this.audit = audit;
        this.db = db;
    }

    /** @throws Refused when somebody else has changed the plan since it was looked at */
    public void save(CurrentUser who, CurriculumForm form) {
        inTurn(who);
        Year year = CourseYears.among(years.years(who), form.id("year"));
        List<SchoolClass> classes = curricula.classes(who, year);
        SchoolClass one = PlansOfYear.classOf(classes, form.id("class"));
        int grade = PlansOfYear.gradeOf(classes, one, form.grade());
        Long ofClass = one == null ? null : Long.valueOf(one.id());
        Curriculum wanted = form.read(grade, ofClass, curricula.subjects(who).keySet());
        Curriculum kept = Curricula.kept(curricula.plans(who, year), grade, ofClass);
        if (kept != null && kept.mark().equals(wanted.mark())) return;
        if (!form.seen().equals(kept == null ? "" : kept.mark())) throw new Refused("curriculum.no.meanwhile");
        List<TouchedRow> touched = new ArrayList<>();
        long id = head(who, year, wanted, kept, touched);
        touched.addAll(lines(who, id, wanted.hours()));
        tell(who, touched);
    }

    private void inTurn(CurrentUser who) {
        db.sql("select pg_advisory_xact_lock(hashtext('timetable.curriculum'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    private long head(
            CurrentUser who, Year year, Curriculum wanted, @Nullable Curriculum kept, List<TouchedRow> touched) {
        TouchedRow row = kept == null || kept.id() == null ? begun(who, year, wanted) : changed(who, wanted, kept.id());
        if (!row.created() && row.after() != null && row.after().equals(row.before())) return Long.parseLong(row.key());
        touched.add(row);
        return Long.parseLong(row.key());
    }

    private TouchedRow begun(CurrentUser who, Year year, Curriculum wanted) {
        return db.sql("""
                        insert into timetable.curriculum as t (school_id, year_id, grade, class_id, days, weeks)
                        values (:school, :year, :grade, :class, :days, :weeks)
                        returning t.id::text as key, to_jsonb(t)::text as after""")
                .param("school", who.schoolId())
                .param("year", year.id())
                .param("grade", wanted.grade())
                .param("class", wanted.ofClass(), java.sql.Types.BIGINT)
                .param("days", wanted.days())
                .param("weeks", wanted.weeks())
                .query((row, n) -> new TouchedRow("curriculum", row.getString("key"), null, row.getString("after")))
                .single();
    }

    private TouchedRow changed(CurrentUser who, Curriculum wanted, long id) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from timetable.curriculum t where t.school_id = :school and t.id = :id),
                        now as (update timetable.curriculum t set days = :days, weeks = :weeks
                                where t.school_id = :school and t.id = :id returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now cross join was""")
                .param("school", who.schoolId())
                .param("id", id)
                .param("days", wanted.days())
                .param("weeks", wanted.weeks())
                .query((row, n) -> new TouchedRow(
                        "curriculum", String.valueOf(id), row.getString("before"), row.getString("after")))
                .single();
    }

    private record Line(long subject_id, String part, double weekly_hours) {}

    private List<TouchedRow> lines(CurrentUser who, long id, Map<Place, Double> hours) {
        List<Line> lines = hours.entrySet().stream()
                .map(one -> new Line(one.getKey().subject(), one.getKey().part().code(), one.getValue()))
                .toList();
        return db.sql("""
                        with given as (
                            select * from jsonb_to_recordset(:lines::jsonb) as g (subject_id bigint, part text, weekly_hours numeric)),
                        was as (
                            select t.subject_id, t.part, to_jsonb(t) as it from timetable.curriculum_line t
                            where t.school_id = :school and t.curriculum_id = :id),
                        removed as (
                            delete from timetable.curriculum_line t
                            where t.school_id = :school and t.curriculum_id = :id
                              and not exists (select from given g where g.subject_id = t.subject_id and g.part = t.part)
                            returning t.subject_id, t.part),
                        written as (
                            insert into timetable.curriculum_line as t (school_id, curriculum_id, subject_id, part, weekly_hours)
                            select :school, :id, subject_id, part, weekly_hours from given
                            on conflict (school_id, curriculum_id, subject_id, part) do update
                            set weekly_hours = excluded.weekly_hours where t.weekly_hours <> excluded.weekly_hours
                            returning t.subject_id, t.part, to_jsonb(t) as it)
                        select :id::bigint || ':' || subject_id || ':' || part as key, was.it::text as before, w.it::text as after
                        from (select subject_id, part, it from written union all select subject_id, part, null from removed) w
                        left join was using (subject_id, part) order by subject_id, part""")
                .param("school", who.schoolId())
                .param("id", id)
                .param("lines", JSON.writeValueAsString(lines))
                .query((row, n) -> new TouchedRow(
                        "curriculum-line", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    /** The class goes by the plan of its grade again. */
    public void remove(CurrentUser who, CurriculumForm form) {
        inTurn(who);
        Year year = CourseYears.among(years.years(who), form.id("year"));
        SchoolClass one = PlansOfYear.classOf(curricula.classes(who, year), form.id("class"));
        if (one == null) throw new NotFound();
        Curriculum kept = Curricula.kept(curricula.plans(who, year), one.grade(), one.id());
        if (kept == null || kept.id() == null) return;
        List<TouchedRow> touched = new ArrayList<>(lines(who, kept.id(), Map.of()));
        touched.addAll(db.sql("""
                        delete from timetable.curriculum t where t.school_id = ? and t.id = ?
                        returning t.id::text as key, to_jsonb(t)::text as before""")
                .params(who.schoolId(), kept.id())
                .query((row, n) -> new TouchedRow("curriculum", row.getString("key"), row.getString("before"), null))
                .list());
        tell(who, touched);
    }

    private void tell(CurrentUser who, List<TouchedRow> touched) {
        audit.record(
                who,
                touched.stream()
                        .map(row -> ChangeEvent.of(
                                row.entity(),
                                row.created() ? "recorded" : row.after() == null ? "removed" : "corrected",
                                row.key(),
                                row.before(),
                                row.after()))
                        .toList());
    }
}
