package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.web.CourseIndex;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The courses of a year: of the whole school, or a teacher's own. */
@Component
@Transactional(readOnly = true)
class CourseLists {

    private final JdbcClient db;
    private final CourseYears years;
    private final CourseChoices choices;
    private final Rights rights;
    private final Texts texts;

    CourseLists(JdbcClient db, CourseYears years, CourseChoices choices, Rights rights, Texts texts) {
        this.db = db;
        this.years = years;
        this.choices = choices;
        this.rights = rights;
        this.texts = texts;
    }

    /** What of the list is asked for; null, empty, false: whatever there is. */
    record Asked(
            @Nullable Long year,
            @Nullable Long ofClass,
            @Nullable Long subject,
            @Nullable Long teacher,
            @Nullable String kind,
            boolean without,
            boolean closed) {

        boolean canBe() {
            return Stream.of(ofClass, subject, teacher).allMatch(id -> id == null || id > 0);
        }

        boolean anything() {
            return ofClass != null || subject != null || teacher != null || kind != null || without || closed;
        }
    }

    private record Line(String ofClass, boolean open, CourseIndex.Entry entry) {}

    /** @throws NotFound for a number that nothing bears, or a year that the school does not have */
    CourseIndex coursesForReading(CurrentUser who, Asked asked) {
        if (!asked.canBe()) throw new NotFound();
        List<Year> all = years.years(who);
        Year year = CourseYears.among(all, asked.year());
        boolean whole = seesAll(rights, who);
        List<Line> lines = lines(who, year, asked, whole);
        Map<String, List<CourseIndex.Entry>> parts = new LinkedHashMap<>();
        lines.forEach(line ->
                parts.computeIfAbsent(line.ofClass(), name -> new ArrayList<>()).add(line.entry()));
        return new CourseIndex(
                year.id(),
                year.name(),
                CourseYears.choices(all, year),
                whole ? choices.classes(who, year, chosen(asked.ofClass())) : List.of(),
                whole ? choices.subjects(who, chosen(asked.subject())) : List.of(),
                whole ? choices.staff(who, year.starts(), chosen(asked.teacher())) : List.of(),
                choices.kinds(asked.kind() == null ? "" : asked.kind()),
                asked.without(),
                asked.closed(),
                asked.anything(),
                parts.entrySet().stream()
                        .map(part -> new CourseIndex.Part(part.getKey(), part.getValue()))
                        .toList(),
                texts.count("course.count", lines.size()),
                (int) lines.stream().filter(Line::open).count(),
                whole,
                rights.any(who.role(), "course", "change"));
    }

    static boolean seesAll(Rights rights, CurrentUser who) {
        return rights.relations(who.role(), "course", "read").contains(Relation.OWN_SCHOOL);
    }

    private static String chosen(@Nullable Long id) {
        return id == null ? "" : id.toString();
    }

    private List<Line> lines(CurrentUser who, Year year, Asked asked, boolean whole) {
        return db.sql("""
                        with taught as (
                            select t.course_id, array_agg(p.short_name || '|' || t.role order by t.role, p.short_name) as teachers,
                                   array_agg(t.person_id) as persons
                            from timetable.course_teacher t
                            join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                            where t.school_id = :school and :day between t.since and coalesce(t.until, 'infinity')
                            group by t.course_id)
                        select c.course_id, c.kind, c.name, c.subject, c.group_name, c.weekly_hours, c.last_day,
                               coalesce(t.teachers, '{}') as teachers,
                               (select count(*) from timetable.planned_topic p
                                where p.school_id = c.school_id and p.course_id = c.course_id and p.ended_at is null) as topics,
                               case when k.classes = 1 then k.name else '' end as class_name
                        from timetable.v_course c
                        left join taught t on t.course_id = c.course_id
                        left join lateral (
                            select count(*) as classes, min(k.grade) as grade, min(k.name) as name
                            from people.v_group_class g
                            join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                            where g.school_id = c.school_id and g.group_id = c.group_id) k on true
                        where c.school_id = :school and c.year_id = :year
                          and (:whole or exists (select from timetable.course_teacher t where t.school_id = c.school_id
                                                   and t.course_id = c.course_id and t.person_id = :me))
                          and (:class::bigint is null or exists (
                              select from people.v_group_class g
                              where g.school_id = c.school_id and g.group_id = c.group_id and g.class_id = :class))
                          and (:subject::bigint is null or c.subject_id = :subject)
                          and (:kind::text is null or c.kind = :kind)
                          and (:teacher::bigint is null or :teacher = any (t.persons))
                          and (not :without or t.course_id is null)
                          and (:closed or c.last_day is null or c.last_day >= :day)
                        order by k.classes <> 1, k.grade, class_name, c.subject collate "ru-x-icu", c.name, c.course_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("year", year.id())
                .param("day", year.day())
                .param("whole", whole)
                .param("class", asked.ofClass(), Types.BIGINT)
                .param("subject", asked.subject(), Types.BIGINT)
                .param("teacher", asked.teacher(), Types.BIGINT)
                .param("kind", asked.kind(), Types.VARCHAR)
                .param("without", asked.without())
                .param("closed", asked.closed())
                .query((row, n) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        String teachers = teachers((String[]) row.getArray("teachers").getArray());
        LocalDate last = row.getObject("last_day", LocalDate.class);
        var entry = new CourseIndex.Entry(
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("group_name"),
                CourseKind.said(texts, row.getString("kind")),
                WeeklyHours.said(row.getObject("weekly_hours") == null ? null : row.getDouble("weekly_hours")),
                teachers,
                row.getInt("topics"),
                last == null ? "" : texts.of("course.closed", CourseForm.said(last)));
        return new Line(row.getString("class_name"), teachers.isEmpty() && last == null, entry);
    }

    private String teachers(String[] said) {
        return Arrays.stream(said)
                .map(one -> one.split("\\|", 2))
                .map(one -> one[1].equals("second") ? texts.of("course.second.short", one[0]) : one[0])
                .collect(Collectors.joining(", "));
    }
}
