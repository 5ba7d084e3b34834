package eljur.journal;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.journal.web.LessonSheet;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A lesson for its sheet, read by whoever may. */
@Component
class LessonSheets {

    private final JdbcClient db;
    private final Rights rights;

    LessonSheets(JdbcClient db, Rights rights) {
        this.db = db;
        this.rights = rights;
    }

    /** The head of the sheet: where, when, and what was filled. */
    record Head(
            long lesson,
            long course,
            String name,
            boolean unmarked,
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String room,
            boolean cancelled,
            boolean mine,
            boolean closed,
            int editWindowDays,
            ZoneId zone,
            LessonNow now) {}

    Head lessonForReading(CurrentUser who, long lesson) {
        Set<Relation> own = rights.relations(who.role(), "lesson", "read");
        return db.sql("""
                        select l.lesson_id, l.course_id, c.name, c.unmarked, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, l.cancelled,
                               mine.course or coalesce(l.substitute_id = :me, false) as mine, k.course_id is not null as closed,
                               s.edit_window_days, s.zone,
                               coalesce(j.version, 0) as version, j.topic_id, j.topic, j.attendance_at, j.changed_at,
                               h.text, h.minutes, h.due_on, h.due_lesson_id, h.late
                        from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join school.v_school s on s.school_id = l.school_id
                        cross join lateral (select exists (
                            select from timetable.v_course_teacher t
                            where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me
                              and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)) as course) mine
                        left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id
                        left join journal.homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
                        left join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                         and l.on_date between t.starts_on and t.ends_on
                        left join journal.period_closure k on k.school_id = l.school_id and k.course_id = l.course_id and k.term_id = t.term_id
                        where l.school_id = :school and l.lesson_id = :lesson
                          and (:school_wide or :by_course and mine.course or :by_lesson and l.substitute_id = :me
                               or :by_class and exists (
                                   select from people.v_group_class g
                                   join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                   where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me))""")
                .param("me", who.personId())
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_lesson", own.contains(Relation.OWN_LESSON))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query((row, n) -> head(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<LessonSheet.Place> roll(CurrentUser who, Head head) {
        return db.sql("""
                        select p.person_id, p.name, coalesce(c.version, 0) as version, a.kind, a.minutes, m.vals, m.codes, m.comments
                        from timetable.v_course k
                        join lateral (select distinct g.pupil_id from people.v_group_pupil g
                                      where g.school_id = k.school_id and g.group_id = k.group_id
                                        and :day >= g.since and (g.until is null or :day <= g.until)) g on true
                        join people.v_person p on p.school_id = k.school_id and p.person_id = g.pupil_id
                        left join journal.cell c on c.school_id = k.school_id and c.lesson_id = :lesson and c.pupil_id = g.pupil_id
                        left join journal.absence a on a.school_id = k.school_id and a.lesson_id = :lesson and a.pupil_id = g.pupil_id
                        left join (select o.pupil_id, array_agg(o.value order by o.work_id, o.ordinal) as vals,
                                          array_agg(o.work_code order by o.work_id, o.ordinal) as codes,
                                          array_agg(o.comment order by o.work_id, o.ordinal) as comments
                                   from journal.v_mark o where o.school_id = :school and o.lesson_id = :lesson
                                   group by o.pupil_id) m on m.pupil_id = g.pupil_id
                        where k.school_id = :school and k.course_id = :course
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("course", head.course())
                .param("lesson", head.lesson())
                .param("day", head.day())
                .query((row, n) -> place(row))
                .list();
    }

    /** The plan of the course, and which topic comes next: the first after the last one used before this lesson. */
    Plan plan(CurrentUser who, Head head) {
        List<LessonSheet.Planned> topics = new ArrayList<>();
        List<Long> fresh = new ArrayList<>();
        db.sql("""
                        select t.topic_id, t.ordinal, t.title, t.homework, t.ordinal > coalesce((
                            select max(u.ordinal) from journal.lesson j
                            join timetable.v_planned_topic u on u.school_id = j.school_id and u.topic_id = j.topic_id
                            where j.school_id = :school and j.course_id = :course and j.on_date <= :day and j.id <> :lesson), 0) as fresh
                        from timetable.v_planned_topic t
                        where t.school_id = :school and t.course_id = :course order by t.ordinal""")
                .param("school", who.schoolId())
                .param("course", head.course())
                .param("day", head.day())
                .param("lesson", head.lesson())
                .query(row -> {
                    topics.add(new LessonSheet.Planned(
                            row.getLong("topic_id"),
                            row.getInt("ordinal"),
                            row.getString("title"),
                            row.getString("homework")));
                    if (row.getBoolean("fresh")) fresh.add(row.getLong("topic_id"));
                });
        return new Plan(topics, fresh.isEmpty() ? null : fresh.getFirst());
    }

    record Plan(List<LessonSheet.Planned> topics, @Nullable Long next) {}

    List<DueDay> due(CurrentUser who, Head head) {
        return db.sql("""
                        select lesson_id, on_date from timetable.v_lesson
                        where school_id = ? and course_id = ? and not cancelled and (on_date, starts_at) > (?, ?)
                        order by on_date, starts_at limit 6""")
                .params(who.schoolId(), head.course(), head.day(), head.startsAt())
                .query((row, n) -> new DueDay(row.getLong("lesson_id"), row.getObject("on_date", LocalDate.class)))
                .list();
    }

    record DueDay(long lesson, LocalDate day) {}

    List<LessonSheet.WorkKind> works(CurrentUser who) {
        return db.sql("select code, name from journal.work_type where school_id = ? order by ordinal")
                .param(who.schoolId())
                .query((row, n) -> new LessonSheet.WorkKind(row.getString("code"), row.getString("name")))
                .list();
    }

    private static LessonSheet.Place place(ResultSet row) throws SQLException {
        List<LessonSheet.Mark> marks = new ArrayList<>();
        List<MarkValue> values = new ArrayList<>();
        String[] vals = texts(row, "vals"), codes = texts(row, "codes"), comments = texts(row, "comments");
        for (int i = 0; i < vals.length; i++) {
            MarkValue value = MarkValue.of(vals[i]);
            values.add(value);
            marks.add(new LessonSheet.Mark(value.printed(), value.cssClass(), codes[i], comments[i]));
        }
        String kind = row.getString("kind");
        AbsenceKind absence = kind == null ? null : AbsenceKind.of(kind);
        return new LessonSheet.Place(
                row.getLong("person_id"),
                row.getString("name"),
                row.getLong("version"),
                new CellText(values, absence).printed(),
                marks,
                absence == null ? "" : absence.printed(),
                row.getObject("minutes", Integer.class));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
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
                row.getString("name"),
                row.getBoolean("unmarked"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("room"),
                row.getBoolean("cancelled"),
                row.getBoolean("mine"),
                row.getBoolean("closed"),
                row.getInt("edit_window_days"),
                ZoneId.of(row.getString("zone")),
                now);
    }
}
