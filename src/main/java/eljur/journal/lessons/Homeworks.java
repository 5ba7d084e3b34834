package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.journal.writing.LessonFacts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /** How much is set for one day: minutes in all, and the norm of the grade (0: there is none). */
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

    /**
     * What is set for each of these days, in their order, and the norm of the youngest grade: the minutes of the pupil of
     * this course who has most to do, so that two halves of a class do not count twice. It is asked from the few groups they are
     * in; from the pupils, every group of the school was put together for each of the days.
     *
     * @param except the lesson whose own homework does not count, 0: none
     */
    List<DayLoad> loads(long school, long course, LocalDate at, long except, List<LocalDate> days) {
        return db.sql("""
                        with mine as materialized (
                            select distinct g.pupil_id from people.v_group_pupil g
                            where g.school_id = :school and g.group_id = (
                                select c.group_id from timetable.v_course c where c.school_id = :school and c.course_id = :course)
                              and :at >= g.since and (g.until is null or :at <= g.until)),
                        groups as materialized (
                            select k.group_id from mine m
                            join people.v_enrolment e on e.school_id = :school and e.pupil_id = m.pupil_id
                            join people.v_group_class k on k.school_id = :school and k.class_id = e.class_id
                            union
                            select k.group_id from mine m
                            join people.v_group_member k on k.school_id = :school and k.pupil_id = m.pupil_id),
                        courses as materialized (
                            select c.course_id, c.group_id from timetable.v_course c
                            where c.school_id = :school and c.group_id = any (array(select group_id from groups))),
                        due as materialized (
                            select c.group_id, h.due_on, sum(h.minutes) as minutes from journal.homework h
                            join courses c on c.course_id = h.course_id
                            where h.school_id = :school and h.course_id = any (array(select course_id from courses))
                              and h.due_on = any (:days::date[]) and h.lesson_id <> :except
                            group by c.group_id, h.due_on),
                        todo as materialized (
                            select d.due_on, m.pupil_id, sum(d.minutes) as minutes from people.v_group_pupil g
                            join mine m on m.pupil_id = g.pupil_id
                            join due d on d.group_id = g.group_id and d.due_on >= g.since and (g.until is null or d.due_on <= g.until)
                            where g.school_id = :school and g.group_id = any (array(select group_id from due))
                            group by d.due_on, m.pupil_id)
                        select coalesce((select max(t.minutes) from todo t where t.due_on = d.day), 0) as minutes,
                               coalesce((select min(k.grade) from timetable.v_course c
                                         join people.v_group_class gc on gc.school_id = c.school_id and gc.group_id = c.group_id
                                         join school.v_class_group k on k.school_id = gc.school_id and k.class_id = gc.class_id
                                         where c.school_id = :school and c.course_id = :course), 0) as grade
                        from unnest(:days::date[]) with ordinality as d (day, n) order by d.n""")
                .param("school", school)
                .param("course", course)
                .param("at", at)
                .param("except", except)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> new DayLoad(row.getInt("minutes"), HomeworkNorm.minutes(row.getInt("grade"))))
                .list();
    }
}
