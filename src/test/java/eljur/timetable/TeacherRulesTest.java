package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eljur.platform.Refused;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.TeacherRules.Work;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The school year runs from 1 September 2026 to 31 May 2027; everybody has worked here since 2020. */
class TeacherRulesTest {

    private static final Year YEAR = new Year(1, "2026/27", day("2026-09-01"), day("2027-05-31"), day("2026-12-16"));
    private static final Work EVER = new Work(day("2020-09-01"), null);
    private static final TeacherSpan ANNA = span(1, "Анна", false, "2026-09-01", null);

    @Test
    void oneLeadsAndOthersStandBeside() {
        assertThat(refusal(span(2, "Борис", false, "2027-01-11", null), EVER, List.of(ANNA)))
                .isEqualTo("course.no.main");
        assertThat(refusal(span(2, "Борис", true, "2027-01-11", null), EVER, List.of(ANNA)))
                .isEmpty();
        assertThat(refusal(span(2, "Борис", false, "2026-09-01", "2026-12-31"), EVER, List.of(ANNA)))
                .isEqualTo("course.no.main");
        assertThat(refusal(
                        span(2, "Борис", false, "2027-01-11", null), EVER, List.of(ANNA.endingOn(day("2027-01-10")))))
                .isEmpty();
    }

    @Test
    void nobodyIsThereTwiceAtOnce() {
        TeacherSpan autumn = ANNA.endingOn(day("2026-12-31"));
        assertThat(refusal(span(1, "Анна", true, "2026-12-31", null), EVER, List.of(autumn)))
                .isEqualTo("course.no.twice");
        assertThat(refusal(span(1, "Анна", true, "2027-01-01", null), EVER, List.of(autumn)))
                .isEmpty();
    }

    @Test
    void allOfItLiesWithinTheYearAndWithinTheWork() {
        assertThat(refusal(span(2, "Борис", false, "2026-08-31", null), EVER, List.of()))
                .isEqualTo("course.no.year");
        assertThat(refusal(span(2, "Борис", false, "2027-05-01", "2027-06-01"), EVER, List.of()))
                .isEqualTo("course.no.year");
        assertThat(refusal(span(2, "Борис", false, "2027-02-01", "2027-01-31"), EVER, List.of()))
                .isEqualTo("course.no.order");
        var leaving = new Work(day("2026-10-05"), day("2026-12-18"));
        assertThat(refusal(span(2, "Борис", false, "2026-10-05", null), leaving, List.of()))
                .isEmpty();
        assertThat(refusal(span(2, "Борис", false, "2026-10-04", null), leaving, List.of()))
                .isEqualTo("course.no.works");
        assertThat(refusal(span(2, "Борис", false, "2026-12-19", null), leaving, List.of()))
                .isEqualTo("course.no.works");
        assertThat(refusal(span(2, "Борис", false, "2026-12-01", "2026-12-19"), leaving, List.of()))
                .isEqualTo("course.no.works");
    }

    @Test
    void aClosedCourseIsTaughtUntilItsLastDay() {
        LocalDate last = day("2026-12-25");
        assertThat(refusal(span(2, "Борис", false, "2026-12-01", "2026-12-25"), EVER, List.of(), last))
                .isEmpty();
        assertThat(refusal(span(2, "Борис", false, "2026-12-01", null), EVER, List.of(), last))
                .isEqualTo("course.no.closed");
        assertThat(refusal(span(2, "Борис", false, "2026-12-26", "2026-12-30"), EVER, List.of(), last))
                .isEqualTo("course.no.closed");
    }

    @Test
    void whoTakesOverBeginsAfterTheFormerHasBegun() {
        assertThat(TeacherRules.former(ANNA, 2, day("2027-01-11"))).isEqualTo(ANNA.endingOn(day("2027-01-10")));
        assertThat(said(() -> TeacherRules.former(ANNA, 1, day("2027-01-11")))).isEqualTo("course.no.same");
        assertThat(said(() -> TeacherRules.former(ANNA, 2, day("2026-09-01")))).isEqualTo("course.no.later");
        assertThat(said(() -> TeacherRules.former(ANNA.endingOn(day("2026-12-31")), 2, day("2027-01-11"))))
                .isEqualTo("course.no.ended");
    }

    private static String refusal(TeacherSpan wanted, Work work, List<TeacherSpan> others) {
        return refusal(wanted, work, others, null);
    }

    private static String refusal(
            TeacherSpan wanted, Work work, List<TeacherSpan> others, @Nullable LocalDate lastDay) {
        return said(() -> TeacherRules.mayTeach(wanted, work, others, YEAR, lastDay));
    }

    private static String said(Runnable act) {
        Refused no = catchThrowableOfType(Refused.class, act::run);
        return no == null ? "" : no.messageKey();
    }

    private static TeacherSpan span(long person, String name, boolean second, String since, @Nullable String until) {
        return new TeacherSpan(person, name, second, day(since), until == null ? null : day(until));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
