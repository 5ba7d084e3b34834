package eljur.topics;

import eljur.platform.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of a course as it stands, its lessons, the kinds of work of the school. */
@Component
class PlanRows {

    private static final List<String> PRACTICAL =
            List.of(Rules.read("topic-plans").getProperty("practical").split(","));

    private final JdbcClient db;

    PlanRows(JdbcClient db) {
        this.db = db;
    }

    /** @param places where each topic stands, by its number */
    record Standing(CoursePlan plan, Map<Long, Integer> places) {}

    Standing standing(long school, long course) {
        Map<Long, Integer> places = new HashMap<>();
        List<Topic> topics = new ArrayList<>();
        db.sql("""
                        select t.topic_id, t.ordinal, t.section, t.title, t.hours, t.work_code, t.homework, t.taught_before,
                               (select count(*) from journal.v_lesson j where j.school_id = t.school_id and j.topic_id = t.topic_id) as given
                        from timetable.v_planned_topic t where t.school_id = ? and t.course_id = ? order by t.ordinal, t.topic_id""").params(school, course).query(row -> {
            topics.add(topic(row));
            places.put(row.getLong("topic_id"), row.getInt("ordinal"));
        });
        return new Standing(new CoursePlan(topics), places);
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getLong("topic_id"),
                row.getString("section"),
                row.getString("title"),
                row.getInt("hours"),
                row.getString("work_code"),
                row.getString("homework"),
                row.getBoolean("taught_before"),
                row.getInt("given"));
    }

    /** In their order, from the day on which the journal began to be kept here. */
    List<HeldLesson> lessons(long school, PlanCourse course) {
        return db.sql("""
                        select l.on_date, l.cancelled, j.topic is not null as given, j.topic_id
                        from timetable.v_lesson l
                        left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                        where l.school_id = ? and l.course_id = ? and l.on_date >= ? order by l.on_date, l.starts_at""")
                .params(school, course.id(), course.since())
                .query((row, n) -> new HeldLesson(
                        row.getObject("on_date", LocalDate.class),
                        row.getBoolean("cancelled"),
                        row.getBoolean("given"),
                        row.getObject("topic_id", Long.class)))
                .list();
    }

    WorkKinds kinds(long school) {
        return new WorkKinds(
                db.sql(
                                "select code, name, short_name, control from journal.v_work_type where school_id = ? order by ordinal")
                        .param(school)
                        .query((row, n) -> new WorkKinds.Kind(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("short_name"),
                                row.getBoolean("control")))
                        .list(),
                PRACTICAL);
    }
}
