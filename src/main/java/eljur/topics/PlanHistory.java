package eljur.topics;

import eljur.access.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done about the plan of a course: its approval step by step, its amendments. */
@Component
class PlanHistory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Topic>> TOPICS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    PlanHistory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Approval approval(long school, PlanCourse course) {
        return new Approval(
                db.sql("""
                                select a.id, a.act, a.at, p.short_name, a.remark, a.content::text as content
                                from topics.approval a join people.v_person p on p.school_id = a.school_id and p.person_id = a.by_person
                                where a.school_id = ? and a.course_id = ? order by a.id""")
                        .params(school, course.id())
                        .query((row, n) -> step(row))
                        .list(),
                !course.leaders().isEmpty());
    }

    private static Approval.Step step(ResultSet row) throws SQLException {
        String content = row.getString("content");
        return new Approval.Step(
                row.getLong("id"),
                row.getString("act"),
                row.getTimestamp("at").toInstant(),
                row.getString("short_name"),
                row.getString("remark"),
                content == null ? null : new CoursePlan(topics(content)));
    }

    long add(CurrentUser who, long course, String act, String remark, @Nullable CoursePlan content) {
        return db.sql("""
                        insert into topics.approval (school_id, course_id, act, content, remark, at, by_person)
                        values (:school, :course, :act, :content::jsonb, :remark, :now, :me) returning id""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("act", act)
                .param("content", content == null ? null : json(content.topics()), Types.VARCHAR)
                .param("remark", remark)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<Amendment> amendments(long school, long course) {
        return db.sql("""
                        select a.id, a.kind, a.before::text as before, a.after::text as after, a.reason, a.at, p.short_name, a.undone_at is not null as undone
                        from topics.amendment a join people.v_person p on p.school_id = a.school_id and p.person_id = a.by_person
                        where a.school_id = ? and a.course_id = ? order by a.id desc""")
                .params(school, course)
                .query((row, n) -> new Amendment(
                        row.getLong("id"),
                        Amendment.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        topics(row.getString("before")),
                        topics(row.getString("after")),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("short_name"),
                        row.getBoolean("undone")))
                .list();
    }

    void amended(
            CurrentUser who, long course, Amendment.Kind kind, List<Topic> before, List<Topic> after, String reason) {
        db.sql("""
                        insert into topics.amendment (school_id, course_id, kind, before, after, reason, at, by_person)
                        values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)""")
                .params(
                        who.schoolId(),
                        course,
                        kind.stored(),
                        json(before),
                        json(after),
                        reason,
                        Timestamp.from(clock.instant()),
                        who.personId())
                .update();
    }

    void undone(CurrentUser who, long amendment) {
        db.sql(
                        "update topics.amendment set undone_at = ?, undone_by = ? where school_id = ? and id = ? and undone_at is null")
                .params(Timestamp.from(clock.instant()), who.personId(), who.schoolId(), amendment)
                .update();
    }

    static String json(List<Topic> topics) {
        return JSON.writeValueAsString(topics);
    }

    private static List<Topic> topics(String json) {
        return JSON.readValue(json, TOPICS);
    }
}
