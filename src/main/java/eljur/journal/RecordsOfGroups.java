package eljur.journal;

import eljur.people.GroupRecords;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of a group. */
@Component
class RecordsOfGroups implements GroupRecords {

    private final JdbcClient db;

    RecordsOfGroups(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean begun(long school, long group) {
        return db.sql("""
                        select exists (
                            select from journal.lesson l
                            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                            where l.school_id = ? and c.group_id = ?)""").params(school, group).query(Boolean.class).single();
    }

    @Override
    public Set<Long> recordedPupils(long school, long group) {
        return Set.copyOf(db.sql("""
                        select k.pupil_id from journal.cell k
                        join journal.lesson l on l.school_id = k.school_id and l.id = k.lesson_id
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where k.school_id = :school and c.group_id = :group
                        union
                        select m.pupil_id from journal.v_mark m
                        join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id
                        where m.school_id = :school and c.group_id = :group
                        union
                        select p.pupil_id from journal.period_mark p
                        join timetable.v_course c on c.school_id = p.school_id and c.course_id = p.course_id
                        where p.school_id = :school and c.group_id = :group""")
                .param("school", school)
                .param("group", group)
                .query(Long.class)
                .list());
    }
}
