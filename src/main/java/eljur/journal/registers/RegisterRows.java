package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.journal.writing.EditWindow;
import eljur.people.Departure;
import eljur.timetable.PlanShift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands on a register page: lessons, pupils and cells, a statement each, however many there are. */
@Component
class RegisterRows {

    private final JdbcClient db;
    private final Clock clock;

    RegisterRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A column.
     *
     * @param ownCourse taught by the reader on that day
     * @param ownLesson given by the reader for somebody else
     * @param workCode the most telling kind of work that has marks: control work first, then the rarer; else the one that
     *     the plan names for its topic
     * @param permitted opened to the reader by the deputy head, be it in one cell
     * @param issueDays later than from the lesson its days of editing begin
     * @param usualWork it is the first of the school's list, which goes without saying
     */
    record Lesson(
            long id,
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String room,
            boolean cancelled,
            @Nullable String cancelledWhy,
            @Nullable String substitute,
            boolean ownCourse,
            boolean ownLesson,
            @Nullable String topic,
            boolean attended,
            @Nullable String homework,
            @Nullable LocalDate homeworkDue,
            @Nullable String workCode,
            @Nullable String workShort,
            boolean control,
            boolean usualWork,
            boolean permitted,
            int issueDays,
            @Nullable String note,
            long noteVersion,
            PlanShift shift) {}

    /**
     * A pupil with the days in the group that touch the term.
     *
     * @param markVersion of the term's mark, also of one that was taken back; 0: never written
     * @param carried the mark of the term from the pupil's individual journal
     */
    record Pupil(
            long id,
            String name,
            List<Stay> stays,
            @Nullable String previousMark,
            @Nullable String mark,
            long markVersion,
            @Nullable String carried,
            @Nullable Departure departure,
            List<ExpectedDays> away,
            List<OwnWay> ways) {

        /** The letter of the reason that covers this lesson, said beforehand; null where there is none. */
        private @Nullable String expected(Lesson lesson) {
            for (var days : away) if (days.cover(lesson.day(), lesson.ordinal())) return days.sign();
            return null;
        }

        /** What stands in an empty cell of this lesson: an exemption, or a letter that was said beforehand. */
        @Nullable
        String instead(Lesson lesson) {
            for (var way : ways) if (way.sign(lesson.day()) != null) return way.sign(lesson.day());
            return lesson.attended() ? null : expected(lesson);
        }

        /** Is this a pupil among those who are counted at a lesson of that day: there, and not freed from it. */
        boolean counts(LocalDate day) {
            return in(day) && ways.stream().noneMatch(way -> way.frees(day));
        }

        /** Is the pupil taught elsewhere on that day: the cells of the lesson take nothing. */
        boolean apart(LocalDate day) {
            return ways.stream().anyMatch(way -> way.apart(day));
        }

        boolean in(LocalDate day) {
            for (var stay : stays) if (stay.contains(day)) return true;
            return false;
        }
    }

    record Stay(LocalDate since, @Nullable LocalDate until) {

        boolean contains(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    List<Lesson> lessons(CurrentUser who, long course, RegisterCourse.Term term) {
        return db.sql("""
                        select l.lesson_id, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, l.cancelled, l.cancellation_reason,
                               l.moved_from, l.moved_from_ordinal, l.room_changed, l.extra, l.joined,
                               (select s.short_name from people.v_person s
                                where s.school_id = l.school_id and s.person_id = l.substitute_id) as substitute, l.substitute_id is not distinct from :me as own_lesson,
                               exists (select from timetable.v_course_teacher t
                                       where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me
                                         and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)) as own_course,
                               n.text as note, coalesce(n.version, 0) as note_version,
                               j.topic, j.attendance_at is not null as attended, h.text as homework, h.due_on,
                               w.code, w.short_name as work_short, coalesce(w.control, false) as control,
                               w.ordinal = (select min(k.ordinal) from journal.work_type k where k.school_id = :school and k.withdrawn_at is null) as usual,
                               exists (select from journal.permit e
                                       where e.school_id = :school and e.course_id = :course and e.term_id = :term and e.person_id = :me
                                         and e.granted and e.ended_at is null and e.until > :now
                                         and coalesce(e.lesson_id, l.lesson_id) = l.lesson_id)
                               or exists (select from journal.period_closure o
                                          where o.school_id = :school and o.course_id = :course and o.term_id = :term and o.open_until > :now) as permitted,
                               %s
                        from timetable.v_lesson l
                        left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id
                        left join journal.lesson_note n on n.school_id = l.school_id and n.lesson_id = l.lesson_id
                        join school.v_deadline d on d.school_id = l.school_id and l.on_date >= d.since and l.on_date < d.until
                        left join timetable.v_topic p on p.school_id = j.school_id and p.topic_id = j.topic_id
                        left join journal.homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
                        left join lateral (
                            select t.code, t.short_name, t.control, t.ordinal
                            from journal.work_type t
                            where t.school_id = :school and t.code = any (coalesce(
                                (select array_agg(w.work_code) from journal.work w
                                 where w.school_id = :school and w.lesson_id = l.lesson_id
                                   and exists (select from journal.mark m where m.school_id = :school and m.work_id = w.id)),
                                array[p.work_code]))
                            order by t.control desc, t.ordinal desc limit 1) w on true
                        where l.school_id = :school and l.course_id = :course and l.on_date between :first and :last
                        order by l.on_date, l.ordinal""".formatted(EditWindow.ISSUE_DAYS))
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("course", course)
                .param("term", term.id())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("first", term.startsOn())
                .param("last", term.endsOn())
                .query((row, n) -> lesson(row))
                .list();
    }

    /** In the order of the Russian alphabet. */
    List<Pupil> pupils(CurrentUser who, RegisterCourse course, RegisterCourse.Term term) {
        List<Pupil> pupils = new ArrayList<>(db.sql("""
                        with line as (
                        select g.pupil_id, p.name, array_agg(g.since order by g.since) as sinces,
                               array_agg(g.until order by g.since) as untils, (array_agg(g.until order by g.since desc))[1] as last_day,
                               max(m.value) filter (where m.term_id = :term) as mark,
                               coalesce(max(m.version) filter (where m.term_id = :term), 0) as mark_version,
                               max(m.value) filter (where m.term_id = :previous) as previous_mark
                        from people.v_group_pupil g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                        left join journal.period_mark m on m.school_id = g.school_id and m.pupil_id = g.pupil_id
                         and m.course_id = :course and m.term_id in (:term, :previous)
                        where g.school_id = :school and g.group_id = :group
                          and g.since <= :last and (g.until is null or g.until >= :first)
                        group by g.pupil_id, p.name)
                        select l.pupil_id, l.name, l.sinces, l.untils, l.mark, l.mark_version, l.previous_mark,
                               (select max(m.value) from timetable.v_own_course o
                                join journal.period_mark m on m.school_id = o.school_id and m.course_id = o.course_id and m.pupil_id = o.pupil_id
                                 and m.term_id = :term
                                where o.school_id = :school and o.pupil_id = l.pupil_id and o.course_id <> :course
                                  and o.subject_id = (select k.subject_id from timetable.v_course k
                                                      where k.school_id = :school and k.course_id = :course)) as carried,
                               d.last_day, d.order_number, d.order_date, d.to_class,
                               array(select concat_ws(' ', r.since, coalesce(r.first_lesson, 0), r.until, coalesce(r.last_lesson, 99), r.sign)
                                     from journal.absence_reason r
                                     where r.school_id = :school and r.pupil_id = l.pupil_id and r.withdrawn_at is null
                                       and r.since <= :last and r.until >= :first
                                     order by r.accepted_at is null, r.id desc) as away,
                               array(select concat_ws('|', w.kind, w.since, w.until, replace(w.number, '|', ' '), coalesce(w.day::text, ''), w.apart) from (
                                         select x.kind, x.since, x.until, x.document_number as number, x.document_day as day, false as apart
                                         from people.v_exemption x
                                         join timetable.v_course k on k.school_id = x.school_id and k.course_id = :course and k.subject_id = x.subject_id
                                         where x.school_id = :school and x.pupil_id = l.pupil_id
                                         union all
                                         select f.form, f.since, f.until, coalesce(f.order_number, ''), f.order_date,
                                                exists (select from timetable.v_taught_apart t
                                                        where t.school_id = f.school_id and t.course_id = :course and t.pupil_id = f.pupil_id
                                                          and t.kind = f.form and t.since = f.since)
                                         from people.v_study_form f
                                         where f.school_id = :school and f.pupil_id = l.pupil_id) w
                                     where w.since <= :last and w.until >= :first order by w.since, w.kind) as ways
                        from line l
                        left join people.v_departure d on d.school_id = :school and d.pupil_id = l.pupil_id and d.last_day = l.last_day""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("group", course.group())
                .param("term", term.id())
                .param(
                        "previous",
                        course.before(term).map(RegisterCourse.Term::id).orElse(null),
                        Types.BIGINT)
                .param("first", term.startsOn())
                .param("last", term.endsOn())
                .query((row, n) -> pupil(row))
                .list());
        pupils.sort(Comparator.comparing(Pupil::name, new NameOrder()).thenComparing(Pupil::id));
        return pupils;
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getLong("lesson_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("room"),
                row.getBoolean("cancelled"),
                row.getString("cancellation_reason"),
                row.getString("substitute"),
                row.getBoolean("own_course"),
                row.getBoolean("own_lesson"),
                row.getString("topic"),
                row.getBoolean("attended"),
                row.getString("homework"),
                row.getObject("due_on", LocalDate.class),
                row.getString("code"),
                row.getString("work_short"),
                row.getBoolean("control"),
                row.getBoolean("usual"),
                row.getBoolean("permitted"),
                row.getInt("issue_days"),
                row.getString("note"),
                row.getLong("note_version"),
                PlanShift.of(row));
    }

    private static Pupil pupil(ResultSet row) throws SQLException {
        var sinces = (java.sql.Date[]) row.getArray("sinces").getArray();
        var untils = (java.sql.Date[]) row.getArray("untils").getArray();
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < sinces.length; i++)
            stays.add(new Stay(sinces[i].toLocalDate(), untils[i] == null ? null : untils[i].toLocalDate()));
        return new Pupil(
                row.getLong("pupil_id"),
                row.getString("name"),
                List.copyOf(stays),
                row.getString("previous_mark"),
                row.getString("mark"),
                row.getLong("mark_version"),
                row.getString("carried"),
                Departure.of(row),
                ExpectedDays.of((String[]) row.getArray("away").getArray()),
                OwnWay.of((String[]) row.getArray("ways").getArray()));
    }
}
