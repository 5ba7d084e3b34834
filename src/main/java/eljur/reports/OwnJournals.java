package eljur.reports;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.reports.web.OwnJournal;
import eljur.school.PeriodName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The individual journal of a pupil who is taught apart: all the pupil's own courses on one page, as one would print it for the file. */
@Component
@Transactional(readOnly = true)
class OwnJournals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    OwnJournals(JdbcClient db, Rights rights, Texts texts, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    private record Head(String name, long classId, String className, long year, LocalDate today) {}

    private record Period(long id, String name, LocalDate startsOn, LocalDate endsOn) {}

    /** @throws NotFound when the pupil is in no class of the reader's, or the year has no such period */
    OwnJournal journal(CurrentUser who, long pupil, @Nullable Long asked) {
        Head head = headForReading(who, pupil);
        List<Period> periods = periods(who, head);
        Period shown = periods.stream()
                .filter(one -> asked == null ? !one.startsOn().isAfter(head.today()) : one.id() == asked)
                .reduce((one, next) -> next)
                .orElseThrow(NotFound::new);
        return new OwnJournal(
                pupil,
                head.name(),
                head.classId(),
                head.className(),
                shown.name(),
                orders(who, pupil),
                periods.stream()
                        .map(one -> new OwnJournal.Period(one.id(), one.name(), one.equals(shown)))
                        .toList(),
                courses(who, pupil, head, shown),
                rights.any(who.role(), "course", "change"));
    }

    private Head headForReading(CurrentUser who, long pupil) {
        var relations = rights.relations(who.role(), "own-journal", "read");
        return db.sql("""
                        select p.name, k.class_id, k.name as class_name, k.year_id, k.day
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k
                        join people.v_enrolment e on e.school_id = :school and e.class_id = k.class_id and e.pupil_id = :pupil
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        order by e.since desc limit 1""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .param("pupil", pupil)
                .query((row, n) -> new Head(
                        row.getString("name"),
                        row.getLong("class_id"),
                        row.getString("class_name"),
                        row.getLong("year_id"),
                        row.getObject("day", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Period> periods(CurrentUser who, Head head) {
        return db.sql("""
                        select t.term_id, t.scheme, t.ordinal, t.starts_on, t.ends_on
                        from school.v_class_group k
                        join school.v_term t on t.school_id = k.school_id and t.year_id = k.year_id and t.scheme = k.scheme
                        where k.school_id = ? and k.class_id = ? order by t.ordinal""")
                .params(who.schoolId(), head.classId())
                .query((row, n) -> new Period(
                        row.getLong("term_id"),
                        PeriodName.of(texts, row.getString("scheme"), row.getInt("ordinal")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private List<String> orders(CurrentUser who, long pupil) {
        return db.sql("""
                        select form, since, until, coalesce(order_number, '') as number, order_date from people.v_study_form
                        where school_id = ? and pupil_id = ? order by since""")
                .params(who.schoolId(), pupil)
                .query((row, n) -> texts.of(
                        "own-journal." + row.getString("form"),
                        row.getString("number"),
                        DATE.format(row.getObject("order_date", LocalDate.class)),
                        DATE.format(row.getObject("since", LocalDate.class)),
                        DATE.format(row.getObject("until", LocalDate.class))))
                .list();
    }

    private List<OwnJournal.Course> courses(CurrentUser who, long pupil, Head head, Period shown) {
        Map<Long, List<OwnJournal.Lesson>> lessons = lessons(who, pupil, head, shown);
        return db.sql("""
                        select c.course_id, c.subject, m.value,
                               coalesce((select string_agg(distinct p.short_name, ', ') from timetable.v_course_teacher t
                                         join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                                         where t.school_id = c.school_id and t.course_id = c.course_id), '') as teachers
                        from timetable.v_own_course o
                        join timetable.v_course c on c.school_id = o.school_id and c.course_id = o.course_id
                        left join journal.v_period_mark m
                          on m.school_id = c.school_id and m.course_id = c.course_id and m.term_id = :term and m.pupil_id = o.pupil_id
                        where o.school_id = :school and o.pupil_id = :pupil and o.year_id = :year
                        order by c.subject collate "ru-x-icu", c.course_id""")
                .param("term", shown.id())
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .param("year", head.year())
                .query((row, n) -> new OwnJournal.Course(
                        row.getLong("course_id"),
                        row.getString("subject"),
                        row.getString("teachers"),
                        row.getString("value") == null
                                ? ""
                                : MarkValue.of(row.getString("value")).printed(),
                        lessons.getOrDefault(row.getLong("course_id"), List.of())))
                .list();
    }

    /** Given or due by today, by course. */
    private Map<Long, List<OwnJournal.Lesson>> lessons(CurrentUser who, long pupil, Head head, Period shown) {
        Map<Long, List<OwnJournal.Lesson>> lessons = new LinkedHashMap<>();
        db.sql("""
                        select o.course_id, l.on_date, coalesce(j.topic, '') as topic, a.kind, h.text as homework, j.attendance_at is not null as held,
                               array(select m.value from journal.v_mark m
                                     where m.school_id = l.school_id and m.lesson_id = l.lesson_id and m.pupil_id = o.pupil_id
                                     order by m.work_id, m.ordinal) as marks
                        from timetable.v_own_course o
                        join timetable.v_lesson l on l.school_id = o.school_id and l.course_id = o.course_id and not l.cancelled
                        left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                        left join journal.v_absence a on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = o.pupil_id
                        left join journal.v_homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
                        where o.school_id = :school and o.pupil_id = :pupil and o.year_id = :year
                          and l.on_date between :first and least(cast(:last as date), cast(:today as date))
                          and exists (select from people.v_group_pupil g
                                      where g.school_id = o.school_id and g.group_id = o.group_id and g.pupil_id = o.pupil_id
                                        and l.on_date between g.since and coalesce(g.until, 'infinity'))
                        order by l.on_date, l.starts_at""")
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .param("year", head.year())
                .param("first", shown.startsOn())
                .param("last", shown.endsOn())
                .param("today", head.today())
                .query(row -> {
                    lessons.computeIfAbsent(row.getLong("course_id"), one -> new ArrayList<>())
                            .add(lesson(row));
                });
        return lessons;
    }

    private OwnJournal.Lesson lesson(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        List<MarkValue> marks = Arrays.stream((String[]) row.getArray("marks").getArray())
                .map(MarkValue::of)
                .toList();
        String presence =
                kind != null ? AbsenceKind.of(kind).printed() : row.getBoolean("held") ? "own-journal.there" : "";
        return new OwnJournal.Lesson(
                DAY.format(row.getObject("on_date", LocalDate.class)),
                row.getString("topic"),
                presence.startsWith("own-journal.") ? texts.of(presence) : presence,
                new CellText(marks, null).printed(),
                row.getString("homework") == null ? "" : row.getString("homework"));
    }
}
