package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has the mark of a period from before: of another school, or of this one's former journal. Nobody is to judge it a second time. */
@Component
class BroughtResults {

    private final JdbcClient db;
    private final Texts texts;

    BroughtResults(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** In words, by pupil; only what the deputy head confirmed. Of the year there is none. */
    Map<Long, String> of(CurrentUser who, ResultCourse course, ResultCourse.Shown shown) {
        Map<Long, String> brought = new HashMap<>();
        if (shown.term() == null) return brought;
        db.sql("""
                        select b.pupil_id, b.value, b.origin, b.source from carried.v_mark b
                        join timetable.v_course c on c.school_id = b.school_id and c.subject_id = b.subject_id and c.year_id = b.year_id
                        where b.school_id = :school and c.course_id = :course and b.term_id = :term
                          and b.kind = 'period' and b.confirmed_at is not null""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("term", shown.term().id())
                .query(row -> {
                    brought.put(
                            row.getLong("pupil_id"),
                            texts.of(
                                    "results.brought." + row.getString("origin"),
                                    MarkValue.of(row.getString("value")).printed(),
                                    row.getString("source")));
                });
        return brought;
    }
}
