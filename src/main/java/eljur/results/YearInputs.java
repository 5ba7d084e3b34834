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
 * What the marks of the year are made of: those of its terms. Where this school gave none for a term, the confirmed one that the pupil
 * brought along stands in its place.
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
                        select distinct on (m.pupil_id, t.ordinal) m.pupil_id, m.value, t.ordinal, t.scheme, t.ends_on, m.brought, m.origin
                        from (select pupil_id, term_id, value, false as brought, '' as origin from journal.v_period_mark
                              where school_id = :school and course_id = :course
                              union all
                              select b.pupil_id, b.term_id, b.value, true, b.origin from carried.v_mark b
                              join timetable.v_course c on c.school_id = b.school_id and c.subject_id = b.subject_id and c.year_id = b.year_id
                              where b.school_id = :school and c.course_id = :course and b.kind = 'period' and b.confirmed_at is not null
                                and b.term_id is not null
                                and b.pupil_id in (select g.pupil_id from people.v_group_pupil g where g.school_id = :school and g.group_id = :group)) m
                        join school.v_term t on t.school_id = :school and t.term_id = m.term_id
                        order by m.pupil_id, t.ordinal, m.brought""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("group", course.group())
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
        return switch (origin) {
            case "" -> period;
            case "former-journal" -> texts.of("results.brought.in-year", period);
            default -> texts.of("results.brought", period);
        };
    }
}
