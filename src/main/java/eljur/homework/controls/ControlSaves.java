package eljur.homework.controls;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries of the schedule: made, withdrawn. The limits are told and hold nobody up. */
@Component
class ControlSaves {

    private static final Set<String> LEVELS = Set.of("school", "region", "federal");

    private final ControlYears years;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ControlSaves(ControlYears years, JdbcClient db, Audit audit, Clock clock) {
        this.years = years;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return its number, also when it stands there already @throws NotFound of a class that is not the school's @throws Refused when a field says nothing that can be kept */
    @Transactional
    public long add(CurrentUser who, Map<String, String> typed) {
        ControlYears.Year year = years.of(who);
        long of = number(typed, "class"), subject = number(typed, "subject");
        if (!year.classes().containsKey(of)) throw new NotFound();
        if (!years.subjects(who).containsKey(subject)) throw new Refused("control.no.subject");
        LocalDate day = day(typed.getOrDefault("day", ""), year);
        String level = typed.getOrDefault("level", "school");
        if (!LEVELS.contains(level)) throw new Refused("control.no.level");
        String note = Typed.text(typed.get("note"), 200);
        var standing = db.sql("""
                        select id from homework.control_work
                        where school_id = ? and class_id = ? and on_date = ? and subject_id = ? and withdrawn_at is null""")
                .params(who.schoolId(), of, day, subject)
                .query(Long.class)
                .optional();
        return standing.orElseGet(() -> insert(who, of, subject, day, level, note));
    }

    private long insert(CurrentUser who, long of, long subject, LocalDate day, String level, String note) {
        ChangeEvent event = db.sql("""
                        insert into homework.control_work as w (school_id, class_id, subject_id, on_date, level, note, recorded_at, recorded_by)
                        values (:school, :class, :subject, :day, :level, :note, :now, :me)
                        on conflict (school_id, class_id, on_date, subject_id) where withdrawn_at is null do update set note = excluded.note
                        returning w.id, to_jsonb(w)::text as after""")
                .param("school", who.schoolId())
                .param("class", of)
                .param("subject", subject)
                .param("day", day)
                .param("level", level)
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("control-work", "recorded", row.getString("id"), null, row.getString("after")))
                .single();
        audit.record(who, event);
        return Long.parseLong(event.key());
    }

    @Transactional
    public void withdraw(CurrentUser who, long id) {
        db.sql("select 1 from homework.control_work where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        db.sql("""
                        with was as (select id, to_jsonb(w) as it from homework.control_work w
                                     where w.school_id = :school and w.id = :id and w.withdrawn_at is null),
                        written as (
                            update homework.control_work w set withdrawn_at = :now, withdrawn_by = :me from was
                            where w.school_id = :school and w.id = was.id returning w.id, to_jsonb(w) as it)
                        select w.id, was.it::text as before, w.it::text as after from written w join was using (id)""")
                .param("school", who.schoolId())
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> ChangeEvent.of(
                        "control-work",
                        "withdrawn",
                        row.getString("id"),
                        row.getString("before"),
                        row.getString("after")))
                .optional()
                .ifPresent(event -> audit.record(who, event));
    }

    private static long number(Map<String, String> typed, String field) {
        String one = typed.getOrDefault(field, "");
        return one.matches("[0-9]{1,15}") ? Long.parseLong(one) : 0;
    }

    private static LocalDate day(String typed, ControlYears.Year year) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(year.startsOn()) && !day.isAfter(year.endsOn())) return day;
        } catch (DateTimeException e) {
            // Said below: no such day.
        }
        throw new Refused("control.no.day");
    }
}
