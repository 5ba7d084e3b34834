package eljur.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Cycles of one kind of fault on one program: work, blow, recovery, judgement. */
final class Campaign {

    private static final int SHORTEST_WORK = 200, LONGEST_WORK = 1500, AFTERWARDS = 150;
    private static final long TO_COME_BACK = 120;

    private final Fault fault;
    private final Load load;
    private final Session reader;
    private final SplittableRandom random;
    private final PrintStream out;
    private Kept before;

    private Campaign(Fault fault, Load load, Session reader, SplittableRandom random, PrintStream out)
            throws SQLException {
        this.fault = fault;
        this.load = load;
        this.reader = reader;
        this.random = random;
        this.out = out;
        this.before = Kept.in(fault.database());
    }

    static Tally run(Kind kind, int cycles, long seed, Workplace place, PrintStream out) throws Exception {
        var random = new SplittableRandom(seed * 31 + kind.ordinal());
        try (Fault fault = kind.prepared(place)) {
            fault.program().awaitReady();
            String base = fault.program().base();
            try (Load load = new Load(base, place.ledgers(kind.word()), random.split())) {
                Session reader = new Session(base, "anna").signIn();
                return new Campaign(fault, load, reader, random, out).run(kind.word(), cycles);
            }
        }
    }

    private Tally run(String name, int cycles) throws Exception {
        List<Double> ready = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            ready.add(cycle(cycle));
            Verdict verdict = judged();
            if (!verdict.clean())
                out.printf("%s, cycle %d: %s%n", name, cycle, String.join("\n  ", verdict.examples()));
            verdicts.add(verdict);
        }
        return new Tally(name, ready, verdicts);
    }

    /** @return seconds from the fault to the first save that was sent after it and acknowledged */
    private double cycle(int cycle) throws Exception {
        int work = SHORTEST_WORK + random.nextInt(LONGEST_WORK - SHORTEST_WORK);
        load.begin(School.closing(cycle), work + work / 2);
        Pause.millis(work);
        long moment = fault.strike(random, load::doubts);
        long effective = System.nanoTime();
        fault.program().awaitReady();
        Pause.untilSo("a save is acknowledged", TO_COME_BACK, () -> load.savedAfter(effective));
        double seconds = (System.nanoTime() - moment) / 1e9;
        Pause.millis(AFTERWARDS);
        load.end();
        return seconds;
    }

    /** Over everything since the last judgement; what was judged before must still stand as it stood. */
    private Verdict judged() throws SQLException, IOException {
        Kept now = Kept.in(fault.database());
        Verdict verdict = Oracle.judge(before, now, load.newSaves(), load.newClosings());
        if (!now.events().subList(0, before.events().size()).equals(before.events()))
            verdict.flaw(Flaw.LOST, "events that stood after an earlier cycle");
        Pages.compare(reader, now, touched(now), verdict);
        if (load.signedInAgain() > 0) verdict.flaw(Flaw.LOST, "a session");
        if (load.unfitAnswers() > 0)
            verdict.flaw(
                    Flaw.MISSHOWN,
                    load.unfitAnswers() + " answers say yes and nothing else, or speak of the program's inside");
        before = now;
        return verdict;
    }

    private Set<Cell> touched(Kept now) {
        return now.events().stream()
                .skip(before.events().size())
                .map(Event::cell)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
