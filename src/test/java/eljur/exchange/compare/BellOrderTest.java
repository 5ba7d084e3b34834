package eljur.exchange.compare;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.school.SchoolStructure.LessonSlot;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class BellOrderTest {

    private static final List<LessonSlot> NOW =
            List.of(slot(1, "08:30"), slot(2, "09:30"), slot(3, "10:30"), slot(4, "11:35"));

    @Test
    void aBellThatRingsIntoTheLessonBeforeItDoesNotFit() {
        assertThat(BellOrder.unfitting(NOW, List.of(slot(4, "10:00")))).containsExactly(4);
    }

    @Test
    void allBellsMayMoveTogether() {
        assertThat(BellOrder.unfitting(
                        NOW, List.of(slot(1, "09:20"), slot(2, "10:20"), slot(3, "11:20"), slot(4, "12:20"))))
                .isEmpty();
    }

    @Test
    void oneThatStaysMayHoldTheNext() {
        assertThat(BellOrder.unfitting(NOW, List.of(slot(1, "09:20"), slot(2, "10:10"))))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aNewHourMayComeBehindOrBefore() {
        assertThat(BellOrder.unfitting(NOW, List.of(slot(0, "07:40"), slot(5, "12:30"), slot(6, "12:40"))))
                .containsExactly(5);
    }

    private static LessonSlot slot(int ordinal, String from) {
        LocalTime start = LocalTime.parse(from);
        return new LessonSlot(1, ordinal, start, start.plusMinutes(45));
    }
}
