package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eljur.people.Movements.SchoolClass;
import eljur.people.Movements.Stay;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When an order may take effect, by examples: a pupil of 7-А since 1 September 2026. */
class MovementRuleTest {

    private static final SchoolClass A = of(1, "7-А", 2026), B = of(2, "7-Б", 2026), NEXT = of(3, "8-А", 2027);

    private static SchoolClass of(long id, String name, int year) {
        return new SchoolClass(id, name, year, LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 5, 31));
    }

    private static Stay stay(@Nullable String until) {
        return new Stay(7, A, "", day("2026-09-01"), until == null ? null : day(until), "");
    }

    @Test
    void leavesFromTheFirstDayUntilTheNextYearBegins() {
        assertThat(leave("2026-08-31")).containsExactly("people.movement.no.before-arrival", "7-А", "01.09.2026");
        assertAllowed(() -> MovementRule.mayLeave(stay(null), day("2026-09-01")));
        assertAllowed(() -> MovementRule.mayLeave(stay(null), day("2027-08-31")));
        assertThat(leave("2027-09-01")).containsExactly("people.movement.no.after-year", "31.08.2027");
        assertThat(said(() -> MovementRule.mayLeave(stay("2026-12-04"), day("2026-12-10"))))
                .containsExactly("people.movement.no.left", "7-А", "04.12.2026");
        assertThat(said(() -> MovementRule.mayLeave(null, day("2026-12-10"))))
                .containsExactly("people.movement.no.nowhere");
    }

    private static List<String> leave(String day) {
        return said(() -> MovementRule.mayLeave(stay(null), day(day)));
    }

    @Test
    void movesOnceADayIntoAnotherClassOfTheYear() {
        assertAllowed(() -> MovementRule.mayMove(stay(null), B, day("2026-09-02")));
        assertThat(move(B, "2026-09-01")).containsExactly("people.movement.no.twice-a-day", "7-А", "01.09.2026");
        assertThat(move(B, "2026-08-31")).containsExactly("people.movement.no.before-arrival", "7-А", "01.09.2026");
        assertThat(move(B, "2027-06-01"))
                .containsExactly("people.movement.no.outside-year", "01.06.2027", "01.09.2026", "31.05.2027");
        assertThat(move(A, "2026-10-01")).containsExactly("people.movement.no.same-class", "7-А");
        assertThat(move(NEXT, "2027-09-01")).containsExactly("people.movement.no.other-year", "8-А");
    }

    private static List<String> move(SchoolClass to, String day) {
        return said(() -> MovementRule.mayMove(stay(null), to, day(day)));
    }

    @Test
    void comesAgainAfterHavingLeft() {
        assertAllowed(() -> MovementRule.mayCome(null, B, day("2026-09-01")));
        assertAllowed(() -> MovementRule.mayCome(stay("2026-12-04"), B, day("2026-12-05")));
        assertThat(said(() -> MovementRule.mayCome(stay("2026-12-04"), B, day("2026-12-04"))))
                .containsExactly("people.movement.no.not-left", "7-А", "04.12.2026");
        assertThat(said(() -> MovementRule.mayCome(stay(null), B, day("2026-12-04"))))
                .containsExactly("people.movement.no.is-here", "7-А");
    }

    @Test
    void whoIsNotHereMovesNowhereAndStudiesNothing() {
        assertThat(said(() -> MovementRule.mayMove(stay("2026-12-04"), B, day("2026-12-10"))))
                .containsExactly("people.movement.no.left", "7-А", "04.12.2026");
        assertThat(said(() -> MovementRule.mayMove(null, B, day("2026-12-10"))))
                .containsExactly("people.movement.no.nowhere");
        assertThat(said(() -> MovementRule.mayStudy(null, day("2026-12-10"), day("2026-12-11"))))
                .containsExactly("people.movement.no.nowhere");
        assertThat(said(() -> MovementRule.mayCome(null, B, day("2026-08-31"))))
                .containsExactly("people.movement.no.outside-year", "31.08.2026", "01.09.2026", "31.05.2027");
        assertThat(said(() -> MovementRule.mayCome(null, B, day("2027-06-01"))))
                .containsExactly("people.movement.no.outside-year", "01.06.2027", "01.09.2026", "31.05.2027");
    }

    @Test
    void aPlaceOfTheNextYearWaits() {
        var here = stay("2027-05-31");
        var ahead = new Stay(8, NEXT, "", day("2027-09-01"), null, "приказ № 5");
        var asItStands = new Stay(7, A, "", day("2026-09-01"), null, "");
        assertThat(MovementRule.beforeTheNextYear(List.of(here, ahead), day("2027-05-31")))
                .contains(asItStands);
        assertThat(MovementRule.beforeTheNextYear(List.of(here, ahead), day("2027-06-01")))
                .as("after its last day")
                .isEmpty();
        assertThat(MovementRule.beforeTheNextYear(List.of(stay("2027-12-31"), ahead), day("2027-09-01")))
                .as("the next year has begun")
                .isEmpty();
        assertThat(MovementRule.beforeTheNextYear(List.of(stay(null), ahead), day("2027-05-01")))
                .isEmpty();
        assertThat(MovementRule.beforeTheNextYear(List.of(ahead), day("2027-05-01")))
                .isEmpty();
        var sameYear = new Stay(8, B, "", day("2027-02-01"), null, "");
        assertThat(MovementRule.beforeTheNextYear(List.of(stay("2027-01-31"), sameYear), day("2027-01-10")))
                .isEmpty();
        assertThat(said(() -> MovementRule.notTurned(List.of(here, ahead), day("2027-05-31"))))
                .containsExactly("people.movement.no.year-turned", "8-А", "01.09.2027");
        assertAllowed(() -> MovementRule.notTurned(List.of(here, ahead), day("2027-06-01")));
    }

    @Test
    void nothingRecordedIsLeftOutside() {
        assertAllowed(() -> MovementRule.nothingAfter(day("2026-12-16"), day("2026-12-16")));
        assertAllowed(() -> MovementRule.nothingAfter(day("2026-12-16"), null));
        assertThat(said(() -> MovementRule.nothingAfter(day("2026-12-15"), day("2026-12-16"))))
                .containsExactly("people.movement.no.recorded", "16.12.2026", "15.12.2026");
    }

    @Test
    void isTaughtOtherwiseForDaysInOrderWithinTheYear() {
        assertAllowed(() -> MovementRule.mayStudy(stay(null), day("2026-09-01"), day("2027-05-31")));
        assertThat(said(() -> MovementRule.mayStudy(stay(null), day("2026-10-02"), day("2026-10-01"))))
                .containsExactly("people.movement.no.ends-before");
        assertAllowed(() -> MovementRule.mayStudy(stay(null), day("2026-10-02"), day("2026-10-02")));
        assertThat(said(() -> MovementRule.mayStudy(stay(null), day("2026-08-31"), day("2026-10-01"))))
                .containsExactly("people.movement.no.before-arrival", "7-А", "01.09.2026");
        assertThat(said(() -> MovementRule.mayStudy(stay(null), day("2026-10-02"), day("2027-06-01"))))
                .containsExactly("people.movement.no.outside-year", "01.06.2027", "01.09.2026", "31.05.2027");
    }

    private static void assertAllowed(ThrowingCallable act) {
        assertThatCode(act).doesNotThrowAnyException();
    }

    private static List<String> said(ThrowingCallable act) {
        Refused no = catchThrowableOfType(Refused.class, act);
        assertThat(no).isNotNull();
        List<String> said = new ArrayList<>(List.of(no.messageKey()));
        Arrays.stream(no.args()).map(String::valueOf).forEach(said::add);
        return said;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
