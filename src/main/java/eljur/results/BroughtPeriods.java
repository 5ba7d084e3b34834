package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks of a whole term that stand elsewhere: confirmed ones from another school or from what this school used before; and ours, from the pupil's
 * individual journal, or from the group the pupil was in before.
 */
@Component
class BroughtPeriods {

    private final JdbcClient db;
    private final Texts texts;

    BroughtPeriods(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** @param said what and whence, in words */
    record Brought(MarkValue value, String source, String said) {}

    /** By pupil. */
    Map<Long, Brought> of(CurrentUser who, ResultCourse course, ResultCourse.Term term) {
        Map<Long, Brought> brought = new HashMap<>();
        db.sql("""
                        select b.pupil_id, b.value, b.source, b.origin from people.v_group_pupil g
                        join carried.v_mark b on b.school_id = g.school_id and b.pupil_id = g.pupil_id and b.term_id = :term
                         and b.subject_id = :subject and b.kind = 'period' and b.confirmed_at is not null
                        where g.school_id = :school and g.group_id = :group
                        union all
                        select m.pupil_id, m.value, c.name, case when o.course_id is null then 'other-course' else 'own-journal' end
                        from journal.v_period_mark m
                        join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id and c.subject_id = :subject and c.kind = 'lesson'
                        left join timetable.v_own_course o on o.school_id = m.school_id and o.course_id = m.course_id
                        where m.school_id = :school and m.term_id = :term and m.course_id <> :course and m.value is not null
                          and m.pupil_id in (select g.pupil_id from people.v_group_pupil g where g.school_id = :school and g.group_id = :group)""")
                .param("school", who.schoolId())
                .param("group", course.group())
                .param("course", course.id())
                .param("subject", course.subject())
                .param("term", term.id())
                .query(row -> {
                    MarkValue value = MarkValue.of(row.getString("value"));
                    String source = row.getString("source");
                    String said = texts.of("results.brought." + row.getString("origin"), value.printed(), source);
                    brought.put(row.getLong("pupil_id"), new Brought(value, source, said));
                });
        return brought;
    }
}
