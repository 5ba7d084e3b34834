package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.MIRA;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** A mother before her elder child's first day in the class. */
class DiaryAheadPathTest extends BrowserTest {

    @Test
    void readsWhenLessonsBeginAndTurnsToTheOtherChild() {
        try (SchoolProgram program = SchoolProgram.started()) {
            program.inDatabase(
                    db -> db.sql("update people.enrolment set since = '2027-01-11' where pupil_id = " + DARYA)
                            .update());
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "olga", width);
                page.navigate("/diary?child=" + DARYA);
                assertThat(page.locator("h1")).hasText("Абрамова Дарья");
                assertThat(page.locator(".blank h2")).hasText("Занятия начнутся 11 января 2027 года");
                assertAccessible(page);
                assertFitsItsScreen(page);
                picture(page, "diary-ahead-" + width);
                page.locator(".kids a[href='/diary?child=" + MIRA + "']").click();
                assertThat(page.locator(".weekbar")).isVisible();
            }
        }
    }
}
