package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "4/5, 4/5",
        "'4 5', 4/5",
        "н, н",
        "Н, н",
        "H, н",
        "h, н",
        "y, у",
        "Y, у",
        "o, о",
        "O, о",
        "Б, б",
        "зач, зач",
        "ЗАЧ, зач",
        "незач, незач",
        "Осв, осв",
        "н/а, н/а",
        "Н/А, н/а",
        "., .",
        "4 о, 4 о",
        "4о, 4 о",
        "5/4 н, 5/4 н",
        "'5 5', 5/5",
        "5н, 5 н",
        "н 5, 5 н",
        "4/5н, 4/5 н",
        "н/а/5, н/а/5",
        "н/а б, н/а б",
        "'  3  ', 3"
    })
    void understandsWhatTeachersType(String typed, String printed) {
        assertThat(CellText.parse(typed).printed()).isEqualTo(printed);
    }

    @Test
    void understandsAnEmptyCell() {
        assertThat(CellText.parse(" ")).isEqualTo(new CellText(List.of(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "5-, journal.cell.plus-or-minus",
        "-5, journal.cell.plus-or-minus",
        "4+, journal.cell.plus-or-minus",
        "45, journal.cell.run-together",
        "55, journal.cell.run-together",
        "н5, journal.cell.unknown",
        "н/5-, journal.cell.plus-or-minus",
        "5±, journal.cell.unknown",
        "1-, journal.cell.plus-or-minus",
        "4/6, journal.cell.no-such-number",
        "зачн, journal.cell.unknown",
        "6, journal.cell.no-such-number",
        "0, journal.cell.no-such-number",
        "10, journal.cell.no-such-number",
        "2.5, journal.cell.unknown",
        "/5, journal.cell.unknown",
        "5/, journal.cell.unknown",
        "4//5, journal.cell.unknown",
        "b, journal.cell.unknown",
        "５, journal.cell.unknown",
        "хорошо, journal.cell.unknown",
        "н б, journal.cell.two-absences",
        "1/2/3/4/5/4/3, journal.cell.too-many",
        "n/a, journal.cell.unknown"
    })
    void refusesWhatIsNoMarkAndSaysWhy(String typed, String key) {
        assertThatThrownBy(() -> CellText.parse(typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    @Test
    void ofAllSignsThatCanBeTypedAloneTheseMeanSomethingAndNoOther() {
        String understood = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(sign -> understands(Character.toString(sign)))
                .mapToObj(Character::toString)
                .filter(sign -> !sign.isBlank())
                .collect(Collectors.joining());
        assertThat(understood).isEqualTo(".12345HOYhoyБНОРУбнору");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void whateverIsTypedIsRefusedInWordsOrUnderstoodInOneWay(long seed) {
        var random = new Random(seed);
        String[] parts = {
            "5", "4", "1", "6", "н", "б", "H", "y", "о", "зач", "осв", "н/а", "Н/А", ".", "-", "+", "/", " ", "//",
            "\u0001", "х", "é", "💩"
        };
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) typed.append(parts[random.nextInt(parts.length)]);
            assertOneMeaning(typed.toString());
        }
    }

    private static void assertOneMeaning(String typed) {
        try {
            CellText once = CellText.parse(typed);
            assertThat(CellText.parse(once.printed())).as(typed).isEqualTo(once);
            assertThat(once.marks()).as(typed).hasSizeLessThanOrEqualTo(CellText.MOST_MARKS);
        } catch (Refused refused) {
            assertThat(refused.messageKey()).as(typed).startsWith("journal.cell.");
        }
    }

    private static boolean understands(String typed) {
        try {
            CellText.parse(typed);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsPrintedIsUnderstoodAgain(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            CellText cell = anyCell(random);
            assertThat(CellText.parse(cell.printed())).isEqualTo(cell);
        }
    }

    private static CellText anyCell(Random random) {
        List<MarkValue> marks = new ArrayList<>();
        for (int n = random.nextInt(CellText.MOST_MARKS + 1); n > 0; n--)
            marks.add(MarkValue.values()[random.nextInt(MarkValue.values().length)]);
        return new CellText(
                marks, random.nextBoolean() ? null : AbsenceKind.values()[random.nextInt(AbsenceKind.values().length)]);
    }
}
