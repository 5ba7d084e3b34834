package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.web.Choice;
import eljur.timetable.web.CourseCard;
import eljur.timetable.web.Fields;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The card of a course: what it is, who teaches it from which day, its plan of topics. */
@Component
@Transactional(readOnly = true)
class CourseCards {

    private final JdbcClient db;
    private final CourseYears years;
    private final CourseChoices choices;
    private final Rights rights;
    private final Texts texts;

    CourseCards(JdbcClient db, CourseYears years, CourseChoices choices, Rights rights, Texts texts) {
        this.db = db;
        this.years = years;
        this.choices = choices;
        this.rights = rights;
        this.texts = texts;
    }

    private record Head(
            String name,
            String kind,
            String subject,
            String group,
            @Nullable Double hours,
            double inWeek,
            boolean unmarked,
            int lessons,
            @Nullable LocalDate lastDay,
            String why,
            Year year) {}

    /**
     * @param form which form could not be saved, with what was typed in {@code typed}
     * @throws NotFound when there is no such course, or it is in no way the reader's own
     */
    CourseCard cardForReading(CurrentUser who, long id, String form, Fields typed) {
        Head head = head(who, id);
        boolean change = rights.any(who.role(), "course", "change");
        List<CourseCard.Teacher> teachers = teachers(who, id, head.year());
        List<CourseCard.Topic> topics = topics(who, id);
        return new CourseCard(
                id,
                head.name(),
                head.year().name(),
                CourseKind.said(texts, head.kind()),
                head.subject(),
                head.group(),
                WeeklyHours.said(head.hours()),
                WeeklyHours.number(head.inWeek()),
                texts.of(head.unmarked() ? "course.marks.none" : "course.marks.some"),
                texts.count("course.lessons", head.lessons()),
                plan(topics.size(), head.lessons()),
                head.lastDay() == null
                        ? ""
                        : texts.of("course.closed.why", CourseForm.said(head.lastDay()), head.why()),
                teachers,
                topics,
                forms(who, head, change),
                rights.any(who.role(), "register", "read"),
                rights.any(who.role(), "topics-import", "load"),
                change,
                form,
                typed);
    }

    private Head head(CurrentUser who, long id) {
        var all = years.years(who);
        return db.sql("""
                        select c.name, c.kind, s.name as subject, g.name as group_name, c.weekly_hours, c.unmarked, c.year_id, x.last_day, x.reason,
                               (select count(*) from timetable.scheduled_lesson l
                                where l.school_id = c.school_id and l.course_id = c.id
                                  and not exists (select from timetable.cancellation k
                                                  where k.school_id = l.school_id and k.lesson_id = l.id)) as lessons,
                               (select coalesce(sum(length(replace(w.weeks, '0', ''))::numeric / length(w.weeks)), 0)
                                from timetable.weekly_lesson w
                                where w.school_id = c.school_id and w.course_id = c.id
                                  and greatest(y.starts_on, least(y.ends_on, :today::date)) between w.since and coalesce(w.until, 'infinity')) as in_week
                        from timetable.course c
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                        join school.v_subject s on s.school_id = c.school_id and s.subject_id = c.subject_id
                        join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id
                        left join timetable.course_closing x on x.school_id = c.school_id and x.course_id = c.id
                        where c.school_id = :school and c.id = :course
                          and (:whole or exists (select from timetable.course_teacher t where t.school_id = c.school_id
                                                   and t.course_id = c.id and t.person_id = :me))""")
                .param("school", who.schoolId())
                .param("course", id)
                .param("today", all.isEmpty() ? null : all.getFirst().today(), java.sql.Types.DATE)
                .param("whole", CourseLists.seesAll(rights, who))
                .param("me", who.personId())
                .query((row, n) -> head(row, all))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Head head(ResultSet row, List<Year> years) throws SQLException {
        String why = row.getString("reason");
        return new Head(
                row.getString("name"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("group_name"),
                row.getObject("weekly_hours") == null ? null : Double.valueOf(row.getDouble("weekly_hours")),
                row.getDouble("in_week"),
                row.getBoolean("unmarked"),
                row.getInt("lessons"),
                row.getObject("last_day", LocalDate.class),
                why == null ? "" : why,
                CourseYears.among(years, row.getLong("year_id")));
    }

    private String plan(int topics, int lessons) {
        if (topics == 0) return "";
        String said = texts.count("course.topics", topics);
        return topics < lessons ? texts.of("course.topics.short", said, lessons - topics) : said;
    }

    private List<CourseCard.Teacher> teachers(CurrentUser who, long course, Year year) {
        return db.sql("""
                        select t.person_id, p.full_name, t.role, t.since, t.until, f.short_name as former, h.reason, h.document
                        from timetable.course_teacher t
                        join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                        left join timetable.teacher_change h
                          on h.school_id = t.school_id and h.course_id = t.course_id and h.successor_id = t.person_id and h.since = t.since
                        left join people.v_person f on f.school_id = h.school_id and f.person_id = h.former_id
                        where t.school_id = ? and t.course_id = ?
                        order by t.until is not null and t.until < ?, t.role, t.since desc, p.full_name""")
                .params(who.schoolId(), course, year.day())
                .query((row, n) -> teacher(row, year))
                .list();
    }

    private CourseCard.Teacher teacher(ResultSet row, Year year) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class), until = row.getObject("until", LocalDate.class);
        String days = until == null
                ? texts.of("course.since", CourseForm.said(since))
                : texts.of("course.span", CourseForm.said(since), CourseForm.said(until));
        String former = row.getString("former");
        String document = row.getString("document");
        String note = former == null ? "" : texts.of("course.instead", former, row.getString("reason"));
        return new CourseCard.Teacher(
                row.getLong("person_id"),
                row.getLong("person_id") + ":" + since,
                row.getString("full_name"),
                row.getString("role").equals("second"),
                days,
                until == null ? "" : until.toString(),
                document == null || document.isEmpty() ? note : note + ", " + document,
                until != null && until.isBefore(year.day()));
    }

    private List<CourseCard.Topic> topics(CurrentUser who, long course) {
        return db.sql(
                        "select ordinal, title, coalesce(homework, '') from timetable.planned_topic where school_id = ? and course_id = ? and ended_at is null order by ordinal")
                .params(who.schoolId(), course)
                .query((row, n) -> new CourseCard.Topic(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    private CourseCard.Forms forms(CurrentUser who, Head head, boolean change) {
        Year year = head.year();
        List<Choice> staff = change ? choices.staff(who, year.day(), "") : List.of();
        // Most take a course over from tomorrow on: today's lessons are given, or being given.
        LocalDate next = year.contains(year.day().plusDays(1)) ? year.day().plusDays(1) : year.day();
        return new CourseCard.Forms(
                staff,
                choices.kinds(head.kind()),
                WeeklyHours.said(head.hours()),
                head.unmarked(),
                year.day().toString(),
                (year.today().isBefore(year.starts()) ? year.starts() : next).toString(),
                year.starts().toString(),
                year.ends().toString());
    }
}
