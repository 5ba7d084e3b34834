package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the marks of the year are made of: those of its terms. Where this course gave none for a term, the one of another course of the subject
 * stands in its place (the group the pupil was in, an individual journal), else the confirmed one that the pupil brought along.
 */
@Component
class YearInputs {

    private final JdbcClient db;
    private final Texts texts;

    YearInputs(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** By pupil. */
    Map<Long, ResultInputs> of(CurrentUser who, ResultCourse course) {
        Map<Long, List<CountedMark>> marks = new HashMap<>();
        db.sql("""
                        select distinct on (m.pupil_id, t.ordinal) m.pupil_id, m.value, t.ordinal, t.scheme, t.ends_on, m.origin
                        from (select pupil_id, term_id, value, 0 as far, '' as origin from journal.v_period_mark
                              where school_id = :school and course_id = :course
                              union all
                              select o.pupil_id, o.term_id, o.value, 1, 'course ' || k.name from journal.v_period_mark o
                              join timetable.v_course k on k.school_id = o.school_id and k.course_id = o.course_id and k.kind = 'lesson'
                              where o.school_id = :school and o.course_id <> :course and k.subject_id = :subject
                                and k.year_id = (select y.year_id from timetable.v_course y where y.school_id = :school and y.course_id = :course)
                                and o.pupil_id in (select g.pupil_id from people.v_group_pupil g where g.school_id = :school and g.group_id = :group)
                              union all
                              select b.pupil_id, b.term_id, b.value, 2, b.origin from carried.v_mark b
                              join timetable.v_course c on c.school_id = b.school_id and c.subject_id = b.subject_id and c.year_id = b.year_id
                              where b.school_id = :school and c.course_id = :course and b.kind = 'period' and b.confirmed_at is not null
                                and b.term_id is not null
                                and b.pupil_id in (select g.pupil_id from people.v_group_pupil g where g.school_id = :school and g.group_id = :group)) m
                        join school.v_term t on t.school_id = :school and t.term_id = m.term_id
                        where m.value is not null
                        order by m.pupil_id, t.ordinal, m.far, m.origin""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("group", course.group())
                .param("subject", course.subject())
                .query(row -> {
                    String name = PeriodName.of(texts, row.getString("scheme"), row.getInt("ordinal"));
                    marks.computeIfAbsent(row.getLong("pupil_id"), one -> new ArrayList<>())
                            .add(new CountedMark(
                                    MarkValue.of(row.getString("value")),
                                    named(row.getString("origin"), name),
                                    row.getObject("ends_on", LocalDate.class)));
                });
        Map<Long, ResultInputs> inputs = new HashMap<>();
        marks.forEach((pupil, own) -> inputs.put(pupil, new ResultInputs(own, 0, 0)));
        return inputs;
    }

    private String named(String origin, String period) {
        if (origin.startsWith("course ")) return period + " (" + origin.substring("course ".length()) + ")";
        return switch (origin) {
            case "" -> period;
            case "former-journal" -> texts.of("results.brought.in-year", period);
            default -> texts.of("results.brought", period);
        };
    }
}
