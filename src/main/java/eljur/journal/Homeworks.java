package eljur.journal;

import eljur.access.CurrentUser;
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

    /** How much is set for one day: minutes in all, and the norm of the grade. */
    record DayLoad(int minutes, int norm) {}

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

    /** What the classes of this course have to do for a day, and the norm of the youngest of them. */
    DayLoad load(long school, long course, LocalDate day) {
        return db.sql("""
                        with classes as (
                            select gc.class_id, k.grade from timetable.v_course c
                            join people.v_group_class gc on gc.school_id = c.school_id and gc.group_id = c.group_id
                            join school.v_class_group k on k.school_id = gc.school_id and k.class_id = gc.class_id
                            where c.school_id = :school and c.course_id = :course)
                        select coalesce((select sum(h.minutes) from journal.homework h
                                         where h.school_id = :school and h.due_on = :day and h.course_id in (
                                             select c.course_id from timetable.v_course c
                                             join people.v_group_class gc on gc.school_id = c.school_id and gc.group_id = c.group_id
                                             where c.school_id = :school and gc.class_id in (select class_id from classes))), 0) as minutes,
                               coalesce((select min(grade) from classes), 0) as grade""")
                .param("school", school)
                .param("course", course)
                .param("day", day)
                .query((row, n) -> new DayLoad(row.getInt("minutes"), HomeworkNorm.minutes(row.getInt("grade"))))
                .single();
    }
}
