package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.journal.writing.EditWindow;
import eljur.platform.NotFound;
import eljur.timetable.PlanShift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lesson for its sheet, read by whoever may. */
@Component
class LessonHeads {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    LessonHeads(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * The head of the sheet: where, when, and what was filled.
     *
     * @param teachers of the course on that day, by short name
     * @param takesHomework there is a place for it: in a lesson, not in a club
     * @param permitted closed, and opened to the reader by the deputy head
     * @param lessonUntil by which hour it is filled; null: to the end of the day
     * @param lessonDays so many days later
     * @param marksDue of the written work; null where there is none
     * @param mine the reader gives the course, or this lesson for another
     */
    record Head(
            long lesson,
            long course,
            long group,
            String name,
            boolean unmarked,
            boolean takesHomework,
            boolean asksHomework,
            boolean severalClasses,
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String room,
            boolean cancelled,
            @Nullable Long substitute,
            String substituteName,
            String teachers,
            boolean mine,
            boolean closed,
            boolean permitted,
            int editWindowDays,
            LocalTime homeworkUntil,
            @Nullable LocalTime lessonUntil,
            int lessonDays,
            @Nullable LocalDate marksDue,
            @Nullable String marksFor,
            ZoneId zone,
            LessonNow now,
            PlanShift shift) {}

    Head lessonForReading(CurrentUser who, long lesson) {
        Set<Relation> own = rights.relations(who.role(), "lesson", "read");
        return db.sql("""
                        select l.lesson_id, l.course_id, c.group_id, c.name, c.unmarked, c.kind, c.asks_homework, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, l.cancelled,
                               l.moved_from, l.moved_from_ordinal, l.room_changed, l.extra, l.joined,
                               l.substitute_id, coalesce(u.short_name, '') as substitute_name,
                               array_to_string(array(
                                   select p.short_name from timetable.v_course_teacher o
                                   join people.v_person p on p.school_id = o.school_id and p.person_id = o.person_id
                                   where o.school_id = l.school_id and o.course_id = l.course_id
                                     and l.on_date >= o.since and (o.until is null or l.on_date <= o.until)
                                   order by p.short_name), ', ') as teachers,
                               (select count(*) from people.v_group_class g where g.school_id = c.school_id and g.group_id = c.group_id) as classes,
                               mine.course or coalesce(l.substitute_id = :me, false) as mine, k.course_id is not null as closed,
                               exists (select from journal.permit e
                                       where e.school_id = l.school_id and e.course_id = l.course_id and e.person_id = :me
                                         and e.granted and e.ended_at is null and e.until > :now and e.pupil_id is null
                                         and (e.lesson_id = l.lesson_id or e.lesson_id is null and exists (
                                             select from school.v_term t where t.school_id = e.school_id and t.term_id = e.term_id
                                               and l.on_date between t.starts_on and t.ends_on)))
                               or exists (select from journal.period_closure o join school.v_term t on t.school_id = o.school_id and t.term_id = o.term_id
                                          where o.school_id = l.school_id and o.course_id = l.course_id and o.open_until > :now
                                            and l.on_date between t.starts_on and t.ends_on) as permitted,
                               d.edit_window_days, %s, d.homework_until, d.lesson_until, d.lesson_days, s.zone, r.due_on as marks_due, r.work_name as marks_for,
                               coalesce(j.version, 0) as version, j.topic_id, j.topic, j.attendance_at, j.changed_at,
                               h.text, h.minutes, h.due_on, h.due_lesson_id, h.late
                        from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join school.v_school s on s.school_id = l.school_id
                        join school.v_deadline d on d.school_id = l.school_id and l.on_date >= d.since and l.on_date < d.until
                        cross join lateral (select exists (
                            select from timetable.v_course_teacher t
                            where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me
                              and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)) as course) mine
                        left join lateral (
                            select w.due_on, w.work_name from journal.v_written_work w
                            where w.school_id = l.school_id and w.lesson_id = l.lesson_id order by w.due_on desc, w.work_code limit 1) r on true
                        left join people.v_person u on u.school_id = l.school_id and u.person_id = l.substitute_id
                        left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id
                        left join journal.homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
                        left join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                         and l.on_date between t.starts_on and t.ends_on
                        left join journal.period_closure k on k.school_id = l.school_id and k.course_id = l.course_id and k.term_id = t.term_id
                         and coalesce(k.open_until, '-infinity') <= :now
                        where l.school_id = :school and l.lesson_id = :lesson
                          and (:school_wide or :activities and c.kind <> 'lesson' or :by_course and mine.course or :by_lesson and l.substitute_id = :me
                               or :by_class and exists (
                                   select from people.v_group_class g
                                   join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                   where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me))""".formatted(EditWindow.ISSUE_DAYS))
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_lesson", own.contains(Relation.OWN_LESSON))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Head head(ResultSet row) throws SQLException {
        String text = row.getString("text");
        var homework = text == null
                ? null
                : new LessonNow.SetHomework(
                        text,
                        row.getObject("minutes", Integer.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("due_lesson_id", Long.class),
                        row.getBoolean("late"));
        var attended = row.getTimestamp("attendance_at");
        var now = new LessonNow(
                row.getLong("version"),
                row.getObject("topic_id", Long.class),
                row.getString("topic"),
                attended == null ? null : attended.toInstant(),
                homework,
                null,
                "");
        return new Head(
                row.getLong("lesson_id"),
                row.getLong("course_id"),
                row.getLong("group_id"),
                row.getString("name"),
                row.getBoolean("unmarked"),
                row.getString("kind").equals("lesson"),
                row.getBoolean("asks_homework"),
                row.getInt("classes") > 1,
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("room"),
                row.getBoolean("cancelled"),
                row.getObject("substitute_id", Long.class),
                row.getString("substitute_name"),
                row.getString("teachers"),
                row.getBoolean("mine"),
                row.getBoolean("closed"),
                row.getBoolean("permitted"),
                EditWindow.days(row.getInt("edit_window_days"), row.getInt("issue_days")),
                row.getObject("homework_until", LocalTime.class),
                row.getObject("lesson_until", LocalTime.class),
                row.getInt("lesson_days"),
                row.getObject("marks_due", LocalDate.class),
                row.getString("marks_for"),
                ZoneId.of(row.getString("zone")),
                now,
                PlanShift.of(row));
    }
}
