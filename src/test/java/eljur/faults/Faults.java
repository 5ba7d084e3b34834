package eljur.faults;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** {@code bin/faults}: the campaign and its negative controls; ends with 0 when nothing was lost and every control was caught. */
final class Faults {

    private final Options options;
    private final Workplace place;
    private final PrintStream out;

    private Faults(Options options, Workplace place, PrintStream out) {
        this.options = options;
        this.place = place;
        this.out = out;
    }

    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        PrintStream out = System.out;
        // What the programs of the controls would say, each time they are ready.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.exit(run(options, out) ? 0 : 1);
    }

    /** @return whether everything came out as it must */
    static boolean run(Options options, PrintStream out) throws Exception {
        try (Workplace place = Workplace.made(options.port());
                var silence = new Silence()) {
            var faults = new Faults(options, place, out);
            boolean clean = !options.campaign() || faults.campaign();
            boolean caught = !options.controls() || faults.controls();
            return clean && caught;
        }
    }

    private boolean campaign() throws Exception {
        out.printf("seed %d, %d cycles%n%s", options.seed(), options.cycles(), Tally.head());
        List<Tally> tallies = new ArrayList<>();
        for (Kind kind : options.kinds()) if (possible(kind.word(), kind.needsDisk())) tallies.add(tally(kind));
        Tally total = Tally.total(tallies);
        out.print(total.line());
        return total.clean();
    }

    private Tally tally(Kind kind) throws Exception {
        Tally tally = Campaign.run(kind, options.cyclesOf(kind), options.seed(), place, out);
        out.print(tally.line());
        return tally;
    }

    private boolean controls() throws Exception {
        boolean all = true;
        for (Control control : Control.values())
            if (possible(control.toString(), control.needsDisk())) all &= caught(control);
        return all;
    }

    private boolean caught(Control control) throws Exception {
        Control.Outcome outcome = control.run(place, options.seed());
        out.println(outcome.line());
        return outcome.caught();
    }

    private boolean possible(String what, boolean needsDisk) {
        boolean possible = !needsDisk || LoopDisk.possible();
        if (!possible)
            out.println("SKIPPED " + what
                    + ": no disk of its own can be mounted here; it takes root, ext4 and a loop device");
        return possible;
    }
}
