package eljur.journal;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for what belongs to a class in a term and to no single register: marks of behaviour, reasons of absences. Shut when the class or
 * the school is closed. The registers of the class are held for sharing first, in the order in which a closing holds them for itself, and what
 * decides is read after that: a closing waits for the writer, or the writer sees it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClosedClasses {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final JdbcClient db;
    private final Clock clock;

    ClosedClasses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused when the class is closed in the term */
    public void openForWriting(CurrentUser who, long classId, long term) {
        asked(who, """
                select r.course_id from journal.register_period r
                where r.school_id = :school and r.term_id = :term and exists (
                    select from timetable.v_course c
                    join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                    where c.school_id = r.school_id and c.course_id = r.course_id and g.class_id = :class)
                order by r.course_id for share of r""")
                .param("class", classId)
                .param("term", term)
                .query(Long.class)
                .list();
        refuse(asked(who, SHUT + " and t.term_id = :term and k.class_id = :class")
                .param("class", classId)
                .param("term", term));
    }

    /** @throws Refused when one of these days lies in a term in which the class that the pupil was in is closed */
    void openForDays(CurrentUser who, long pupil, LocalDate since, LocalDate until) {
        asked(who, """
                select r.course_id from journal.register_period r
                join school.v_term t on t.school_id = r.school_id and t.term_id = r.term_id
                where r.school_id = :school and t.starts_on <= :until and t.ends_on >= :since and exists (
                    select from timetable.v_course c
                    join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                    join people.v_enrolment e on e.school_id = g.school_id and e.class_id = g.class_id
                    where c.school_id = r.school_id and c.course_id = r.course_id and e.pupil_id = :pupil)
                order by r.term_id, r.course_id for share of r""")
                .param("pupil", pupil)
                .param("since", since)
                .param("until", until)
                .query(Long.class)
                .list();
        refuse(asked(who, SHUT + """
                 and t.starts_on <= :until and t.ends_on >= :since and exists (
                    select from people.v_enrolment e
                    where e.school_id = k.school_id and e.class_id = k.class_id and e.pupil_id = :pupil
                      and e.since <= least(:until, t.ends_on) and coalesce(e.until, 'infinity') >= greatest(:since, t.starts_on))""")
                .param("pupil", pupil)
                .param("since", since)
                .param("until", until));
    }

    private static final String SHUT = """
            select k.name, t.ends_on from school.v_term t
            join school.v_class_group k on k.school_id = t.school_id and k.year_id = t.year_id and k.scheme = t.scheme
            where t.school_id = :school and (
                exists (select from journal.class_closure x
                        where x.school_id = t.school_id and x.term_id = t.term_id and x.class_id = k.class_id
                          and coalesce(x.open_until, '-infinity') <= :now)
                or exists (select from journal.school_closure x
                           where x.school_id = t.school_id and x.term_id = t.term_id and coalesce(x.open_until, '-infinity') <= :now))""";

    private record Shut(String name, LocalDate endsOn) {}

    private static void refuse(JdbcClient.StatementSpec shut) {
        shut
                .query((row, n) -> new Shut(row.getString("name"), row.getObject("ends_on", LocalDate.class)))
                .list()
                .stream()
                .findFirst()
                .ifPresent(one -> {
                    throw new Refused(
                            "journal.class.closed", one.name(), one.endsOn().format(DAY));
                });
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, String sql) {
        JdbcClient.StatementSpec asked = db.sql(sql).param("school", who.schoolId());
        return sql.contains(":now") ? asked.param("now", Timestamp.from(clock.instant())) : asked;
    }
}
