package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing the period of a register. The lock is the first statement and the counting comes after it: under READ
 * COMMITTED each statement sees what was committed before it, so every mark whose save held the row is counted.
 */
@Component
class Closures {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Closures(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many marks stood in the period when it was closed */
    @Transactional
    public int close(CurrentUser who, long course, long term, String orderRef) {
        db.sql("select 1 from journal.register_period where school_id = ? and course_id = ? and term_id = ? for update")
                .params(who.schoolId(), course, term)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        int marks = marks(who, course, term);
        int closed = db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(who.schoolId(), course, term, Timestamp.from(clock.instant()), who.personId(), orderRef, marks)
                .update();
        if (closed == 0) throw new Refused("journal.period.closed-already");
        audit.record(
                who,
                new ChangeEvent(
                        "closure",
                        "recorded",
                        course + ":" + term,
                        course,
                        null,
                        null,
                        null,
                        "{\"marks\":" + marks + "}",
                        orderRef.isEmpty() ? null : orderRef,
                        null,
                        null));
        return marks;
    }

    private int marks(CurrentUser who, long course, long term) {
        return db.sql("select count(*) from journal.v_mark where school_id = ? and course_id = ? and term_id = ?")
                .params(who.schoolId(), course, term)
                .query(Integer.class)
                .single();
    }
}
