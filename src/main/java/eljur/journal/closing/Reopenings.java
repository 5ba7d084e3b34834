package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is closed is opened by two: one asks, another agrees. The agreement holds the registers below for itself, as a closing does, so
 * that a link is never opened under one that is being closed.
 */
@Component
class Reopenings {

    static final int MOST_DAYS = 30;
    private static final int LONGEST = 300;

    private final JdbcClient db;
    private final ReopeningRows rows;
    private final TermRegisters registers;
    private final UpperLinks upper;
    private final ClosureRows closures;
    private final ClosingAccess access;
    private final Audit audit;
    private final Clock clock;

    Reopenings(
            JdbcClient db,
            ReopeningRows rows,
            TermRegisters registers,
            UpperLinks upper,
            ClosureRows closures,
            ClosingAccess access,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.registers = registers;
        this.upper = upper;
        this.closures = closures;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void ask(CurrentUser who, Level level, String why, String order, boolean below) {
        String said = Typed.text(why, LONGEST);
        registers.hold(who.schoolId(), level);
        if (level.course() != null && !access.mayAsk(who, level.course(), level.term())) throw new NotFound();
        refuseUnlessClosed(who, level);
        List<Link> shut = upper.shut(above(who, level));
        if (said.isEmpty()) throw new Refused("reopening.no.why");
        List<ChangeEvent> asked = db.sql("""
                        insert into journal.reopening as o (school_id, term_id, course_id, class_id, activities, asked_at, asked_by, asked_account, why, order_ref,
                            with_classes, with_activities, with_school, below)
                        values (:school, :term, :course, :class, :activities, :now, :me, :account, :why, :order, :classes, :together, :whole, :below)
                        on conflict (school_id, term_id, coalesce(course_id, 0), coalesce(class_id, 0), activities) where decided_at is null do nothing
                        returning o.id, to_jsonb(o)::text as after""")
                .param("school", who.schoolId())
                .param("term", level.term())
                .param("course", level.course(), Types.BIGINT)
                .param("class", level.classId(), Types.BIGINT)
                .param("activities", level.activities())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("account", who.accountId())
                .param("why", said)
                .param("order", Typed.text(order, LONGEST))
                .param("classes", classes(shut))
                .param("together", shut.stream().anyMatch(one -> one.level().activities()))
                .param("whole", shut.stream().anyMatch(one -> one.level().name().equals("school")))
                .param("below", below && level.classId() != null)
                .query((row, n) -> event("asked", level, row.getString("id"), row.getString("after"), said))
                .list();
        if (asked.isEmpty()) throw new Refused("reopening.no.asked-already");
        audit.record(who, asked);
    }

    /** @throws NotFound when there is no such reopening in the school, or this person does not decide it */
    @Transactional(readOnly = true)
    public long termOf(CurrentUser who, long id) {
        return decided(who, rows.one(who.schoolId(), id)).level().term();
    }

    private Reopening decided(CurrentUser who, Reopening asked) {
        if (!access.decides(who, asked.activity())) throw new NotFound();
        return asked;
    }

    /** @param days from now; empty: until it is closed again */
    @Transactional
    public void agree(CurrentUser who, long id, String days) {
        Reopening asked = waiting(who, id);
        Level level = asked.level();
        registers.hold(who.schoolId(), level);
        refuseUnlessClosed(who, level);
        List<Link> above = upper.above(who.schoolId(), level, asked.classes(), asked.activity());
        List<Link> shut = upper.shut(above);
        Instant until =
                ChainRule.atMost(until(days), above.stream().map(Link::closed).toList());
        for (Link one : shut) mayOpen(who, asked, one.level());
        for (Link one : shut) closures.open(who, one.level(), until, asked.why());
        closures.open(who, level, until, asked.why());
        if (asked.below()) openBelow(who, level, until, asked.why());
        decide(who, asked, true, until, "");
    }

    // A register that another class shares, which is closed, stays closed with that one.
    private void openBelow(CurrentUser who, Level level, Instant until, String why) {
        for (TermRegister one : registers.below(who.schoolId(), level, 1)) {
            Level register = Level.register(one.course(), level.term());
            boolean shut = !upper.shut(upper.above(who.schoolId(), register, one.classes(), one.activity()))
                    .isEmpty();
            if (one.isClosed(clock.instant()) && !shut) closures.open(who, register, until, why);
        }
    }

    @Transactional
    public void refuse(CurrentUser who, long id, String answer) {
        Reopening asked = waiting(who, id);
        String said = Typed.text(answer, LONGEST);
        if (said.isEmpty()) throw new Refused("reopening.no.answer");
        decide(who, asked, false, null, said);
    }

    private Reopening waiting(CurrentUser who, long id) {
        Reopening asked = decided(who, rows.locked(who.schoolId(), id));
        if (!asked.waits()) throw new Refused("reopening.no.decided-already", asked.decider());
        if (asked.isOf(who)) throw new Refused("reopening.no.same-person");
        return asked;
    }

    private void refuseUnlessClosed(CurrentUser who, Level level) {
        Closed closed = closed(who, level);
        if (closed == null || !closed.holds(clock.instant())) throw new Refused("reopening.no.open-anyway");
    }

    // The school is opened by whoever opens lessons: with a club under it, not by the deputy for clubs alone.
    private void mayOpen(CurrentUser who, Reopening asked, Level above) {
        if (!asked.opens(above)) throw new Refused("reopening.no.more-closed");
        if (above.name().equals("school") && !access.decides(who, false))
            throw new Refused("reopening.no.school-above");
    }

    private List<Link> above(CurrentUser who, Level level) {
        TermRegister register = level.course() == null ? null : register(who, level);
        return upper.above(
                who.schoolId(),
                level,
                register == null ? List.of() : register.classes(),
                register != null && register.activity());
    }

    private static Long[] classes(List<Link> links) {
        return links.stream()
                .map(one -> one.level().classId())
                .filter(Objects::nonNull)
                .toArray(Long[]::new);
    }

    private @Nullable Closed closed(CurrentUser who, Level level) {
        if (level.course() != null) return register(who, level).closed();
        if (level.activities()) return upper.activities(who.schoolId(), level.term());
        if (level.classId() == null) return upper.school(who.schoolId(), level.term());
        return upper.classes(who.schoolId(), level.term()).stream()
                .filter(one -> level.classId().equals(one.id()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .closed();
    }

    private TermRegister register(CurrentUser who, Level level) {
        return registers.below(who.schoolId(), level, 1).stream().findFirst().orElseThrow(NotFound::new);
    }

    private Instant until(String typed) {
        String days = Typed.text(typed, 10);
        if (days.isEmpty()) return Closed.UNTIL_CLOSED_AGAIN;
        if (!days.matches("[0-9]{1,2}")) throw new Refused("reopening.no.days", MOST_DAYS);
        int count = Integer.parseInt(days);
        if (count < 1 || count > MOST_DAYS) throw new Refused("reopening.no.days", MOST_DAYS);
        return clock.instant().plus(Duration.ofDays(count));
    }

    private void decide(CurrentUser who, Reopening asked, boolean agreed, @Nullable Instant until, String answer) {
        String after = db.sql("""
                        update journal.reopening o
                        set decided_at = :now, decided_by = :me, agreed = :agreed, until = :until, answer = :answer
                        where o.school_id = :school and o.id = :id returning to_jsonb(o)::text""")
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("agreed", agreed)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("answer", answer)
                .param("school", who.schoolId())
                .param("id", asked.id())
                .query(String.class)
                .single();
        String reason = agreed ? asked.why() : answer;
        audit.record(
                who, event(agreed ? "agreed" : "refused", asked.level(), String.valueOf(asked.id()), after, reason));
    }

    private static ChangeEvent event(String action, Level level, String id, String after, String reason) {
        return new ChangeEvent("reopening", action, id, level.course(), null, null, null, after, reason, null, null);
    }
}
