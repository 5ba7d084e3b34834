package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Guardians.Restriction;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a guardian may not, on what ground, from a day to a day. The diary closes at once: it asks on every page. */
@Component
@Transactional
class Restrictions {

    static final List<String> KINDS = List.of("no-diary", "contacts-hidden");
    static final List<String> BASES = List.of("court", "agreement", "authority", "other");

    private final GuardianSaves guardians;
    private final Remembered remembered;
    private final JdbcClient db;
    private final Clock clock;

    Restrictions(GuardianSaves guardians, Remembered remembered, JdbcClient db, Clock clock) {
        this.guardians = guardians;
        this.remembered = remembered;
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused where the same stands already for some of these days */
    public void add(CurrentUser who, long pupil, long guardian, TypedForm form) {
        var now = guardians.guardianForChange(who, pupil, guardian);
        String kind = form.choice("kind", Set.copyOf(KINDS));
        String basis = form.choice("basis", Set.copyOf(BASES));
        String document = form.required("document", 200);
        LocalDate since = form.day("since");
        @Nullable LocalDate until = form.optionalDay("until");
        if (until != null && until.isBefore(since)) throw new Refused("people.movement.no.ends-before");
        for (Restriction one : now.restrictions()) {
            if (!one.kind().equals(kind) || !meet(one, since, until)) continue;
            if (one.document().equals(document) && one.since().equals(since)) return;
            throw new Refused("people.restriction.no.overlap", TypedForm.said(one.since()));
        }
        remembered.touched(
                who,
                pupil,
                db.sql("""
                        insert into people.guardian_restriction as t (school_id, guardian_id, pupil_id, kind, basis, document, since, until,
                            recorded_at, recorded_by)
                        values (:school, :guardian, :pupil, :kind, :basis, :document, :since, :until, :now, :me)
                        returning t.id::text as key, to_jsonb(t)::text as after""")
                        .param("school", who.schoolId())
                        .param("guardian", guardian)
                        .param("pupil", pupil)
                        .param("kind", kind)
                        .param("basis", basis)
                        .param("document", document)
                        .param("since", since)
                        .param("until", until, Types.DATE)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .query((row, n) -> new TouchedRow(
                                "guardian-restriction", row.getString("key"), null, row.getString("after")))
                        .single());
    }

    private static boolean meet(Restriction one, LocalDate since, @Nullable LocalDate until) {
        boolean before = one.until() != null && one.until().isBefore(since);
        boolean after = until != null && until.isBefore(one.since());
        return !before && !after;
    }

    /** Its last day is said; a day before its first takes it back wholly. */
    public void end(CurrentUser who, long pupil, long guardian, TypedForm form) {
        long id = form.id("restriction");
        Restriction was = guardians.guardianForChange(who, pupil, guardian).restrictions().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate said = form.day("until");
        LocalDate until = said.isBefore(was.since()) ? was.since().minusDays(1) : said;
        if (until.equals(was.until())) return;
        remembered.touched(
                who,
                pupil,
                db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.guardian_restriction t where t.school_id = :school and t.id = :id),
                        now as (update people.guardian_restriction t set until = :until where t.school_id = :school and t.id = :id
                                returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now cross join was""")
                        .param("school", who.schoolId())
                        .param("id", id)
                        .param("until", until)
                        .query((row, n) -> new TouchedRow(
                                "guardian-restriction",
                                String.valueOf(id),
                                row.getString("before"),
                                row.getString("after")))
                        .single());
    }
}
