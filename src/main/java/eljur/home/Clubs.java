package eljur.home;

import eljur.access.CurrentUser;
import eljur.home.web.ClubLine;
import eljur.platform.Texts;
import eljur.topics.PlansToday;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All clubs, electives and extracurricular work of the year: which are not written, which are behind their plan. */
@Component
class Clubs {

    private final JdbcClient db;
    private final PlansToday plans;
    private final DayWords words;
    private final Texts texts;

    Clubs(JdbcClient db, PlansToday plans, DayWords words, Texts texts) {
        this.db = db;
        this.plans = plans;
        this.words = words;
        this.texts = texts;
    }

    List<ClubLine> of(CurrentUser who, SchoolTime time) {
        Map<Long, PlansToday.Standing> standing = plans.of(who);
        return db.sql("""
                        select c.course_id, c.name, u.lessons, u.first_day,
                               (select l.lesson_id from timetable.v_lesson l
                                where l.school_id = c.school_id and l.course_id = c.course_id and l.on_date = u.first_day
                                order by l.ordinal limit 1) as first_lesson,
                               array_to_string(array(
                                   select p.short_name from timetable.v_course_teacher t
                                   join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                                   where t.school_id = c.school_id and t.course_id = c.course_id
                                     and :today between t.since and coalesce(t.until, 'infinity')
                                   order by p.short_name), ', ') as teachers
                        from timetable.v_course c
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                         and :today between y.starts_on and y.ends_on
                        cross join lateral (
                            select count(*) as lessons, min(l.on_date) as first_day
                            from timetable.v_lesson l
                            left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                            where l.school_id = c.school_id and l.course_id = c.course_id and not l.cancelled
                              and l.on_date between :here and :today and (l.on_date < :today or l.ends_at <= :hour)
                              and (j.attendance_at is null or coalesce(j.topic, '') = '')) u
                        where c.school_id = :school and c.kind <> 'lesson' and coalesce(c.last_day, 'infinity') >= :today
                        order by u.lessons desc, c.name collate "ru-x-icu", c.course_id""")
                .param("school", who.schoolId())
                .param("today", time.today())
                .param("hour", time.now().toLocalTime())
                .param("here", time.here())
                .query((row, n) -> line(
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getString("teachers"),
                        row.getInt("lessons"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("first_lesson", Long.class),
                        standing.get(row.getLong("course_id"))))
                .list();
    }

    private ClubLine line(
            long course,
            String name,
            String teachers,
            int lessons,
            @Nullable LocalDate first,
            @Nullable Long lesson,
            PlansToday.@Nullable Standing plan) {
        return new ClubLine(
                course,
                name,
                teachers,
                first == null
                        ? ""
                        : texts.of("home.clubs.since", texts.count("home.clubs.lessons", lessons), words.day(first)),
                first == null ? null : lesson,
                said(plan),
                plan == null || plan.hours() == 0 || plan.behind() > 0 ? "warn" : "ok");
    }

    private String said(PlansToday.@Nullable Standing plan) {
        if (plan == null || plan.hours() == 0) return texts.of("home.clubs.plan.none");
        String fact = texts.of("home.clubs.plan", plan.given(), plan.due());
        return plan.behind() > 0 ? fact + ", " + texts.of("home.clubs.plan.behind", plan.behind()) : fact;
    }
}
