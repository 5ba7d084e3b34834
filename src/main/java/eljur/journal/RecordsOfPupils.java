package eljur.journal;

import eljur.people.PupilRecords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of a pupil: until which day something is recorded, in which group. */
@Component
class RecordsOfPupils implements PupilRecords {

    private final JdbcClient db;

    RecordsOfPupils(JdbcClient db) {
        this.db = db;
    }

    // A period mark asks for a day of its period in the group, no more.
    @Override
    public Map<Long, LocalDate> lastDays(long school, long pupil) {
        Map<Long, LocalDate> days = new HashMap<>();
        db.sql("""
                        select c.group_id, max(r.day) as day from (
                            select l.course_id, l.on_date as day from journal.mark m
                            join journal.lesson l on l.school_id = m.school_id and l.id = m.lesson_id
                            where m.school_id = :school and m.pupil_id = :pupil
                            union all
                            select l.course_id, l.on_date from journal.absence a
                            join journal.lesson l on l.school_id = a.school_id and l.id = a.lesson_id
                            where a.school_id = :school and a.pupil_id = :pupil
                            union all
                            select p.course_id, t.starts_on from journal.period_mark p
                            join school.v_term t on t.school_id = p.school_id and t.term_id = p.term_id
                            where p.school_id = :school and p.pupil_id = :pupil and p.value is not null) r
                        join timetable.v_course c on c.school_id = :school and c.course_id = r.course_id
                        group by c.group_id""")
                .param("school", school)
                .param("pupil", pupil)
                .query((row, n) -> days.put(row.getLong("group_id"), row.getObject("day", LocalDate.class)))
                .list();
        return days;
    }
}
