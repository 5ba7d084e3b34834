package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.StaffRolls.Employee;
import eljur.people.TypedForm.Order;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody works as, from a day to a day. Who came with an import has one position and no order: until the first change it stands
 * in {@code people.staff} alone.
 */
@Component
class Appointments {

    private final JdbcClient db;
    private final Clock clock;

    Appointments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record Appointment(
            String position,
            LocalDate since,
            @Nullable LocalDate until,
            String order,
            @Nullable LocalDate orderDate) {}

    List<Appointment> of(long school, Employee one) {
        List<Appointment> held = db.sql("""
                        select position, since, until, order_number, order_date from people.appointment
                        where school_id = ? and person_id = ? order by until is not null, since desc, id""")
                .params(school, one.id())
                .query((row, n) -> new Appointment(
                        row.getString("position"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("order_number"),
                        row.getObject("order_date", LocalDate.class)))
                .list();
        if (!held.isEmpty()) return held;
        return List.of(new Appointment(one.position(), one.since(), one.until(), "", null));
    }

    /** Writes the position that somebody has had so far as a row of its own. */
    List<TouchedRow> written(CurrentUser who, Employee one) {
        boolean none = db.sql(
                        "select not exists (select from people.appointment where school_id = ? and person_id = ?)")
                .params(who.schoolId(), one.id())
                .query(Boolean.class)
                .single();
        return none && !one.position().isEmpty()
                ? List.of(add(who, one.id(), one.position(), one.since(), null))
                : List.of();
    }

    TouchedRow add(CurrentUser who, long person, String position, LocalDate since, @Nullable Order order) {
        return db.sql("""
                        insert into people.appointment as t (school_id, person_id, position, since, order_number, order_date, recorded_at, recorded_by)
                        values (:school, :person, :position, :since, :number, :date, :now, :me)
                        returning t.id::text as key, to_jsonb(t)::text as after""")
                .param("school", who.schoolId())
                .param("person", person)
                .param("position", position)
                .param("since", since)
                .param("number", order == null ? "" : order.number())
                .param("date", order == null ? null : order.date(), Types.DATE)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> new TouchedRow("appointment", row.getString("key"), null, row.getString("after")))
                .single();
    }

    /** Ends those that go on beyond this day: of one position, or all. One that was to begin later ends where it begins. */
    List<TouchedRow> end(CurrentUser who, long person, @Nullable String position, LocalDate until) {
        return db.sql("""
                        with was as (
                            select t.* from people.appointment t
                            where t.school_id = :school and t.person_id = :person and (:position::text is null or t.position = :position)
                              and (t.until is null or t.until > :until)),
                        now as (
                            update people.appointment t set until = greatest(:until, t.since) from was
                            where t.school_id = :school and t.id = was.id returning t.*)
                        select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                        from was join now using (id) order by was.id""")
                .param("school", who.schoolId())
                .param("person", person)
                .param("position", position, Types.VARCHAR)
                .param("until", until)
                .query((row, n) -> new TouchedRow(
                        "appointment", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
