package eljur.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each oracle, on a small history that is right and then spoilt in one place. */
class OracleTest {

    private static final Cell CELL = new Cell(971, 1, 9101);
    private static final Kept BEFORE = new Kept(
            List.of(new Event(1, null, CELL, "", "2")),
            Map.of(CELL, 1L),
            Map.of(CELL, "2"),
            Map.of(),
            Map.of(),
            Map.of(),
            0);

    private final UUID first = UUID.randomUUID(), second = UUID.randomUUID(), refused = UUID.randomUUID();
    private final List<Event> events = new ArrayList<>(BEFORE.events());
    private final List<Save> saves = new ArrayList<>();
    private final Map<Long, List<Long>> closings = new HashMap<>();
    private final List<Long> toldOfClosing = new ArrayList<>(List.of(971L));
    private long version = 3;
    private String stands = "4";
    private int counted = 1;
    private int notices = 2;

    @BeforeEach
    void right() {
        events.add(new Event(2, first, CELL, "2", "3"));
        events.add(new Event(3, second, CELL, "3", "4"));
        saves.add(Save.intended(first, CELL, 1, "3").inDoubt().acknowledged(2));
        saves.add(Save.intended(second, CELL, 2, "4").acknowledged(3));
        saves.add(Save.intended(refused, CELL, 1, "5").rejected(409));
        closings.put(971L, List.of(4L));
    }

    @Test
    void isContentWithALine() {
        Verdict verdict = judged();
        assertThat(verdict.examples()).isEmpty();
        assertThat(List.of(verdict.acknowledged(), verdict.refused(), verdict.resolved()))
                .containsExactly(2, 1, 1);
    }

    @Test
    void missesAnAcknowledgedSave() {
        events.removeLast();
        version = 2;
        stands = "3";
        notices = 1;
        assertThat(judged().inWords()).isEqualTo("1 lost");
    }

    @Test
    void missesAValueWhoseEventIsThere() {
        stands = "3";
        assertThat(judged().inWords()).isEqualTo("1 lost");
    }

    @Test
    void missesAClosing() {
        closings.clear();
        toldOfClosing.add(972L);
        assertThat(judged().flaws(Flaw.LOST)).isEqualTo(2);
    }

    @Test
    void seesOneOperationTwice() {
        events.set(2, new Event(3, first, CELL, "3", "4"));
        saves.remove(1);
        assertThat(judged().inWords()).isEqualTo("1 doubled");
    }

    @Test
    void seesAnEventOfNobody() {
        saves.remove(1);
        assertThat(judged().inWords()).isEqualTo("1 doubled");
    }

    @Test
    void seesARefusedSaveThatWasWritten() {
        saves.set(1, Save.intended(second, CELL, 2, "4").rejected(409));
        assertThat(judged().inWords()).isEqualTo("1 contradicted");
    }

    @Test
    void seesTwoThatBeganFromOneVersion() {
        events.set(2, new Event(3, second, CELL, "2", "4"));
        saves.set(1, Save.intended(second, CELL, 1, "4").acknowledged(3));
        assertThat(judged().inWords()).isEqualTo("2 forked");
    }

    @Test
    void seesAGapInTheVersions() {
        version = 4;
        assertThat(judged().inWords()).isEqualTo("1 forked");
    }

    @Test
    void seesAMarkAfterTheClosing() {
        closings.put(971L, List.of(2L));
        assertThat(judged().inWords()).isEqualTo("1 intruded");
    }

    @Test
    void seesAMarkThatTheClosingDidNotCount() {
        counted = 0;
        assertThat(judged().inWords()).isEqualTo("1 intruded");
    }

    @Test
    void seesAChangeNobodyIsToldOf() {
        notices = 1;
        assertThat(judged().inWords()).isEqualTo("1 untold");
    }

    @Test
    void seesASaveThatStayedInDoubt() {
        saves.add(Save.intended(UUID.randomUUID(), CELL, 3, "5").inDoubt());
        assertThat(judged().inWords()).isEqualTo("1 unresolved");
    }

    private Verdict judged() {
        var after = new Kept(
                events,
                Map.of(CELL, version),
                Map.of(CELL, stands),
                closings,
                Map.of(971L, counted),
                Map.of(971L, 1),
                notices);
        return Oracle.judge(BEFORE, after, saves, toldOfClosing);
    }
}
