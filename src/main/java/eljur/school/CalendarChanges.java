package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.school.LaidDays.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Days that are otherwise than the calendar says: said, and taken back. The lessons of these days follow in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CalendarChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Audit audit;
    private final LaidDays laid;
    private final Clock clock;

    CalendarChanges(JdbcClient db, Audit audit, LaidDays laid, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.laid = laid;
        this.clock = clock;
    }

    Outcome record(CurrentUser who, CalendarYear year, NewChange change) {
        long id = insert(who, year, change);
        for (long one : change.classes())
            db.sql("insert into school.calendar_change_class (school_id, change_id, class_id) values (?, ?, ?)")
                    .params(who.schoolId(), id, one)
                    .update();
        audit.record(who, event("recorded", id, null, JSON.writeValueAsString(change), change.reason()));
        return laid.lay(who, change.starts(), change.ends());
    }

    private long insert(CurrentUser who, CalendarYear year, NewChange change) {
        return db.sql("""
                        insert into school.calendar_change (school_id, year_id, kind, starts_on, ends_on, weekday, bell_schedule_id,
                            reason, document, recorded_at, recorded_by)
                        values (:school, :year, :kind, :starts, :ends, :weekday::int, :bells::bigint, :reason, :document, :now, :who)
                        returning id""")
                .param("school", who.schoolId())
                .param("year", year.id())
                .param("kind", change.kind().code())
                .param("starts", change.starts())
                .param("ends", change.ends())
                .param("weekday", change.weekday())
                .param("bells", change.bells())
                .param("reason", change.reason())
                .param("document", change.document())
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who.personId())
                .query(Long.class)
                .single();
    }

    /**
     * @throws NotFound when the school has no such change
     * @throws Refused when somebody has taken it back already
     */
    Outcome withdraw(CurrentUser who, long id) {
        record Days(LocalDate starts, LocalDate ends, String kind) {}
        Days days = db.sql(
                        "select starts_on, ends_on, kind from school.calendar_change where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query((row, n) -> new Days(
                        Objects.requireNonNull(row.getObject(1, LocalDate.class)),
                        Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                        row.getString(3)))
                .optional()
                .orElseThrow(NotFound::new);
        int written = db.sql("""
                        insert into school.calendar_change_withdrawal (school_id, change_id, at, by_person) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(who.schoolId(), id, Timestamp.from(clock.instant()), who.personId())
                .update();
        if (written == 0) throw new Refused("calendar.no.withdrawn");
        audit.record(who, event("withdrawn", id, JSON.writeValueAsString(days), null, null));
        return laid.lay(who, days.starts(), days.ends());
    }

    private static ChangeEvent event(
            String action,
            long id,
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after,
            @org.jspecify.annotations.Nullable String reason) {
        return new ChangeEvent(
                "calendar-change", action, String.valueOf(id), null, null, null, before, after, reason, null, null);
    }
}
