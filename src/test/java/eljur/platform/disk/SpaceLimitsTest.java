package eljur.platform.disk;

import static eljur.platform.disk.SpaceState.ENOUGH;
import static eljur.platform.disk.SpaceState.FULL;
import static eljur.platform.disk.SpaceState.LOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceLimitsTest {

    private static final long MB = 1_000_000, GB = 1_000 * MB, TB = 1_000 * GB;

    private final SpaceLimits limits = SpaceLimits.USUAL;

    @Test
    void aShareButNoMoreThanANumberAndNeverLessThanTheReserve() {
        assertThat(List.of(limits.low(10 * TB), limits.full(10 * TB))).containsExactly(10 * GB, 500 * MB);
        assertThat(List.of(limits.low(100 * GB), limits.full(100 * GB))).containsExactly(10 * GB, 500 * MB);
        assertThat(List.of(limits.low(8 * GB), limits.full(8 * GB))).containsExactly(1600 * MB, 400 * MB);
        assertThat(List.of(limits.low(600 * MB), limits.full(600 * MB))).containsExactly(128 * MB, 64 * MB);
    }

    @Test
    void goesAtTheLimitAndComesBackAFifthAboveIt() {
        assertThat(states(20_000, 10_000, 9_999, 11_999, 12_000, 500, 499, 510, 599, 600, 11_999, 12_000))
                .containsExactly(ENOUGH, ENOUGH, LOW, LOW, ENOUGH, LOW, FULL, FULL, FULL, LOW, LOW, ENOUGH);
    }

    @Test
    void aSaveMoreOrLessAtTheLimitDoesNotMakeItFlap() {
        assertThat(states(501, 499, 501, 499, 501, 499)).containsExactly(LOW, FULL, FULL, FULL, FULL, FULL);
    }

    private List<SpaceState> states(int... free) {
        List<SpaceState> states = new ArrayList<>();
        SpaceState now = ENOUGH;
        for (int megabytes : free) {
            now = limits.next(now, new Space(Path.of("/"), megabytes * MB, 100 * GB));
            states.add(now);
        }
        return states;
    }
}
