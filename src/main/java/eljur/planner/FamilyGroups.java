package eljur.planner;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which parts of a class and in which clubs a family's own children are: the others are nothing of theirs. */
@Component
class FamilyGroups {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    FamilyGroups(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** To the staff all; to a family those of the whole class and those of its children. */
    List<PlacedLesson> forReading(CurrentUser who, List<PlacedLesson> lessons, LocalDate from, LocalDate to) {
        Set<Relation> relations = rights.relations(who.role(), "timetable", "read");
        if (relations.contains(Relation.OWN_SCHOOL) || lessons.stream().allMatch(PlacedLesson::whole)) return lessons;
        Set<Long> own = own(who, relations, from, to);
        return lessons.stream()
                .filter(lesson -> lesson.whole() || own.contains(lesson.group()))
                .toList();
    }

    private Set<Long> own(CurrentUser who, Set<Relation> relations, LocalDate from, LocalDate to) {
        return new HashSet<>(db.sql("""
                        select distinct m.group_id from people.v_group_pupil m
                        join (select cast(:me as bigint) as pupil_id, daterange(null, null) as days where :self
                              union all
                              select r.pupil_id, r.days from people.v_diary_reader r
                              where :by_child and r.school_id = :school and r.guardian_id = :me) own on own.pupil_id = m.pupil_id
                        join school.v_school s on s.school_id = m.school_id
                        where m.school_id = :school and m.since <= :to and coalesce(m.until, 'infinity') >= :from
                          and greatest((:now at time zone s.zone)::date, m.since) <@ own.days""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(clock.instant()))
                .param("self", relations.contains(Relation.SELF))
                .param("by_child", relations.contains(Relation.OWN_CHILD))
                .query(Long.class)
                .list());
    }
}
