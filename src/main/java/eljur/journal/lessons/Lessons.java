package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.journal.writing.LessonFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lessons really given: their row is made with the first record, and its version raised with each. */
@Component
class Lessons {

    private final JdbcClient db;

    Lessons(JdbcClient db) {
        this.db = db;
    }

    LessonNow now(CurrentUser who, LessonFacts lesson) {
        return db.sql("""
                        select j.version, j.topic_id, j.topic, j.attendance_at, j.changed_at,
                               coalesce(p.short_name, '') as changed_by_name,
                               h.text, h.minutes, h.due_on, h.due_lesson_id, h.late
                        from journal.lesson j
                        left join journal.homework h on h.school_id = j.school_id and h.lesson_id = j.id
                        left join people.v_person p on p.school_id = j.school_id and p.person_id = j.changed_by
                        where j.school_id = ? and j.id = ?""")
                .params(who.schoolId(), lesson.lesson())
                .query((row, n) -> now(row))
                .optional()
                .orElse(new LessonNow(0, null, null, null, null, null, ""));
    }

    /**
     * Raises the version if it still is the one that was seen, and writes the topic that is to stand.
     *
     * @return the new version; nothing when somebody else was faster
     */
    Optional<Long> raise(
            CurrentUser who,
            LessonFacts lesson,
            long seen,
            @Nullable Long topicId,
            @Nullable String topic,
            Instant now) {
        return db.sql("""
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic_id, topic, given_by, version, changed_at, changed_by)
                        select :school, :lesson, :course, :term, :day, :topic_id, :topic, :me, 1, :now, :me
                        where :seen = 0 or exists (select from journal.lesson where school_id = :school and id = :lesson)
                        on conflict (school_id, id) do update
                        set version = lesson.version + 1, topic_id = excluded.topic_id, topic = excluded.topic,
                            given_by = coalesce(lesson.given_by, excluded.given_by), changed_at = :now, changed_by = :me
                        where lesson.version = :seen
                        returning version""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("day", lesson.day())
                .param("topic_id", topicId, java.sql.Types.BIGINT)
                .param("topic", topic, java.sql.Types.VARCHAR)
                .param("me", who.personId())
                .param("seen", seen)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    /** The act of attendance: makes or locks the row, so that two acts on one lesson come one after the other. */
    long attended(CurrentUser who, LessonFacts lesson, Instant now) {
        return db.sql("""
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, given_by, attendance_at, attendance_by, version, changed_at, changed_by)
                        values (:school, :lesson, :course, :term, :day, :me, :now, :me, 0, :now, :me)
                        on conflict (school_id, id) do update
                        set attendance_at = :now, attendance_by = :me, given_by = coalesce(lesson.given_by, excluded.given_by)
                        returning version""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("course", lesson.course())
                .param("term", lesson.term())
                .param("day", lesson.day())
                .param("me", who.personId())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<String> plannedTitle(CurrentUser who, LessonFacts lesson, long topicId) {
        return db.sql("select title from timetable.v_topic where school_id = ? and course_id = ? and topic_id = ?")
                .params(who.schoolId(), lesson.course(), topicId)
                .query(String.class)
                .optional();
    }

    private static LessonNow now(ResultSet row) throws SQLException {
        String text = row.getString("text");
        var homework = text == null
                ? null
                : new LessonNow.SetHomework(
                        text,
                        row.getObject("minutes", Integer.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("due_lesson_id", Long.class),
                        row.getBoolean("late"));
        return new LessonNow(
                row.getLong("version"),
                row.getObject("topic_id", Long.class),
                row.getString("topic"),
                instant(row, "attendance_at"),
                homework,
                instant(row, "changed_at"),
                row.getString("changed_by_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
