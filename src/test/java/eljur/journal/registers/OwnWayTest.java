package eljur.journal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts at a lesson: there, not exempt, not taught elsewhere. */
class OwnWayTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 9), LAST = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource({
        "exempt, f, 2026-11-08, false, false, ''",
        "exempt, f, 2026-11-09, true, false, осв",
        "exempt, f, 2026-12-20, true, false, осв",
        "exempt, f, 2026-12-21, false, false, ''",
        "home, t, 2026-11-09, true, true, ''",
        "home, t, 2026-12-21, false, false, ''",
        "family, t, 2026-12-01, true, true, ''",
        "individual, t, 2026-12-01, true, true, ''",
        // The subject is not in the pupil's plan of its own: with everybody.
        "individual, f, 2026-12-01, false, false, ''",
        "preparatory, f, 2026-12-01, false, false, ''",
        "special, f, 2026-12-01, false, false, ''",
    })
    void aWayFreesOnItsDays(String kind, String elsewhere, LocalDate day, boolean frees, boolean apart, String sign) {
        OwnWay way = OwnWay.of(new String[] {kind + "|" + FIRST + "|" + LAST + "|12|2026-11-06|" + elsewhere})
                .getFirst();
        assertThat(way.frees(day)).isEqualTo(frees);
        assertThat(way.apart(day)).isEqualTo(apart);
        assertThat(way.sign(day)).isEqualTo(sign.isEmpty() ? null : sign);
    }

    @Test
    void whoIsTaughtApartOrExemptIsNeverCountedAndWhoIsNotThereNeither() {
        for (LocalDate day = FIRST.minusDays(40); day.isBefore(LAST.plusDays(40)); day = day.plusDays(1))
            for (String kind : List.of("exempt|f", "home|t", "individual|t", "individual|f", "special|f")) {
                var pupil = pupil(kind);
                if (pupil.apart(day)) assertThat(pupil.counts(day)).isFalse();
                if (pupil.counts(day))
                    assertThat(pupil.in(day) && pupil.instead(lesson(day)) == null)
                            .isTrue();
            }
    }

    private static RegisterRows.Pupil pupil(String kind) {
        String[] parts = kind.split("\\|");
        String row = parts[0] + "|" + FIRST + "|" + LAST + "|12||" + parts[1];
        var stay = new RegisterRows.Stay(FIRST.minusDays(20), LAST.plusDays(20));
        return new RegisterRows.Pupil(
                1, "Белозёров Кирилл", List.of(stay), null, null, 0, null, null, List.of(), OwnWay.of(new String[] {row
                }));
    }

    private static RegisterRows.Lesson lesson(LocalDate day) {
        return new RegisterRows.Lesson(
                1,
                day,
                1,
                java.time.LocalTime.of(8, 0),
                java.time.LocalTime.of(8, 45),
                null,
                false,
                null,
                null,
                true,
                false,
                null,
                true,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                0,
                null,
                0,
                new eljur.timetable.PlanShift(null, 0, false, false, false));
    }
}
