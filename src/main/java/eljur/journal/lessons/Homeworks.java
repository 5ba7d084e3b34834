package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.journal.writing.LessonFacts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homework, kept with the lesson at which it was set. */
@Component
class Homeworks {

    private final JdbcClient db;

    Homeworks(JdbcClient db) {
        this.db = db;
    }

    record DueLesson(long lesson, LocalDate day) {}

    /** The lesson it is due for: the one asked for, or the next of the course; nothing when there is none after this one. */
    Optional<DueLesson> due(CurrentUser who, LessonFacts lesson, @Nullable Long asked) {
        return db.sql("""
                        select lesson_id, on_date from timetable.v_lesson
                        where school_id = :school and course_id = :course and not cancelled
                          and (on_date, starts_at) > (:day, :starts)
                          and (cast(:asked as bigint) is null or lesson_id = :asked)
                        order by on_date, starts_at limit 1""")
                .param("school", who.schoolId())
                .param("course", lesson.course())
                .param("day", lesson.day())
                .param("starts", lesson.startsAt())
                .param("asked", asked, Types.BIGINT)
                .query((row, n) -> new DueLesson(row.getLong("lesson_id"), row.getObject("on_date", LocalDate.class)))
                .optional();
    }

    void set(CurrentUser who, LessonFacts lesson, LessonNow.SetHomework homework, Instant now) {
        db.sql("""
                        insert into journal.homework (school_id, lesson_id, course_id, due_lesson_id, due_on, text, minutes, recorded_at, recorded_by, late)
                        values (:school, :lesson, :course, :due_lesson, :due_on, :text, :minutes, :now, :me, :late)
                        on conflict (school_id, lesson_id) do update
                        set due_lesson_id = excluded.due_lesson_id, due_on = excluded.due_on, text = excluded.text,
                            minutes = excluded.minutes, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
                            late = excluded.late""")
                .param("school", who.schoolId())
                .param("lesson", lesson.lesson())
                .param("course", lesson.course())
                .param("due_lesson", homework.dueLesson(), Types.BIGINT)
                .param("due_on", homework.dueOn())
                .param("text", homework.text())
                .param("minutes", homework.minutes(), Types.INTEGER)
                .param("now", Timestamp.from(now))
                .param("me", who.personId())
                .param("late", homework.late())
                .update();
    }

    void remove(CurrentUser who, LessonFacts lesson) {
        db.sql("delete from journal.homework where school_id = ? and lesson_id = ?")
                .params(who.schoolId(), lesson.lesson())
                .update();
    }
}
