package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.web.LoadPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The load of the teachers as it is today, and the courses that nobody teaches. */
@Component
@Transactional(readOnly = true)
class TeacherLoads {

    private final CourseYears years;
    private final CourseChoices choices;
    private final Rights rights;
    private final JdbcClient db;
    private final Texts texts;

    TeacherLoads(CourseYears years, CourseChoices choices, Rights rights, JdbcClient db, Texts texts) {
        this.years = years;
        this.choices = choices;
        this.rights = rights;
        this.db = db;
        this.texts = texts;
    }

    private record Line(@Nullable Long person, String name, boolean additional, double hours, LoadPage.Course course) {}

    LoadPage loadForReading(CurrentUser who, @Nullable Long wanted) {
        List<Year> all = years.years(who);
        Year year = CourseYears.among(all, wanted);
        boolean whole = rights.relations(who.role(), "load", "read").contains(Relation.OWN_SCHOOL);
        boolean change = rights.any(who.role(), "course", "change");
        List<Line> lines = lines(who, year, whole);
        Map<Long, List<Line>> byTeacher = new LinkedHashMap<>();
        List<LoadPage.Course> open = new ArrayList<>();
        for (Line line : lines)
            if (line.person() == null) open.add(line.course());
            else
                byTeacher
                        .computeIfAbsent(line.person(), id -> new ArrayList<>())
                        .add(line);
        return new LoadPage(
                year.id(),
                year.name(),
                school(who),
                CourseYears.choices(all, year),
                open,
                byTeacher.values().stream().map(TeacherLoads::teacher).toList(),
                said(byTeacher),
                change && !open.isEmpty() ? choices.staff(who, year.day(), "") : List.of(),
                whole,
                change);
    }

    private String school(CurrentUser who) {
        return db.sql("select name from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    private static LoadPage.Teacher teacher(List<Line> lines) {
        Line first = lines.getFirst();
        return new LoadPage.Teacher(
                java.util.Objects.requireNonNull(first.person()),
                first.name(),
                WeeklyHours.said(hours(lines, line -> !line.additional())),
                WeeklyHours.said(hours(lines, Line::additional)),
                WeeklyHours.number(hours(lines, line -> true)),
                lines.stream().map(Line::course).toList());
    }

    private static double hours(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).mapToDouble(Line::hours).sum();
    }

    private String said(Map<Long, List<Line>> byTeacher) {
        double sum = byTeacher.values().stream()
                .mapToDouble(lines -> hours(lines, line -> true))
                .sum();
        return texts.of("load.said", texts.count("load.teachers", byTeacher.size()), WeeklyHours.number(sum));
    }

    private List<Line> lines(CurrentUser who, Year year, boolean whole) {
        return db.sql("""
                        select t.person_id, p.full_name, t.role, c.course_id, c.subject, c.group_name, c.kind, c.weekly_hours
                        from timetable.v_course c
                        left join timetable.course_teacher t on t.school_id = c.school_id and t.course_id = c.course_id
                         and :day between t.since and coalesce(t.until, 'infinity')
                        left join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                        left join lateral (
                            select min(k.grade) as grade from people.v_group_class g
                            join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                            where g.school_id = c.school_id and g.group_id = c.group_id) k on true
                        where c.school_id = :school and c.year_id = :year and (c.last_day is null or c.last_day >= :day)
                          and (:whole or t.person_id = :me)
                        order by p.full_name collate "ru-x-icu", t.person_id, c.kind <> 'lesson', c.subject collate "ru-x-icu", k.grade,
                                 c.group_name, c.course_id""")
                .param("school", who.schoolId())
                .param("year", year.id())
                .param("day", year.day())
                .param("whole", whole)
                .param("me", who.personId())
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        double hours = row.getDouble("weekly_hours");
        String name = row.getString("full_name");
        var course = new LoadPage.Course(
                row.getLong("course_id"),
                row.getString("subject"),
                row.getString("group_name"),
                CourseKind.said(texts, row.getString("kind")),
                WeeklyHours.said(hours),
                "second".equals(row.getString("role")));
        return new Line(
                row.getObject("person_id", Long.class),
                name == null ? "" : name,
                !row.getString("kind").equals("lesson"),
                hours,
                course);
    }
}
