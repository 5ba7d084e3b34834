package eljur.journal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.cells.PastedColumn.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out of a spreadsheet, and whose it is. */
class PastedColumnTest {

    private static final List<PastedColumn.Seat> SEATS = List.of(
            new PastedColumn.Seat(1, "Алёшин Пётр Ильич"),
            new PastedColumn.Seat(2, "Белова Дарья Олеговна"),
            new PastedColumn.Seat(3, "Белова Дарина Олеговна"),
            new PastedColumn.Seat(4, "Воронов Иван"));

    private static PastedColumn.Left left(String line, Why why) {
        return new PastedColumn.Left(line, why);
    }

    @Test
    void aBareColumnGoesDownTheListAndAnEmptyLineSkips() {
        assertThat(PastedColumn.of("5\n\n4,0\n2/4\n", SEATS))
                .isEqualTo(new PastedColumn(Map.of(1L, "5", 3L, "4", 4L, "2/4"), List.of()));
    }

    @Test
    void aNameSaysWhoseTheLineIsInWhateverOrder() {
        assertThat(PastedColumn.of("1\tВоронов  Иван Петрович\t5.0\nалешин пётр\tн/а\n", SEATS))
                .isEqualTo(new PastedColumn(Map.of(4L, "5", 1L, "н/а"), List.of()));
    }

    @Test
    void aTypedLineHasABlankBetweenNameAndMark() {
        assertThat(PastedColumn.of("Воронов Иван 5\nАлёшин 4,0\n3\n", SEATS))
                .isEqualTo(new PastedColumn(Map.of(4L, "5", 1L, "4"), List.of(left("3", Why.NAMELESS))));
        assertThat(PastedColumn.of("5 н\nзач\n", SEATS))
                .isEqualTo(new PastedColumn(Map.of(1L, "5 н", 2L, "зач"), List.of()));
    }

    @Test
    void whatBelongsToNobodyOrToTwoIsKept() {
        assertThat(PastedColumn.of("Белова\t5\nСидоров\t4\nАлёшин\t5\nАлёшин Пётр\t3\n\n4", SEATS))
                .isEqualTo(new PastedColumn(
                        Map.of(1L, "5"),
                        List.of(
                                left("Белова\t5", Why.SEVERAL),
                                left("Сидоров\t4", Why.UNKNOWN),
                                left("Алёшин Пётр\t3", Why.TWICE),
                                left("4", Why.NAMELESS))));
        assertThat(PastedColumn.of("5\n5\n5\n5\n3", SEATS).left()).containsExactly(left("3", Why.BEYOND));
    }

    @Test
    void surnamesInSmallLettersAndFirstLettersOfNamesAreUnderstood() {
        assertThat(PastedColumn.of("алешин 5\nВоронов И. 4\nБелова Дарья О. 3\nБелова Д. 2", SEATS))
                .isEqualTo(
                        new PastedColumn(Map.of(1L, "5", 4L, "4", 2L, "3"), List.of(left("Белова Д. 2", Why.SEVERAL))));
        assertThat(PastedColumn.of("", SEATS)).isEqualTo(new PastedColumn(Map.of(), List.of()));
    }
}
