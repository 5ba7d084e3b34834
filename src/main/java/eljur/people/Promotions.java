package eljur.people;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which a whole year's pupils go on, stay behind or leave: the orders, and the ends of their days in a class. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Promotions implements TakesBack {

    /**
     * @param kind {@code promotion}, {@code repeated}, {@code graduation} or {@code leaving}
     * @param effectiveOn the first day in the new class; of who leaves, the last one in the old
     */
    public record Movement(
            long pupilId,
            String kind,
            String orderNumber,
            LocalDate orderDate,
            LocalDate effectiveOn,
            long fromClass,
            @Nullable Long toClass,
            String note,
            Instant recordedAt,
            long recordedBy) {}

    /** Of an enrolment, its last day. */
    public record Ended(long id, LocalDate until) {}

    private static final BatchTable MOVEMENTS = new BatchTable(
            "movement", """
            insert into people.movement as t (school_id, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class,
                note, recorded_at, recorded_by)
            select :school, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class, note, recorded_at, recorded_by
            from jsonb_populate_recordset(null::people.movement, :rows::jsonb)
            returning t.id::text as key, null as before, to_jsonb(t)::text as after""", "delete from people.movement where school_id = :school and id::text = any(:keys)");

    private static final BatchTable ENDS = new BatchTable("enrolment-end", """
            with given as (select id, until from jsonb_populate_recordset(null::people.enrolment, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from people.enrolment t join given using (id) where t.school_id = :school),
            written as (
                update people.enrolment t set until = given.until from given
                where t.school_id = :school and t.id = given.id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w join was using (id) order by w.id""", "");

    private final JdbcClient db;
    private final Texts texts;

    Promotions(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    public List<TouchedRow> move(long school, List<Movement> rows) {
        return MOVEMENTS.write(db, school, rows);
    }

    public List<TouchedRow> end(long school, List<Ended> rows) {
        return ENDS.write(db, school, rows);
    }

    /** «Приказ № 12 от 04.12.2026». */
    public String orderSaid(String number, LocalDate date) {
        return texts.of("people.order.said", number, TypedForm.said(date));
    }

    @Override
    public Set<String> entities() {
        return Set.of("movement", "enrolment-end");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        (entity.equals("movement") ? MOVEMENTS : ENDS).takeBack(db, school, rows);
    }
}
