package eljur.journal.works;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A kind of work comes, is named otherwise, is judged otherwise from a day on, is withdrawn. None is ever deleted. */
@Component
class WorkKindSaves {

    private final JdbcClient db;
    private final WorkKinds kinds;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    WorkKindSaves(JdbcClient db, WorkKinds kinds, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @throws UnreadKind naming every field that cannot be kept
     * @throws Refused when there is one of that name
     */
    @Transactional
    public void add(CurrentUser who, Map<String, String> typed) {
        WorkKind kind = WorkKindForm.read(typed, WorkKind.ALWAYS, kinds.today(who.schoolId()), texts);
        List<WorkKind> standing = kinds.withRules(who.schoolId());
        refuseTaken(kind, standing);
        String code = code(kind, standing);
        db.sql("""
                        insert into journal.work_type (school_id, code, name, short_name, control, ordinal)
                        select :school, :code, :name, :short, :control, coalesce(max(ordinal), 0) + 1 from journal.work_type where school_id = :school""")
                .param("school", who.schoolId())
                .param("code", code)
                .param("name", kind.name())
                .param("short", kind.shortName())
                .param("control", kind.control())
                .update();
        audit.record(who, ChangeEvent.of("work-type", "recorded", code, null, asItStands(who.schoolId(), code)));
        rule(who, code, kind);
    }

    /** The name is that of all its works; how it is judged changes from the day on only, and only where no mark stands yet. */
    @Transactional
    public void change(CurrentUser who, long id, Map<String, String> typed) {
        List<WorkKind> standing = kinds.withRules(who.schoolId());
        WorkKind now =
                standing.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        LocalDate today = kinds.today(who.schoolId());
        WorkKind kind = WorkKindForm.read(typed, today, today, texts);
        refuseTaken(kind, standing.stream().filter(one -> one.id() != id).toList());
        rename(who, now, kind);
        if (!kind.judgedAs(now)) {
            refuseMarked(who, now, kind);
            rule(who, now.code(), kind);
        }
    }

    @Transactional
    public void withdraw(CurrentUser who, long id, boolean withdrawn) {
        WorkKind now = kinds.withRules(who.schoolId()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (now.withdrawn() == withdrawn) return;
        if (withdrawn && isLast(who)) throw new Refused("works.no.last");
        written(who, now, """
                withdrawn_at = case when :withdrawn then cast(:now as timestamptz) end, withdrawn_by = case when :withdrawn then cast(:me as bigint) end""")
                .param("withdrawn", withdrawn)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        event(now.code(), withdrawn ? "withdrawn" : "restored", row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> audit.record(who, event));
    }

    private boolean isLast(CurrentUser who) {
        return kinds.withRules(who.schoolId()).stream()
                        .filter(one -> !one.withdrawn())
                        .map(WorkKind::code)
                        .distinct()
                        .count()
                < 2;
    }

    private void rename(CurrentUser who, WorkKind now, WorkKind kind) {
        if (now.name().equals(kind.name())
                && now.shortName().equals(kind.shortName())
                && now.control() == kind.control()) return;
        written(who, now, "name = :name, short_name = :short, control = :control")
                .param("name", kind.name())
                .param("short", kind.shortName())
                .param("control", kind.control())
                .query((row, n) -> event(now.code(), "corrected", row.getString(1), row.getString(2)))
                .list()
                .forEach(event -> audit.record(who, event));
    }

    private JdbcClient.StatementSpec written(CurrentUser who, WorkKind kind, String set) {
        return db.sql("""
                        with was as (select to_jsonb(t) as it from journal.work_type t where t.school_id = :school and t.code = :code)
                        update journal.work_type t set %s from was where t.school_id = :school and t.code = :code
                        returning was.it::text, to_jsonb(t)::text""".formatted(set)).param("school", who.schoolId()).param("code", kind.code());
    }

    private static ChangeEvent event(String code, String action, String before, String after) {
        return ChangeEvent.of("work-type", action, code, before, after);
    }

    private void rule(CurrentUser who, String code, WorkKind kind) {
        String after = db.sql("""
                        insert into journal.work_rule as r (school_id, code, since, scale, weight, counts, marks, retake, converts, days, recorded_at, recorded_by)
                        values (:school, :code, :since, :scale, :weight, :counts, :marks, :retake, :converts, :days, :now, :me)
                        returning to_jsonb(r)::text""")
                .param("school", who.schoolId())
                .param("code", code)
                .param("since", kind.since(), Types.DATE)
                .param("scale", kind.rule().scale().stored())
                .param("weight", kind.rule().weight())
                .param("counts", kind.rule().counts())
                .param("marks", kind.rule().marks())
                .param("retake", kind.rule().retake().stored())
                .param("converts", kind.rule().converts())
                .param("days", kind.days())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query(String.class)
                .single();
        audit.record(who, ChangeEvent.of("work-rule", "recorded", code, null, after));
    }

    // A family has seen how these marks count: what they were told is not changed behind them.
    private void refuseMarked(CurrentUser who, WorkKind now, WorkKind kind) {
        int works = db.sql("""
                        select count(*) from journal.work w
                        where w.school_id = :school and w.work_code = :code and w.held_on >= :since
                          and exists (select from journal.mark m where m.school_id = w.school_id and m.work_id = w.id)""")
                .param("school", who.schoolId())
                .param("code", now.code())
                .param("since", kind.since(), Types.DATE)
                .query(Integer.class)
                .single();
        if (works > 0) throw new UnreadKind(Map.of("since", texts.of("works.no.marked", works)));
    }

    private void refuseTaken(WorkKind kind, List<WorkKind> others) {
        for (var other : others) {
            if (other.name().equalsIgnoreCase(kind.name()))
                throw new UnreadKind(Map.of("name", texts.of("works.no.name-taken", other.name())));
            if (other.shortName().equalsIgnoreCase(kind.shortName()))
                throw new UnreadKind(Map.of("short-name", texts.of("works.no.name-taken", other.name())));
        }
    }

    // Plans of topics and files name a kind by its code, so it is made of the short name and never changes.
    private static String code(WorkKind kind, List<WorkKind> standing) {
        String made = kind.shortName().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
        String base = made.isEmpty() ? "W" : made;
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + n)
                .filter(code -> standing.stream().noneMatch(one -> one.code().equalsIgnoreCase(code)))
                .findFirst()
                .orElseThrow();
    }

    private String asItStands(long school, String code) {
        return db.sql("select to_jsonb(t)::text from journal.work_type t where t.school_id = ? and t.code = ?")
                .params(school, code)
                .query(String.class)
                .single();
    }
}
