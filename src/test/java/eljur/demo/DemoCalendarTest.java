package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCalendarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-25", "2026-11-29", "2027-01-01", "2028-02-29", "2027-07-14", "2026-12-31", "2026-08-31"
            })
    void theFirstStartFallsIntoTheEleventhWeekOnWhateverDateItIs(LocalDate first) {
        var calendar = DemoCalendar.firstStartedOn(first);
        assertThat(calendar.starts().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(ChronoUnit.DAYS.between(calendar.starts(), first)).isBetween(70L, 76L);
        assertThat(calendar.quarters().getFirst().ends()).isBefore(first);
        assertThat(calendar.holidays().getFirst().ends()).isBefore(first.minusDays(13));
        assertThat(calendar.quarters().get(1).contains(first.minusDays(14))).isTrue();
        assertThat(calendar.isSchoolDay(first)).isEqualTo(first.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void theYearHasThirtyFourWeeksOfLessonsFromMondayToFriday() {
        var calendar = DemoCalendar.firstStartedOn(LocalDate.of(2026, 11, 25));
        assertThat(calendar.schoolDays())
                .hasSize(34 * 5)
                .allMatch(day -> day.getDayOfWeek().getValue() <= 5)
                .noneMatch(day -> calendar.holidays().stream().anyMatch(holiday -> holiday.contains(day)));
        assertThat(calendar.starts()).isEqualTo("2026-09-14");
        assertThat(calendar.ends()).isEqualTo("2027-06-04");
        assertThat(calendar.quarters())
                .extracting(term -> term.starts() + " " + term.ends())
                .containsExactly(
                        "2026-09-14 2026-10-30",
                        "2026-11-09 2027-01-08",
                        "2027-01-25 2027-04-02",
                        "2027-04-12 2027-06-04");
        assertThat(calendar.halves())
                .extracting(term -> term.starts() + " " + term.ends())
                .containsExactly("2026-09-14 2027-01-08", "2027-01-25 2027-06-04");
    }

    @Test
    void theYearIsNamedByWhereItLies() {
        assertThat(DemoCalendar.firstStartedOn(LocalDate.of(2026, 11, 25)).name())
                .isEqualTo("2026/27");
        assertThat(DemoCalendar.firstStartedOn(LocalDate.of(2027, 4, 5)).name()).isEqualTo("2027");
        assertThat(DemoCalendar.firstStartedOn(LocalDate.of(2026, 11, 25))
                        .yearBefore()
                        .name())
                .isEqualTo("2025/26");
    }
}
