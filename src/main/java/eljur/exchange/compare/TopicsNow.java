package eljur.exchange.compare;

import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.TypedPerson;
import eljur.timetable.TopicPlans.PlannedTopic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the courses of the year with what is planned for them, for a plan of topics to be compared with. */
@Component
class TopicsNow {

    /**
     * @param begun topics that a lesson refers to
     * @param works the kinds of work of the school, by code
     */
    record Known(List<Course> courses, List<PlannedTopic> topics, Set<Long> begun, List<Work> works) {}

    record Course(
            long id,
            String name,
            String subject,
            String subjectShort,
            String group,
            boolean whole,
            List<String> classes,
            List<TypedPerson> teachers) {}

    record Work(String code, String name, String shortName) {}

    private final SchoolRows rows;

    TopicsNow(JdbcClient db) {
        this.rows = new SchoolRows(db);
    }

    Known of(long school, CurrentYear year) {
        return new Known(
                courses(school, year),
                rows.of(
                        """
                        select t.topic_id, t.course_id, t.ordinal, t.title, t.homework, t.work_code, t.section, t.hours
                        from timetable.v_planned_topic t
                        join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                        where t.school_id = ? and c.year_id = ? order by t.course_id, t.ordinal""",
                        school,
                        year,
                        row -> new PlannedTopic(
                                row.getLong(1),
                                row.getLong(2),
                                row.getInt(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getInt(8),
                                null,
                                null)),
                Set.copyOf(rows.of("""
                        select distinct l.topic_id from journal.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and c.year_id = ? and l.topic_id is not null""", school, year, row -> row.getLong(1))),
                rows.of(
                        "select code, name, short_name from journal.v_work_type where school_id = ? order by ordinal",
                        school,
                        row -> new Work(row.getString(1), row.getString(2), row.getString(3))));
    }

    private List<Course> courses(long school, CurrentYear year) {
        return rows.of(
                """
                        select c.course_id, c.name, c.subject, c.subject_short, c.group_name, g.whole,
                               array(select k.name from people.v_group_class m
                                     join school.v_class_group k on k.school_id = m.school_id and k.class_id = m.class_id
                                     where m.school_id = c.school_id and m.group_id = c.group_id),
                               array(select p.surname || '|' || p.given_name || '|' || p.patronymic || '|' || coalesce(p.born_on::text, '')
                                     from timetable.v_course_teacher t
                                     join people.v_staff p on p.school_id = t.school_id and p.person_id = t.person_id
                                     where t.school_id = c.school_id and t.course_id = c.course_id)
                        from timetable.v_course c
                        join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id
                        where c.school_id = ? and c.year_id = ? and coalesce(c.last_day, 'infinity') >= '%s'
                        order by c.course_id""".formatted(year.fromNow()),
                school,
                year,
                row -> new Course(
                        row.getLong(1),
                        row.getString(2),
                        Objects.requireNonNullElse(row.getString(3), ""),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        Objects.requireNonNullElse(row.getString(5), ""),
                        row.getBoolean(6),
                        texts(row, 7),
                        texts(row, 8).stream().map(TopicsNow::name).toList()));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toList());
    }

    private static TypedPerson name(String parts) {
        String[] names = parts.split("\\|", -1);
        LocalDate born = names[3].isEmpty() ? null : LocalDate.parse(names[3]);
        return new TypedPerson(new PersonName(names[0], names[1], names[2]), born);
    }
}
