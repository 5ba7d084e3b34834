package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Movements.Stay;
import eljur.people.TypedForm.Order;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last order about a pupil, annulled by another one: the pupil's places in class and groups come back as they were. The line of the
 * order stays. What was recorded on its strength stands in the way and is named.
 */
@Component
class Annulments {

    private final Pupils pupils;
    private final Movements movements;
    private final Places places;
    private final FormerPlaces former;
    private final PupilRecords records;
    private final BroughtMarks brought;
    private final Remembered remembered;
    private final JdbcClient db;
    private final Clock clock;

    Annulments(
            Pupils pupils,
            Movements movements,
            Places places,
            FormerPlaces former,
            PupilRecords records,
            BroughtMarks brought,
            Remembered remembered,
            JdbcClient db,
            Clock clock) {
        this.pupils = pupils;
        this.movements = movements;
        this.places = places;
        this.former = former;
        this.records = records;
        this.brought = brought;
        this.remembered = remembered;
        this.db = db;
        this.clock = clock;
    }

    /** @param day the first in the class, the last one, or the first of a form of study */
    record Made(
            long id,
            String kind,
            LocalDate day,
            @Nullable Long from,
            @Nullable Long to) {}

    /** The last one that stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Made> last(long school, long pupil) {
        return db.sql("""
                        select id, kind, effective_on, from_class, to_class from people.movement
                        where school_id = ? and pupil_id = ? and annulled_at is null order by id desc limit 1""")
                .params(school, pupil)
                .query((row, n) -> new Made(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("from_class", Long.class),
                        row.getObject("to_class", Long.class)))
                .optional();
    }

    /** @throws Refused where it is not the last order, or what was recorded since contradicts it */
    @Transactional
    public void annul(CurrentUser who, long pupil, TypedForm form) {
        pupils.pupilForChange(who, pupil, "movement", "record");
        long asked = form.id("movement");
        if (isAnnulled(who, pupil, asked)) return;
        Made made = last(who.schoolId(), pupil).orElseThrow(() -> new Refused("people.annul.no.none"));
        if (made.id() != asked) throw new Refused("people.annul.no.not-last");
        Order order = form.order();
        String why = form.required("why", 300);
        nothingRecorded(who, pupil, made);
        List<TouchedRow> touched = new ArrayList<>(List.of(struck(who, made, order, why)));
        if (made.kind().equals("study-form")) touched.add(endedForm(who, made));
        else touched.addAll(restored(who, pupil, made));
        remembered.touched(who, pupil, touched);
    }

    private boolean isAnnulled(CurrentUser who, long pupil, long movement) {
        return db.sql("""
                        select exists (select from people.movement
                        where school_id = ? and pupil_id = ? and id = ? and annulled_at is not null)""")
                .params(who.schoolId(), pupil, movement)
                .query(Boolean.class)
                .single();
    }

    private void nothingRecorded(CurrentUser who, long pupil, Made made) {
        if (made.kind().equals("arrival") && brought.standsAny(who.schoolId(), pupil))
            throw new Refused("people.annul.no.brought");
        lastRecord(who, pupil, made).filter(day -> !day.isBefore(made.day())).ifPresent(day -> {
            throw new Refused("people.annul.no.recorded", TypedForm.said(day));
        });
    }

    // Of the groups that the pupil has no place in any more: none where nobody came into a class.
    private Optional<LocalDate> lastRecord(CurrentUser who, long pupil, Made made) {
        if (made.to() == null) return Optional.empty();
        Set<Long> ceasing = places.ceasing(who.schoolId(), made.to(), made.from());
        return records.lastDays(who.schoolId(), pupil).entrySet().stream()
                .filter(day -> ceasing.contains(day.getKey()))
                .map(Map.Entry::getValue)
                .max(LocalDate::compareTo);
    }

    private List<TouchedRow> restored(CurrentUser who, long pupil, Made made) {
        List<FormerPlaces.Row> rows = former.of(who.schoolId(), made.id());
        if (rows.isEmpty()) throw new Refused("people.annul.no.unknown");
        List<Stay> stays = movements.stays(who.schoolId(), pupil);
        String last = stays.isEmpty() ? "" : String.valueOf(stays.getLast().id());
        if (rows.stream()
                .filter(FormerPlaces.Row::isPlaceInClass)
                .noneMatch(row -> row.key().equals(last))) throw new Refused("people.annul.no.changed");
        try {
            return former.restored(who.schoolId(), rows);
        } catch (DataIntegrityViolationException overlap) {
            throw new Refused("people.annul.no.changed");
        }
    }

    private TouchedRow struck(CurrentUser who, Made made, Order order, String why) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.movement t where t.school_id = :school and t.id = :id),
                        now as (
                            update people.movement t set annulled_at = :now, annulled_by = :me, annulled_order = :number, annulled_date = :date,
                                annulled_why = :why
                            where t.school_id = :school and t.id = :id returning t.id::text as key, to_jsonb(t)::text as it)
                        select now.key, was.it as before, now.it as after from now cross join was""")
                .param("school", who.schoolId())
                .param("id", made.id())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("number", order.number())
                .param("date", order.date())
                .param("why", why)
                .query((row, n) -> new TouchedRow(
                        "movement", row.getString("key"), row.getString("before"), row.getString("after")))
                .single();
    }

    private TouchedRow endedForm(CurrentUser who, Made made) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.study_form t where t.school_id = :school and t.movement_id = :id),
                        now as (
                            update people.study_form t set annulled_at = :now where t.school_id = :school and t.movement_id = :id
                            returning t.movement_id::text as key, to_jsonb(t)::text as it)
                        select now.key, was.it as before, now.it as after from now cross join was""")
                .param("school", who.schoolId())
                .param("id", made.id())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new TouchedRow(
                        "study-form", row.getString("key"), row.getString("before"), row.getString("after")))
                .single();
    }
}
