package eljur.timetable;

import eljur.people.TaughtGroups;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which groups a subject is taught: a pupil has its lessons in one of them. */
@Component
class SubjectsOfGroups implements TaughtGroups {

    private final JdbcClient db;

    SubjectsOfGroups(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<Long, String> sameSubject(long school, long group, LocalDate day) {
        Map<Long, String> others = new HashMap<>();
        db.sql("""
                        select o.group_id, c.subject from timetable.v_course c
                        join timetable.v_course o on o.school_id = c.school_id and o.year_id = c.year_id and o.subject_id = c.subject_id
                         and o.kind = c.kind and o.group_id <> c.group_id
                        join people.v_study_group g on g.school_id = o.school_id and g.group_id = o.group_id and not g.whole
                        where c.school_id = :school and c.group_id = :group and c.kind = 'lesson'
                          and coalesce(c.last_day, :day) >= :day and coalesce(o.last_day, :day) >= :day""")
                .param("school", school)
                .param("group", group)
                .param("day", day)
                .query(row -> {
                    others.put(row.getLong("group_id"), row.getString("subject"));
                });
        return others;
    }
}
