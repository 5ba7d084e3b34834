package eljur.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The school as it stands in the database when days are to be filled: what people changed since is in it. */
final class SchoolFacts {

    final Map<Long, TaughtCourse> courses = new HashMap<>();
    final Map<LocalDate, List<PlannedLesson>> lessons = new TreeMap<>();
    /** Lessons in which something stands already. */
    final Set<Long> touched = new HashSet<>();

    final Map<Long, Long> substitutes = new HashMap<>();
    final Set<Long> cancelled = new HashSet<>();
    /** Absences of staff that are recorded already, as person and first day. */
    final Set<String> absences = new HashSet<>();

    /** By the code of the kind of work. */
    final Map<String, Long> workRules = new HashMap<>();

    final Map<String, Long> logins = new HashMap<>();

    private final Connection connection;

    SchoolFacts(Connection connection, LocalDate yearStarts) {
        this.connection = connection;
        readCourses(yearStarts);
        readPupils();
        readTopics();
        readLessons();
        readLogins();
        readWorkRules();
        readAbsences();
    }

    private void readCourses(LocalDate yearStarts) {
        Map<String, String> families = new HashMap<>();
        for (Curriculum.Subject subject : Curriculum.read()) families.put(subject.name(), subject.family());
        read(
                """
                select c.id, s.name, c.kind, c.unmarked, c.weekly_hours, t.person_id, g.whole,
                       (select min(k.grade) from people.group_class gc join school.class_group k on k.school_id = gc.school_id and k.id = gc.class_id
                        where gc.school_id = c.school_id and gc.group_id = c.group_id) as grade,
                       array(select gc.class_id from people.group_class gc where gc.school_id = c.school_id and gc.group_id = c.group_id order by 1) as classes,
                       array(select p.id || ' ' || p.starts_on || ' ' || p.ends_on || ' ' || (k.course_id is not null)
                             from school.term p
                             left join journal.period_closure k on k.school_id = p.school_id and k.term_id = p.id and k.course_id = c.id
                             where p.school_id = c.school_id and p.year_id = c.year_id and p.scheme = c.scheme order by p.ordinal) as terms
                from timetable.course c
                join school.academic_year y on y.school_id = c.school_id and y.id = c.year_id and y.starts_on = ?
                join school.subject s on s.school_id = c.school_id and s.id = c.subject_id
                join people.study_group g on g.school_id = c.school_id and g.id = c.group_id
                join timetable.course_teacher t on t.school_id = c.school_id and t.course_id = c.id and t.since = y.starts_on
                where c.school_id = ? order by c.id, t.person_id""",
                row -> {
                    var classes = new HashSet<>(
                            List.of((Long[]) row.getArray("classes").getArray()));
                    List<TaughtCourse.Term> terms = new ArrayList<>();
                    for (String term : (String[]) row.getArray("terms").getArray()) terms.add(term(term.split(" ")));
                    var course = new TaughtCourse(
                            row.getLong("id"),
                            row.getString("name"),
                            families.getOrDefault(row.getString("name"), "talk"),
                            row.getString("kind").equals("lesson"),
                            row.getBoolean("unmarked"),
                            row.getInt("grade"),
                            row.getDouble("weekly_hours"),
                            row.getLong("person_id"),
                            classes,
                            row.getBoolean("whole"),
                            terms,
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>());
                    courses.putIfAbsent(course.id(), course);
                },
                yearStarts,
                DemoSchool.ID);
    }

    private static TaughtCourse.Term term(String[] words) {
        return new TaughtCourse.Term(
                Long.parseLong(words[0]),
                LocalDate.parse(words[1]),
                LocalDate.parse(words[2]),
                words[3].startsWith("t"));
    }

    private void readPupils() {
        read(
                """
                select c.id, g.pupil_id, g.since, least(g.until, f.since - 1) as until from timetable.course c
                join people.v_group_pupil g on g.school_id = c.school_id and g.group_id = c.group_id
                -- who is taught at home is at no lesson of the class from that day on
                left join people.v_study_form f on f.school_id = g.school_id and f.pupil_id = g.pupil_id and f.form = 'home' and c.kind = 'lesson'
                where c.school_id = ? order by c.id, g.pupil_id, g.since""",
                row -> {
                    TaughtCourse course = courses.get(row.getLong("id"));
                    if (course != null)
                        course.pupils()
                                .add(new TaughtCourse.GroupPupil(
                                        row.getLong("pupil_id"),
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("until", LocalDate.class)));
                },
                DemoSchool.ID);
    }

    private void readTopics() {
        read(
                "select id, course_id, title, homework, work_code from timetable.planned_topic where school_id = ? and ended_at is null order by course_id, ordinal",
                row -> {
                    TaughtCourse course = courses.get(row.getLong("course_id"));
                    if (course != null)
                        course.topics()
                                .add(new TaughtCourse.PlannedTopic(
                                        row.getLong("id"),
                                        row.getString("title"),
                                        row.getString("homework"),
                                        row.getString("work_code")));
                },
                DemoSchool.ID);
    }

    private void readLessons() {
        read(
                """
                select l.id, l.course_id, l.on_date, l.ordinal, l.starts_at, l.ends_at, s.person_id, k.lesson_id as cancelled, j.id as touched
                from timetable.scheduled_lesson l
                left join timetable.substitution s on s.school_id = l.school_id and s.lesson_id = l.id
                left join timetable.cancellation k on k.school_id = l.school_id and k.lesson_id = l.id
                left join journal.lesson j on j.school_id = l.school_id and j.id = l.id
                where l.school_id = ? order by l.on_date, l.starts_at, l.id""",
                row -> {
                    TaughtCourse course = courses.get(row.getLong("course_id"));
                    if (course != null) lesson(row, course);
                },
                DemoSchool.ID);
    }

    private void lesson(ResultSet row, TaughtCourse course) throws SQLException {
        var lesson = new PlannedLesson(
                row.getLong("id"),
                course,
                course.lessons().size(),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class));
        course.lessons().add(lesson);
        lessons.computeIfAbsent(lesson.day(), any -> new ArrayList<>()).add(lesson);
        if (row.getObject("person_id") != null) substitutes.put(lesson.id(), row.getLong("person_id"));
        if (row.getObject("cancelled") != null) cancelled.add(lesson.id());
        if (row.getObject("touched") != null) touched.add(lesson.id());
    }

    private void readLogins() {
        read(
                "select login, person_id from access.account where school_id = ?",
                row -> logins.put(row.getString("login"), row.getLong("person_id")),
                DemoSchool.ID);
    }

    private void readWorkRules() {
        read(
                "select code, max(id) as id from journal.work_rule where school_id = ? group by code",
                row -> workRules.put(row.getString("code"), row.getLong("id")),
                DemoSchool.ID);
    }

    private void readAbsences() {
        read(
                "select person_id || ' ' || since as absence from substitutions.staff_absence where school_id = ?",
                row -> absences.add(row.getString("absence")),
                DemoSchool.ID);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Row each, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(2000);
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
