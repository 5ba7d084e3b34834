package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.planner.web.SchoolWeekPage;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The week of a school on A4 and A3: letters of 8 points at least, the page filled. */
class PaperFitTest {

    @Test
    void aSmallSchoolFitsOneSheetInLargeLetters() {
        PaperFit fit = PaperFit.of(week(2, 6), false);
        assertThat(fit.sheets()).hasSize(1);
        assertThat(fit.tall()).as("thirty rows of two classes stand upright").isTrue();
        assertThat(fit.points()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void nothingIsPrintedSmallerThanEightPoints() {
        for (int classes : List.of(1, 11, 22, 40))
            for (boolean large : List.of(true, false)) {
                PaperFit fit = PaperFit.of(week(classes, 8), large);
                assertThat(fit.points()).as(classes + " " + large).isBetween(8.0, 12.0);
                assertThat(fit.space()).isBetween(3, 15);
                assertThat(fit.sheets().stream()
                                .mapToInt(sheet -> sheet.classes().size())
                                .sum())
                        .isEqualTo(classes);
            }
    }

    @Test
    void aLargerSheetTakesMoreClasses() {
        assertThat(PaperFit.of(week(22, 8), true).sheets())
                .hasSizeLessThan(PaperFit.of(week(22, 8), false).sheets().size());
    }

    @Test
    void aLineIsBrokenBetweenWordsOnly() {
        assertThat(PaperFit.lines("Матем. 104", 10)).isEqualTo(1);
        assertThat(PaperFit.lines("Матем. 104", 9)).isEqualTo(2);
        assertThat(PaperFit.lines("Матем. 104", 5)).isEqualTo(Integer.MAX_VALUE);
        assertThat(PaperFit.lines("", 5)).isEqualTo(1);
    }

    @Test
    void theLookNamesClassesOfTheStyleSheet() {
        assertThat(new PaperFit(true, List.of(), 8.5, 7).look()).isEqualTo("pt85 space7");
    }

    private static SchoolWeekPage week(int classes, int lessons) {
        List<SchoolWeekPage.ClassName> names = IntStream.range(0, classes)
                .mapToObj(n -> new SchoolWeekPage.ClassName(n, n + "-А"))
                .toList();
        var cell = new SchoolWeekPage.Cell("Англ. / Инф.", "104, 203", "", false);
        List<SchoolWeekPage.Row> rows = IntStream.rangeClosed(1, lessons)
                .mapToObj(n -> new SchoolWeekPage.Row(n, Collections.nCopies(classes, cell)))
                .toList();
        List<SchoolWeekPage.Day> days = Collections.nCopies(5, new SchoolWeekPage.Day("Понедельник", "", rows));
        return new SchoolWeekPage("", false, "plan", "", "", "", "", names, days, 0, null);
    }
}
