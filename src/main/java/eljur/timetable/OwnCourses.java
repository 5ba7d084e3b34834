package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.people.OwnGroups;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.school.TermRecords;
import eljur.timetable.Courses.Course;
import eljur.timetable.web.Fields;
import eljur.timetable.web.OwnCoursePage;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The individual journal of a pupil who is taught apart: courses of the pupil's own group. All that a course can do (teachers, lessons of the week,
 * topics, homework, closing) holds for them as for any other.
 */
@Component
class OwnCourses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final OwnGroups own;
    private final Courses courses;
    private final CourseChoices choices;
    private final CourseTeachers teachers;
    private final HeldCourses held;
    private final TermRecords registers;
    private final Texts texts;

    OwnCourses(
            JdbcClient db,
            OwnGroups own,
            Courses courses,
            CourseChoices choices,
            CourseTeachers teachers,
            HeldCourses held,
            TermRecords registers,
            Texts texts) {
        this.db = db;
        this.own = own;
        this.courses = courses;
        this.choices = choices;
        this.teachers = teachers;
        this.held = held;
        this.registers = registers;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public OwnCoursePage page(CurrentUser who, long pupil, Fields typed) {
        var of = own.pupil(who, pupil);
        return new OwnCoursePage(
                pupil,
                of.name(),
                of.classId(),
                of.className(),
                of.order().map(this::said).orElse(""),
                standing(who, of),
                choices.subjects(who, typed.value("subject")),
                choices.staff(
                        who, of.order().map(OwnGroups.Order::since).orElse(LocalDate.EPOCH), typed.value("person")),
                typed);
    }

    private String said(OwnGroups.Order order) {
        return texts.of(
                "course.own." + order.form(), order.number(), DAY.format(order.since()), DAY.format(order.until()));
    }

    private List<OwnCoursePage.Course> standing(CurrentUser who, OwnGroups.Taught of) {
        return db.sql("""
                        select c.course_id, c.name, c.weekly_hours,
                               coalesce((select string_agg(p.short_name, ', ' order by t.since, p.short_name) from timetable.v_course_teacher t
                                         join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                                         where t.school_id = c.school_id and t.course_id = c.course_id), '') as teachers
                        from timetable.v_own_course o
                        join timetable.v_course c on c.school_id = o.school_id and c.course_id = o.course_id
                        where o.school_id = ? and o.pupil_id = ? and o.year_id = ? and c.last_day is null
                        order by c.subject collate "ru-x-icu", c.course_id""")
                .params(who.schoolId(), of.pupil(), of.year())
                .query((row, n) -> new OwnCoursePage.Course(
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getString("teachers"),
                        row.getObject("weekly_hours") == null ? "" : WeeklyHours.said(row.getDouble("weekly_hours"))))
                .list();
    }

    /** @throws Refused when no order says that the pupil is taught apart, or the subject is in the journal already */
    @Transactional
    public void begin(CurrentUser who, long pupil, CourseForm form) {
        db.sql("select pg_advisory_xact_lock(hashtext('timetable.course'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
        var of = own.pupil(who, pupil);
        var subject = choices.subjects(who, String.valueOf(form.id("subject"))).stream()
                .filter(one -> one.chosen())
                .findFirst()
                .orElseThrow(() -> new Refused("course.no.choice", texts.of("course.field.subject")));
        long group = own.groupFor(who, of);
        if (there(who, group, form.id("subject"))) throw new Refused("course.own.no.there", subject.name());
        long id = courses.numbers("course", 1).getFirst();
        var touched = new ArrayList<>(courses.saveCourses(
                who.schoolId(),
                List.of(new Course(
                        id,
                        of.year(),
                        "lesson",
                        form.id("subject"),
                        group,
                        texts.of("course.own.name", subject.name(), of.shortName()),
                        of.scheme(),
                        false,
                        form.hours("hours"),
                        null))));
        touched.addAll(registers.openRegisters(who.schoolId()));
        held.tell(who, id, null, touched);
        teachers.add(who, id, since(of, form));
    }

    private CourseForm since(OwnGroups.Taught of, CourseForm form) {
        Map<String, String> typed = new HashMap<>(Map.of("person", String.valueOf(form.id("person"))));
        of.order().ifPresent(order -> typed.put("since", order.since().toString()));
        return new CourseForm(typed, texts);
    }

    private boolean there(CurrentUser who, long group, long subject) {
        return db.sql("""
                        select exists (select from timetable.v_course
                                       where school_id = ? and group_id = ? and subject_id = ? and last_day is null)""")
                .params(who.schoolId(), group, subject)
                .query(Boolean.class)
                .single();
    }
}
