package eljur.faults;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was asked for on the command line. */
record Options(int cycles, Set<Kind> kinds, long seed, int port, boolean campaign, boolean controls) {

    static final String USAGE = """
            bin/faults [--cycles 200] [--kind jvm,postgres,commit,disk,power] [--seed N] [--port N] [--controls]
              --cycles    faults in total, over the kinds; with one kind all of them are its own
              --controls  the negative controls alone; with --kind the campaign alone; without both, campaign and controls""";

    static Options of(String... words) {
        Options options = new Options(200, EnumSet.allOf(Kind.class), 1, 0, true, true);
        var left = new ArrayDeque<>(List.of(words));
        while (!left.isEmpty()) options = options.with(left.removeFirst(), left);
        return options;
    }

    private Options with(String option, ArrayDeque<String> left) {
        if (option.equals("--controls")) return new Options(cycles, kinds, seed, port, false, true);
        if (left.isEmpty()) throw new IllegalArgumentException(option + " is no option, or needs a value");
        String value = left.removeFirst();
        return switch (option) {
            case "--cycles" -> new Options(between(value, 1, 5000), kinds, seed, port, campaign, controls);
            case "--seed" -> new Options(cycles, kinds, Long.parseLong(value), port, campaign, controls);
            case "--port" -> new Options(cycles, kinds, seed, between(value, 0, 65535), campaign, controls);
            case "--kind" -> new Options(cycles, kinds(value), seed, port, campaign, false);
            default -> throw new IllegalArgumentException(option + " is no option");
        };
    }

    private static Set<Kind> kinds(String said) {
        var kinds = EnumSet.noneOf(Kind.class);
        Arrays.stream(said.split(",")).map(Kind::of).forEach(kinds::add);
        return kinds;
    }

    private static int between(String said, int least, int most) {
        int number = Integer.parseInt(said);
        if (number < least || number > most)
            throw new IllegalArgumentException(said + " is not within " + least + " and " + most);
        return number;
    }

    /** Of the cycles asked for, by the shares of the kinds asked for; at least one. */
    int cyclesOf(Kind kind) {
        double all = kinds.stream().mapToDouble(Kind::share).sum();
        return (int) Math.max(1, Math.round(cycles * kind.share() / all));
    }
}
