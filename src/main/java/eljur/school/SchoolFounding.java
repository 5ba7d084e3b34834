package eljur.school;

import eljur.access.SchoolId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which a school comes into being, with its first year. */
@Component
public class SchoolFounding {

    /** @param terms of one scheme or several; {@code holidays} between them, both days included */
    public record Year(String name, LocalDate starts, LocalDate ends, List<Term> terms, List<Holiday> holidays) {}

    /** @param scheme {@code quarter}, {@code trimester} or {@code half} */
    public record Term(String scheme, int ordinal, LocalDate starts, LocalDate ends) {}

    public record Holiday(String name, LocalDate starts, LocalDate ends) {}

    private final JdbcClient db;
    private final Clock clock;

    SchoolFounding(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The number of a school to come: its rows can be written only by a transaction that says it. */
    public SchoolId nextNumber() {
        return new SchoolId(db.sql("select nextval(pg_get_serial_sequence('school.school', 'id'))")
                .query(Long.class)
                .single());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void found(SchoolId school, String name, String shortName, ZoneId zone) {
        db.sql("insert into school.school (id, name, short_name, zone, created_at) values (?, ?, ?, ?, ?)")
                .params(school.value(), name, shortName, zone.getId(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(SchoolId school, Year year) {
        long id = db.sql("""
                        insert into school.academic_year (school_id, name, starts_on, ends_on) values (?, ?, ?, ?) returning id""")
                .params(school.value(), year.name(), year.starts(), year.ends())
                .query(Long.class)
                .single();
        for (Term term : year.terms())
            db.sql("""
                            insert into school.term (school_id, year_id, scheme, ordinal, starts_on, ends_on)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(school.value(), id, term.scheme(), term.ordinal(), term.starts(), term.ends())
                    .update();
        for (Holiday holiday : year.holidays())
            db.sql("insert into school.holiday (school_id, year_id, name, starts_on, ends_on) values (?, ?, ?, ?, ?)")
                    .params(school.value(), id, holiday.name(), holiday.starts(), holiday.ends())
                    .update();
        return id;
    }
}
