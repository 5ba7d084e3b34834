package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.Averages;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the marks of a term are made of: the marks of its works, the lessons given and missed. Two statements for a whole class. */
@Component
class PeriodInputs {

    private final JdbcClient db;

    PeriodInputs(JdbcClient db) {
        this.db = db;
    }

    /** By pupil. */
    Map<Long, ResultInputs> of(CurrentUser who, ResultCourse course, ResultCourse.Term term) {
        Map<Long, List<CountedMark>> marks = marks(who, course, term);
        Map<Long, ResultInputs> inputs = new HashMap<>();
        marks.forEach((pupil, own) -> inputs.put(pupil, new ResultInputs(own, 0, 0)));
        lessons(who, course, term)
                .forEach((pupil, said) -> inputs.put(
                        pupil, new ResultInputs(marks.getOrDefault(pupil, List.of()), said.lessons(), said.missed())));
        return inputs;
    }

    // Who came from another class in mid-term brings the marks of that class in the same subject along: they are the
    // school's own.
    private Map<Long, List<CountedMark>> marks(CurrentUser who, ResultCourse course, ResultCourse.Term term) {
        Map<Long, List<CountedMark>> marks = new HashMap<>();
        Map<Long, List<GivenFor>> given = new HashMap<>();
        db.sql("""
                        select m.pupil_id, m.value, m.work_name, m.work_title, m.held_on, m.work_id, m.ordinal, '' as class_name, false as brought, m.counted
                        from journal.v_mark m
                        where m.school_id = :school and m.course_id = :course and m.term_id = :term
                        union all
                        select m.pupil_id, m.value, m.work_name, m.work_title, m.held_on, m.work_id, m.ordinal, c.name, false, m.counted
                        from people.v_group_pupil g
                        join journal.v_mark m on m.school_id = g.school_id and m.pupil_id = g.pupil_id and m.term_id = :term and m.held_on < g.since
                        join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id and c.course_id <> :course
                         and c.subject_id = :subject and c.kind = 'lesson'
                        where g.school_id = :school and g.group_id = :group and g.since > :first and g.since <= :last
                        union all
                        -- Who was taught apart for a part of the term brings the marks of the individual journal back.
                        select m.pupil_id, m.value, m.work_name, m.work_title, m.held_on, m.work_id, m.ordinal, c.name, false, m.counted
                        from timetable.v_own_course o
                        join journal.v_mark m on m.school_id = o.school_id and m.course_id = o.course_id and m.pupil_id = o.pupil_id and m.term_id = :term
                        join timetable.v_course c on c.school_id = o.school_id and c.course_id = o.course_id
                        where o.school_id = :school and o.subject_id = :subject and o.course_id <> :course
                          and exists (select from people.v_group_pupil g
                                      where g.school_id = :school and g.group_id = :group and g.pupil_id = o.pupil_id
                                        and g.since <= :first)
                        union all
                        select b.pupil_id, b.value, b.source, '', b.held_on, b.mark_id, b.ordinal, '', true, null
                        from people.v_group_pupil g
                        join carried.v_mark b on b.school_id = g.school_id and b.pupil_id = g.pupil_id and b.term_id = :term
                         and b.subject_id = :subject and b.kind = 'current' and b.confirmed_at is not null
                        where g.school_id = :school and g.group_id = :group
                        order by brought desc, held_on, work_id, ordinal""")
                .param("first", term.startsOn())
                .param("last", term.endsOn())
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("group", course.group())
                .param("subject", course.subject())
                .param("term", term.id())
                .query(row -> {
                    marks.computeIfAbsent(row.getLong("pupil_id"), one -> new ArrayList<>())
                            .add(mark(row));
                    String counted = row.getString("counted");
                    if (counted != null)
                        given.computeIfAbsent(row.getLong("pupil_id"), one -> new ArrayList<>())
                                .add(GivenFor.of(counted));
                });
        marks.forEach((pupil, own) -> share(own, given.getOrDefault(pupil, List.of())));
        return marks;
    }

    // What was brought along comes first and has no share.
    private static void share(List<CountedMark> marks, List<GivenFor> given) {
        List<Averages.Share> shares = Averages.each(given);
        int brought = marks.size() - given.size();
        for (int n = 0; n < shares.size(); n++) {
            CountedMark one = marks.get(brought + n);
            marks.set(
                    brought + n,
                    new CountedMark(one.value(), one.why(), one.day(), one.weight(), one.brought(), shares.get(n)));
        }
    }

    private static CountedMark mark(ResultSet row) throws SQLException {
        String title = row.getString("work_title"), kind = row.getString("work_name");
        return new CountedMark(
                MarkValue.of(row.getString("value")),
                (title.isEmpty() ? kind : kind + ": " + title) + from(row.getString("class_name")),
                row.getObject("held_on", LocalDate.class),
                BigDecimal.ONE,
                row.getBoolean("brought"));
    }

    private static String from(String course) {
        return course.isEmpty() ? "" : " (" + course + ")";
    }

    private record Given(int lessons, int missed) {}

    // Lessons at which it was marked who is there, while the pupil was in the group and not freed from them; lateness
    // is no absence.
    private Map<Long, Given> lessons(CurrentUser who, ResultCourse course, ResultCourse.Term term) {
        Map<Long, Given> given = new HashMap<>();
        db.sql("""
                        select g.pupil_id, count(*) as lessons, count(a.lesson_id) as missed
                        from journal.v_lesson l
                        join people.v_group_pupil g on g.school_id = l.school_id and g.group_id = :group
                         and l.on_date between g.since and coalesce(g.until, 'infinity')
                        left join journal.v_absence a
                          on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = g.pupil_id and a.kind not in ('late', 'left')
                        where l.school_id = :school and l.course_id = :course and l.term_id = :term and l.attendance_at is not null
                          and not exists (select from timetable.v_taught_apart x
                                          where x.school_id = l.school_id and x.course_id = l.course_id and x.pupil_id = g.pupil_id
                                            and l.on_date between x.since and x.until)
                        group by g.pupil_id""")
                .param("school", who.schoolId())
                .param("group", course.group())
                .param("course", course.id())
                .param("term", term.id())
                .query(row -> {
                    given.put(row.getLong("pupil_id"), new Given(row.getInt("lessons"), row.getInt("missed")));
                });
        return given;
    }
}
