package eljur.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A short run of {@code bin/faults}: a few faults of each kind, and each negative control. {@code -Dseed=} for another course. */
class FaultsTest {

    private static final long SEED = Long.getLong("seed", 1);

    private static Workplace place;
    private static Silence silence;

    @BeforeAll
    static void make() throws IOException {
        place = Workplace.made(0);
        silence = new Silence();
    }

    @AfterAll
    static void clean() {
        silence.close();
        place.close();
    }

    @ParameterizedTest
    @CsvSource({"JVM, 1", "POSTGRES, 2", "COMMIT, 2", "DISK, 1", "POWER, 1"})
    void losesNothingAndDoublesNothing(Kind kind, int cycles) throws Exception {
        assumeDisk(kind.needsDisk());
        Tally tally = Campaign.run(kind, cycles, SEED, place, System.out);
        System.out.print(Tally.head() + tally.line());
        assertThat(tally.verdicts()).hasSize(cycles).allSatisfy(verdict -> {
            assertThat(verdict.examples()).isEmpty();
            assertThat(verdict.acknowledged()).isPositive();
        });
        assertThat(tally.resolved()).as("saves that a fault left in doubt").isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void findsOutWhatIsMissing(Control control) throws Exception {
        assumeDisk(control.needsDisk());
        Control.Outcome outcome = control.run(place, SEED);
        System.out.println(outcome.line());
        assertThat(outcome.caught()).as(outcome.line()).isTrue();
    }

    private static void assumeDisk(boolean needed) {
        assumeTrue(!needed || LoopDisk.possible(), "SKIPPED: no disk of its own can be mounted here; it takes root");
    }
}
