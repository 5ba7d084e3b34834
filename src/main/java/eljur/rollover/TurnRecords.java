package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.audit.ChangeEvent;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The turns that were done, and what each touched. */
@Component
class TurnRecords {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Texts.RUSSIAN);

    private static final String SELECT = """
            select t.id, t.counts::text as counts, t.at, s.zone, coalesce(p.short_name, '') as by_name,
                   exists (select from rollover.turn_undo u where u.school_id = t.school_id and u.turn_id = t.id) as undone
            from rollover.turn t
            join school.v_school s on s.school_id = t.school_id
            left join people.v_person p on p.school_id = t.school_id and p.person_id = t.by_person
            where t.school_id = :school""";

    private final JdbcClient db;
    private final YearPairs years;
    private final Clock clock;

    TurnRecords(JdbcClient db, YearPairs years, Clock clock) {
        this.db = db;
        this.years = years;
        this.clock = clock;
    }

    /** @param said who did it, when */
    record Turn(long id, String counts, String said, boolean undone) {}

    // The key of the imports: what brings many rows into a school comes one after the other.
    void waitForTurn(CurrentUser who) {
        db.sql("select pg_advisory_xact_lock(hashtext('import'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    boolean isDone(CurrentUser who, UUID operation) {
        return db.sql("select exists (select from rollover.turn where school_id = ? and operation_id = ?)")
                .params(who.schoolId(), operation)
                .query(Boolean.class)
                .single();
    }

    Optional<Turn> standing(CurrentUser who, YearPair pair) {
        @Nullable
        Long id = pair.to() == null
                ? null
                : years.standing(who.schoolId(), pair.from().id(), pair.to().id());
        return id == null ? Optional.empty() : turnForReading(who, id);
    }

    Optional<Turn> turnForReading(CurrentUser who, long id) {
        return db.sql(SELECT + " and t.id = :id")
                .param("school", who.schoolId())
                .param("id", id)
                .query((row, n) -> turn(row))
                .optional();
    }

    private static Turn turn(ResultSet row) throws SQLException {
        Instant at = Objects.requireNonNull(row.getTimestamp("at")).toInstant();
        String when = WHEN.format(at.atZone(ZoneId.of(row.getString("zone")))), by = row.getString("by_name");
        return new Turn(
                row.getLong("id"),
                row.getString("counts"),
                by.isEmpty() ? when : when + ", " + by,
                row.getBoolean("undone"));
    }

    long done(
            CurrentUser who,
            YearPair pair,
            UUID operation,
            String counts,
            List<TouchedRow> touched,
            List<TurnRows.Link> links) {
        long id = db.sql("""
                        insert into rollover.turn (school_id, from_year, to_year, at, by_person, operation_id, counts)
                        values (?, ?, ?, ?, ?, ?, ?::json) returning id""")
                .params(
                        who.schoolId(),
                        pair.from().id(),
                        Objects.requireNonNull(pair.to()).id(),
                        Timestamp.from(clock.instant()),
                        who.personId(),
                        operation,
                        counts)
                .query(Long.class)
                .single();
        keepRows(who, id, touched);
        keepLinks(who, id, links);
        return id;
    }

    private void keepRows(CurrentUser who, long id, List<TouchedRow> touched) {
        db.sql("""
                        insert into rollover.turned_row (school_id, turn_id, ordinal, entity, entity_id, action, before)
                        select :school, :turn, t.n, t.entity, t.key, case when t.before is null then 'created' else 'changed' end, t.before
                        from unnest(:entities::text[], :keys::text[], :befores::jsonb[]) with ordinality as t (entity, key, before, n)""")
                .param("school", who.schoolId())
                .param("turn", id)
                .param("entities", touched.stream().map(TouchedRow::entity).toArray(String[]::new))
                .param("keys", touched.stream().map(TouchedRow::key).toArray(String[]::new))
                .param("befores", befores(touched))
                .update();
    }

    private static @Nullable String[] befores(List<TouchedRow> touched) {
        List<@Nullable String> befores = new ArrayList<>();
        touched.forEach(row -> befores.add(row.before()));
        return befores.toArray(new String[0]);
    }

    private void keepLinks(CurrentUser who, long id, List<TurnRows.Link> links) {
        db.sql("""
                        insert into rollover.link (school_id, turn_id, entity, old_id, new_id)
                        select :school, :turn, t.entity, t.old, t.new
                        from unnest(:entities::text[], :olds::bigint[], :news::bigint[]) as t (entity, old, new)""")
                .param("school", who.schoolId())
                .param("turn", id)
                .param("entities", links.stream().map(TurnRows.Link::entity).toArray(String[]::new))
                .param("olds", links.stream().map(TurnRows.Link::oldId).toArray(Long[]::new))
                .param("news", links.stream().map(TurnRows.Link::newId).toArray(Long[]::new))
                .update();
    }

    /** What the turn touched, last first. */
    List<TouchedRow> touchedBackwards(CurrentUser who, long id) {
        return db.sql("""
                        select entity, entity_id, before from rollover.turned_row
                        where school_id = ? and turn_id = ? order by ordinal desc""")
                .params(who.schoolId(), id)
                .query((row, n) -> new TouchedRow(row.getString(1), row.getString(2), row.getString(3), null))
                .list();
    }

    void undone(CurrentUser who, long id) {
        db.sql("insert into rollover.turn_undo (school_id, turn_id, at, by_person) values (?, ?, ?, ?)")
                .params(who.schoolId(), id, Timestamp.from(clock.instant()), who.personId())
                .update();
    }

    /** One of the act, and one of each row; what only follows from them, as the opened registers, is told by none. */
    static List<ChangeEvent> events(long id, String counts, List<TouchedRow> touched) {
        List<ChangeEvent> events = new ArrayList<>();
        events.add(ChangeEvent.of("rollover", "applied", String.valueOf(id), null, counts));
        for (TouchedRow row : touched) {
            if (row.entity().equals("register")) continue;
            String entity = row.entity().equals("enrolment-end") ? "enrolment" : row.entity();
            String action = row.created() ? "recorded" : "corrected";
            events.add(ChangeEvent.of(entity, action, row.key(), row.before(), row.after()));
        }
        return events;
    }
}
