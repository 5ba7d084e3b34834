package eljur.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the demonstration school judges its works: dictations and compositions with two marks, control works that are written again, levels
 * instead of marks in grade 1, a test by a hundred points that counts in no mean. A kind with a short name is new beside the usual ones.
 */
final class WorkKinds {

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Copy copy;
    private final Instant at;

    WorkKinds(Copy copy, Instant at) {
        this.copy = copy;
        this.at = at;
    }

    /** @param usual how many kinds there are already */
    void write(int usual, long deputy) {
        int ordinal = usual;
        for (String[] kind : kinds().toList()) {
            if (!kind[2].isEmpty())
                copy.row(
                        DemoTable.WORK_TYPE,
                        DemoSchool.ID,
                        copy.next(DemoTable.WORK_TYPE),
                        kind[0],
                        kind[1],
                        kind[2],
                        false,
                        ++ordinal);
            rule(kind, deputy);
        }
    }

    /** Code of what the first grade gets instead of marks. */
    static String level() {
        return kinds().filter(kind -> kind[3].equals("levels"))
                .map(kind -> kind[0])
                .findFirst()
                .orElseThrow();
    }

    /** How often which level is given. */
    static String level(Dice dice) {
        return List.of("levels:high", "levels:base", "levels:base", "levels:low")
                .get(dice.between(0, 3));
    }

    private static Stream<String[]> kinds() {
        return DemoTexts.lines("work-kinds.txt").stream().map(line -> line.split("\\|"));
    }

    private void rule(String[] kind, long deputy) {
        copy.row(
                DemoTable.WORK_RULE,
                DemoSchool.ID,
                copy.next(DemoTable.WORK_RULE),
                kind[0],
                ALWAYS,
                kind[3],
                BigDecimal.ONE,
                true,
                Integer.parseInt(kind[4]),
                kind[5],
                false,
                Integer.parseInt(kind[6]),
                at,
                deputy);
    }
}
