package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of closings: written over when the link is closed once more, with an event of each. The registers below are held. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClosureRows {

    private static final String REGISTER = """
            insert into journal.period_closure as k (school_id, course_id, term_id, at, closed_by, order_ref, marks, as_is)
            values (:school, :course, :term, :now, :me, :order, :marks, :as_is)
            on conflict (school_id, course_id, term_id) do update
            set at = excluded.at, closed_by = excluded.closed_by, order_ref = excluded.order_ref, marks = excluded.marks,
                as_is = excluded.as_is, open_until = null""";
    private static final String CLASS = """
            insert into journal.class_closure as k (school_id, class_id, term_id, at, closed_by, order_ref)
            values (:school, :class, :term, :now, :me, :order)
            on conflict (school_id, class_id, term_id) do update
            set at = excluded.at, closed_by = excluded.closed_by, order_ref = excluded.order_ref, open_until = null""";
    private static final String ACTIVITIES = """
            insert into journal.activities_closure as k (school_id, term_id, at, closed_by, order_ref)
            values (:school, :term, :now, :me, :order)
            on conflict (school_id, term_id) do update
            set at = excluded.at, closed_by = excluded.closed_by, order_ref = excluded.order_ref, open_until = null""";
    private static final String SCHOOL = """
            insert into journal.school_closure as k (school_id, term_id, at, closed_by, order_ref)
            values (:school, :term, :now, :me, :order)
            on conflict (school_id, term_id) do update
            set at = excluded.at, closed_by = excluded.closed_by, order_ref = excluded.order_ref, open_until = null""";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ClosureRows(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return how many marks stood in the register; 0 for what is above it */
    int close(CurrentUser who, Level level, String order, String asIs) {
        int marks = level.course() == null ? 0 : marks(who, level.course(), level.term());
        db.sql(closing(level))
                .param("school", who.schoolId())
                .param("course", level.course(), Types.BIGINT)
                .param("class", level.classId(), Types.BIGINT)
                .param("term", level.term())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("order", order)
                .param("marks", marks)
                .param("as_is", asIs)
                .update();
        String after = level.course() == null ? "{}" : "{\"marks\":" + marks + "}";
        String said = asIs.isEmpty() ? order : order.isEmpty() ? asIs : order + ": " + asIs;
        audit.record(who, event(level, "recorded", after, said));
        return marks;
    }

    private static String closing(Level level) {
        return switch (level.name()) {
            case "register" -> REGISTER;
            case "class" -> CLASS;
            case "activities" -> ACTIVITIES;
            default -> SCHOOL;
        };
    }

    /** What is closed is as if not closed until then; two agreements at once leave the longer time. */
    void open(CurrentUser who, Level level, Instant until, String why) {
        String table = switch (level.name()) {
            case "register" -> "journal.period_closure";
            case "class" -> "journal.class_closure";
            case "activities" -> "journal.activities_closure";
            default -> "journal.school_closure";
        };
        String which = level.course() != null
                ? " and course_id = :course"
                : level.classId() != null ? " and class_id = :class" : "";
        db.sql("update " + table
                        + " set open_until = greatest(open_until, :until) where school_id = :school and term_id = :term"
                        + which)
                .param("until", Timestamp.from(until))
                .param("school", who.schoolId())
                .param("term", level.term())
                .param("course", level.course(), Types.BIGINT)
                .param("class", level.classId(), Types.BIGINT)
                .update();
        audit.record(who, event(level, "reopened", "{\"until\":\"" + until + "\"}", why));
    }

    private int marks(CurrentUser who, long course, long term) {
        return db.sql("select count(*) from journal.v_mark where school_id = ? and course_id = ? and term_id = ?")
                .params(who.schoolId(), course, term)
                .query(Integer.class)
                .single();
    }

    private static ChangeEvent event(Level level, String action, String after, @Nullable String said) {
        String reason = said == null || said.isEmpty() ? null : said;
        return new ChangeEvent(
                level.entity(), action, level.key(), level.course(), null, null, null, after, reason, null, null);
    }
}
