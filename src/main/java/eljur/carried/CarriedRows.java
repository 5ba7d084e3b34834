package eljur.carried;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.carried.CarriedMark.Place;
import eljur.carried.CarriedPupils.Found;
import eljur.carried.CarriedText.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes rows of brought marks, each with its event. */
@Component
class CarriedRows {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    CarriedRows(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    void add(CurrentUser who, Found pupil, CarriedForm form, String origin, Map<Place, List<Value>> marks) {
        List<ChangeEvent> events = new ArrayList<>();
        marks.forEach((place, values) -> {
            for (int i = 0; i < values.size(); i++)
                events.add(added(who, pupil, form, origin, place, i + 1, values.get(i)));
        });
        audit.record(who, events);
    }

    private ChangeEvent added(
            CurrentUser who, Found pupil, CarriedForm form, String origin, Place place, int ordinal, Value value) {
        return db.sql("""
                        insert into carried.mark as m (school_id, pupil_id, subject_id, year_id, term_id, kind, ordinal, value, held_on,
                            origin, source, document, recorded_at, recorded_by)
                        values (:school, :pupil, :subject, :year, :term, :kind, :ordinal, :value, :day, :origin, :source, :document, :now, :me)
                        returning m.id, null as before, to_jsonb(m)::text as after""")
                .param("school", who.schoolId())
                .param("pupil", pupil.id())
                .param("subject", place.subject())
                .param("year", pupil.year())
                .param("term", place.term(), Types.BIGINT)
                .param("kind", place.current() ? "current" : "period")
                .param("ordinal", ordinal)
                .param("value", value.mark().stored())
                .param("day", value.day(), Types.DATE)
                .param("origin", origin)
                .param("source", form.source())
                .param("document", form.document())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> event(row, "recorded", pupil.id(), null))
                .single();
    }

    /** @param act as the columns are called: {@code confirmed}, {@code returned}, {@code withdrawn} */
    void decide(CurrentUser who, Found pupil, String act, List<CarriedMark> marks, @Nullable String why) {
        if (marks.isEmpty()) return;
        String reason = act.equals("confirmed") ? "" : ", %s_why = :why".formatted(act);
        var asked = db.sql("""
                        with was as (select id, to_jsonb(m) as it from carried.mark m where m.school_id = :school and m.id = any(:ids)),
                        written as (
                            update carried.mark m set %1$s_at = :now, %1$s_by = :me%2$s
                            where m.school_id = :school and m.id = any(:ids) returning m.id, to_jsonb(m) as it)
                        select w.id, was.it::text as before, w.it::text as after from written w join was using (id) order by w.id""".formatted(act, reason))
                .param("school", who.schoolId())
                .param("ids", marks.stream().map(CarriedMark::id).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId());
        if (!reason.isEmpty()) asked = asked.param("why", why);
        audit.record(
                who, asked.query((row, n) -> event(row, act, pupil.id(), why)).list());
    }

    private static ChangeEvent event(ResultSet row, String action, long pupil, @Nullable String why)
            throws SQLException {
        return new ChangeEvent(
                "carried-mark",
                action,
                row.getString("id"),
                null,
                null,
                pupil,
                row.getString("before"),
                row.getString("after"),
                why,
                null,
                null);
    }
}
