package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.timetable.ClassLoad.Hours;
import eljur.timetable.ClassLoad.Kind;
import eljur.timetable.ClassLoad.Taught;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curriculum.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plans of a year as they are kept, its classes and subjects, and the load as it is. */
@Component
class Curricula {

    private final JdbcClient db;

    Curricula(JdbcClient db) {
        this.db = db;
    }

    record SchoolClass(long id, String name, int grade) {}

    /** In the order of grades. */
    List<SchoolClass> classes(CurrentUser who, Year year) {
        return db.sql(
                        "select class_id as id, name, grade from school.v_class_group where school_id = ? and year_id = ? order by grade, name")
                .params(who.schoolId(), year.id())
                .query(SchoolClass.class)
                .list();
    }

    /** In the order of their names. */
    Map<Long, String> subjects(CurrentUser who) {
        Map<Long, String> subjects = new LinkedHashMap<>();
        db.sql(
                        "select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\", subject_id")
                .param(who.schoolId())
                .query((row, n) -> subjects.put(row.getLong(1), row.getString(2)))
                .list();
        return subjects;
    }

    private record Line(
            long id,
            int grade,
            @Nullable Long ofClass,
            int days,
            int weeks,
            @Nullable Place place,
            double hours) {}

    /** In the order of grades, that of a grade before those of its classes. */
    List<Curriculum> plans(CurrentUser who, Year year) {
        List<Line> lines = db.sql("""
                        select c.id, c.grade, c.class_id, c.days, c.weeks, l.subject_id, l.part, l.weekly_hours
                        from timetable.curriculum c
                        left join timetable.curriculum_line l on l.school_id = c.school_id and l.curriculum_id = c.id
                        where c.school_id = ? and c.year_id = ? order by c.grade, c.class_id nulls first""")
                .params(who.schoolId(), year.id())
                .query((row, n) -> line(row))
                .list();
        Map<Long, List<Line>> plans = new LinkedHashMap<>();
        lines.forEach(line ->
                plans.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(line));
        return plans.values().stream().map(Curricula::plan).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        String part = row.getString("part");
        return new Line(
                row.getLong("id"),
                row.getInt("grade"),
                row.getObject("class_id", Long.class),
                row.getInt("days"),
                row.getInt("weeks"),
                part == null ? null : new Place(row.getLong("subject_id"), CurriculumPart.of(part)),
                row.getDouble("weekly_hours"));
    }

    private static Curriculum plan(List<Line> lines) {
        Map<Place, Double> hours = new TreeMap<>();
        for (Line line : lines) {
            Place place = line.place();
            if (place != null) hours.put(place, line.hours());
        }
        Line first = lines.getFirst();
        return new Curriculum(first.id(), first.grade(), first.ofClass(), first.days(), first.weeks(), hours);
    }

    /** Of each class, by subject. */
    Map<Long, Map<Kind, Hours>> load(CurrentUser who, Year year) {
        return ClassLoad.of(db.sql("""
                        with week as (
                            select w.course_id, sum(length(replace(w.weeks, '0', ''))::numeric / length(w.weeks)) as lessons
                            from timetable.weekly_lesson w
                            where w.school_id = :school and :day between w.since and coalesce(w.until, 'infinity') group by w.course_id)
                        select k.class_id, c.group_id, g.whole, c.subject_id, c.kind in ('club', 'extracurricular') as extracurricular,
                               coalesce(sum(c.weekly_hours), 0) as hours, coalesce(sum(w.lessons), 0) as in_week
                        from timetable.v_course c
                        join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id
                        join people.v_group_class k on k.school_id = c.school_id and k.group_id = c.group_id
                        left join week w on w.course_id = c.course_id
                        where c.school_id = :school and c.year_id = :year and (c.last_day is null or c.last_day >= :day)
                          -- hours of one pupil are not those of the class
                          and not exists (select from people.v_own_group o where o.school_id = c.school_id and o.group_id = c.group_id)
                        group by 1, 2, 3, 4, 5""")
                .param("school", who.schoolId())
                .param("year", year.id())
                .param("day", year.day())
                .query((row, n) -> new Taught(
                        row.getLong("class_id"),
                        row.getLong("group_id"),
                        row.getBoolean("whole"),
                        new Kind(row.getLong("subject_id"), row.getBoolean("extracurricular")),
                        row.getDouble("hours"),
                        row.getDouble("in_week")))
                .list());
    }

    /** The plan of the grade, or of the class; null where none is kept. */
    static @Nullable Curriculum kept(List<Curriculum> plans, int grade, @Nullable Long ofClass) {
        return plans.stream()
                .filter(plan -> plan.grade() == grade && java.util.Objects.equals(plan.ofClass(), ofClass))
                .findFirst()
                .orElse(null);
    }

    /** The hours as the courses of a class have them: a plan to begin with. */
    static Curriculum fromCourses(int grade, @Nullable Long ofClass, Map<Kind, Hours> load) {
        Map<Place, Double> hours = new TreeMap<>();
        load.forEach((kind, have) -> {
            var part = kind.extracurricular() ? CurriculumPart.EXTRACURRICULAR : CurriculumPart.COMPULSORY;
            if (have.courses() > 0) hours.put(new Place(kind.subject(), part), have.courses());
        });
        Curriculum empty = Curriculum.empty(grade, ofClass);
        return new Curriculum(null, grade, ofClass, empty.days(), empty.weeks(), hours);
    }
}
