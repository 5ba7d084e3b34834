package eljur.journal;

import static eljur.testing.TestSchool.DARYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A mark that is mended: a slip soon after, or a correction that families are told of. */
class CellSlipTest extends CellSaving {

    @Test
    void mendingASlipWithinTenMinutesIsKeptButNotFlagged() {
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(9));
        assertThat(json(save(anna, TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isFalse();
        program.clock().moveBy(Duration.ofMinutes(2));
        assertThat(json(save(anna, TODAYS, DARYA, 2, "4"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
        assertThat(events(TODAYS, DARYA)).hasSize(3);
    }

    @Test
    void aSlipInAMarkIsCountedFromTheMarkAndNotFromWhatStoodThereBefore() {
        save(anna, TODAYS, DARYA, 0, "о");
        program.clock().moveBy(Duration.ofMinutes(30));
        save(anna, TODAYS, DARYA, 1, "3 о");
        program.clock().moveBy(Duration.ofMinutes(1));
        assertThat(json(save(anna, TODAYS, DARYA, 2, "5 о"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aColleaguesMendingIsNoSlipHoweverSoon() {
        program.inDatabase(db -> db.sql(
                        "insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 971, 9002, '2026-09-01')")
                .update());
        save(anna, TODAYS, DARYA, 0, "3");
        assertThat(json(save(program.signedIn("boris"), TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void familiesAreToldOfTheMarkThatStoodAndNotOfTheAbsenceBesideIt() {
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(11));
        save(anna, TODAYS, DARYA, 1, "4");
        save(anna, TODAYS, DARYA, 2, "4/5");
        save(anna, TODAYS, DARYA, 3, "4/5 о");
        assertThat(program.signedIn("olga").get("/diary").body())
                .contains("Исправлена 16 декабря, было: 3.")
                .doesNotContain("было: 4");
    }

    @Test
    void theMinutesOfASlipAreASettingOfTheSchool() {
        program.inDatabase(db -> db.sql("update school.school set slip_minutes = 3 where id = 901")
                .update());
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(4));
        assertThat(json(save(anna, TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
    }
}
