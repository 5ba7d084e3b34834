package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    @Test
    void keepsTheLastOfEachOfTheLastDays() {
        assertThat(new Retention(2, 0)
                        .old(names("2026-12-14 02:30", "2026-12-15 02:30", "2026-12-16 02:30", "2026-12-16 11:00")))
                .isEqualTo(names("2026-12-14 02:30", "2026-12-16 02:30"));
    }

    @Test
    void keepsTheLastOfEachOfTheLastWeeks() {
        // Sunday, Monday, Sunday, Monday
        assertThat(new Retention(1, 3)
                        .old(names("2026-11-29 02:30", "2026-11-30 02:30", "2026-12-06 02:30", "2026-12-07 02:30")))
                .isEqualTo(names("2026-11-30 02:30"));
    }

    @Test
    void aYearEndsInTheMiddleOfAWeek() {
        assertThat(new Retention(1, 2).old(names("2026-12-27 02:30", "2026-12-31 02:30", "2027-01-02 02:30")))
                .isEqualTo(names("2026-12-31 02:30"));
    }

    @Test
    void throwsNothingAwayBecauseTheProgramStoodStill() {
        List<String> summer = names("2026-05-28 02:30", "2026-05-29 02:30", "2026-09-01 02:30");
        assertThat(new Retention(3, 0).old(summer)).isEmpty();
    }

    @Test
    void theNewestIsNeverOldInWhateverOrderTheyAreFound() {
        List<String> year = new ArrayList<>(IntStream.range(0, 365)
                .mapToObj(day ->
                        BackupFolder.name(LocalDateTime.of(2026, 1, 1, 2, 30).plusDays(day)))
                .toList());
        Collections.shuffle(year, new Random(7));
        List<String> old = new Retention(14, 10).old(year);
        assertThat(old).hasSize(365 - 14 - 7).doesNotContain("eljur-2026-12-31_02-30-00.backup");
        assertThat(new Retention(1, 0).old(names("2026-12-16 02:30"))).isEmpty();
        assertThat(new Retention(1, 0).old(List.of())).isEmpty();
    }

    @Test
    void aFileOfAnotherNameIsNobodysBusinessHere() {
        assertThat(BackupFolder.taken("eljur-2026-12-16_02-30-00.backup"))
                .contains(LocalDateTime.of(2026, 12, 16, 2, 30));
        assertThat(List.of(
                        "eljur-2026-12-16_02-30-00.backup.part",
                        "eljur-2026-13-16_02-30-00.backup",
                        "photo.backup",
                        "eljur-.backup"))
                .allMatch(name -> BackupFolder.taken(name).isEmpty());
    }

    private static List<String> names(String... moments) {
        return List.of(moments).stream()
                .map(moment -> BackupFolder.name(LocalDateTime.parse(moment.replace(' ', 'T'))))
                .toList();
    }
}
