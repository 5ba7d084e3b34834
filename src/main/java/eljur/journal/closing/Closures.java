package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closing the links of the chain. The lock is the first statement and what is read comes after it: under READ COMMITTED each statement
 * sees what was committed before it, so every mark whose save held the row is counted, and everything that is missing is seen.
 */
@Component
class Closures {

    private static final int NAMED = 3;

    private final TermRegisters registers;
    private final UpperLinks upper;
    private final ClosureRows rows;
    private final ClosingAccess access;
    private final ClosingWords words;
    private final Clock clock;

    Closures(
            TermRegisters registers,
            UpperLinks upper,
            ClosureRows rows,
            ClosingAccess access,
            ClosingWords words,
            Clock clock) {
        this.registers = registers;
        this.upper = upper;
        this.rows = rows;
        this.access = access;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param asIs why it is closed although something is not ready: the deputy head may, a teacher may not
     * @return how many marks stood in the period when it was closed
     */
    @Transactional
    public int close(CurrentUser who, long course, long term, String order, String asIs) {
        Level level = Level.register(course, term);
        registers.hold(who.schoolId(), level);
        TermRegister register =
                registers.below(who.schoolId(), level, 1).stream().findFirst().orElseThrow(NotFound::new);
        if (!access.mayClose(who, course, term)) throw new NotFound();
        if (register.isClosed(clock.instant())) throw new Refused("journal.period.closed-already");
        refuseUnready(who, register, asIs);
        return rows.close(who, level, order, register.isReady() ? "" : asIs);
    }

    private void refuseUnready(CurrentUser who, TermRegister register, String asIs) {
        if (register.isReady()) return;
        if (!access.closesAsIs(who, register.activity()))
            throw new Refused("closing.no.not-ready", words.lacks(register.gaps()));
        if (asIs.isEmpty()) throw new Refused("closing.no.as-is", words.lacks(register.gaps()));
    }

    /**
     * Every register of the class, or of all extracurricular work, that lacks nothing.
     *
     * @return how many were closed
     */
    @Transactional
    public int closeReady(CurrentUser who, Level level) {
        registers.hold(who.schoolId(), level);
        if (level.classId() != null) classOf(who, level);
        Instant now = clock.instant();
        List<TermRegister> below = registers.below(who.schoolId(), level, 1);
        if (level.activities() && below.isEmpty()) throw new NotFound();
        List<TermRegister> ready = below.stream()
                .filter(one -> one.needed() && one.isReady() && !one.isClosed(now))
                .toList();
        for (TermRegister one : ready) rows.close(who, Level.register(one.course(), level.term()), "", "");
        return ready.size();
    }

    @Transactional
    public void closeClass(CurrentUser who, long classId, long term, String order) {
        Level level = Level.ofClass(classId, term);
        registers.hold(who.schoolId(), level);
        if (classOf(who, level).isClosed(clock.instant())) throw new Refused("closing.no.class-closed-already");
        closeOver(who, level, order, registers.below(who.schoolId(), level, 1));
    }

    /** Clubs, electives and extracurricular work of the whole school. */
    @Transactional
    public void closeActivities(CurrentUser who, long term, String order) {
        Level level = Level.ofActivities(term);
        registers.hold(who.schoolId(), level);
        Closed closed = upper.activities(who.schoolId(), term);
        if (closed != null && closed.holds(clock.instant())) throw new Refused("closing.no.activities-closed-already");
        List<TermRegister> below = registers.below(who.schoolId(), level, 1);
        if (below.isEmpty()) throw new NotFound();
        closeOver(who, level, order, below);
    }

    @Transactional
    public void closeSchool(CurrentUser who, long term, String order) {
        Level level = Level.school(term);
        registers.hold(who.schoolId(), level);
        Instant now = clock.instant();
        Closed closed = upper.school(who.schoolId(), term);
        if (closed != null && closed.holds(now)) throw new Refused("closing.no.school-closed-already");
        List<TermRegister> below = registers.below(who.schoolId(), level, 1);
        if (below.isEmpty()) throw new NotFound();
        List<ClassInTerm> open = ChainRule.openClasses(upper.classes(who.schoolId(), term), below, now);
        if (!open.isEmpty())
            throw new Refused(
                    "closing.no.classes",
                    named(open.stream().map(ClassInTerm::name).toList()));
        if (ChainRule.activitiesOpen(upper.activities(who.schoolId(), term), below, now))
            throw new Refused("closing.no.activities");
        closeOver(who, level, order, below);
    }

    private void closeOver(CurrentUser who, Level level, String order, List<TermRegister> below) {
        Instant now = clock.instant();
        refuse("closing.no.registers", ChainRule.open(below, now));
        refuse("closing.no.permits", ChainRule.permitted(below));
        for (TermRegister one : ChainRule.untaught(below, now))
            rows.close(who, Level.register(one.course(), level.term()), order, "");
        rows.close(who, level, order, "");
    }

    private void refuse(String key, List<TermRegister> in) {
        if (!in.isEmpty())
            throw new Refused(key, named(in.stream().map(TermRegister::name).toList()));
    }

    private String named(List<String> names) {
        String first = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? words.andMore(first, names.size() - NAMED) : first;
    }

    private ClassInTerm classOf(CurrentUser who, Level level) {
        return upper.classes(who.schoolId(), level.term()).stream()
                .filter(one -> level.classId() != null && one.id() == level.classId())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
