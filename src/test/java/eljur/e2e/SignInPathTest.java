package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import org.junit.jupiter.api.Test;

/** In at the front door, at both sizes. */
class SignInPathTest extends BrowserTest {

    @Test
    void aTeacherSignsInWithTheKeyboard() {
        Page page = nobody(SchoolProgram.shared(), LAPTOP);
        page.navigate("/sign-in");
        assertAccessible(page);
        page.locator("input[name=login]").fill("anna");
        page.locator("input[name=password]").fill(TestSchool.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".who").first()).containsText("Ткачук А. В.");
    }

    @Test
    void aWrongPasswordKeepsTheLoginAndSaysWhatToDo() {
        Page page = nobody(SchoolProgram.shared(), PHONE);
        page.navigate("/sign-in");
        page.locator("input[name=login]").fill("anna");
        page.locator("input[name=password]").fill("нет");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("логин или пароль не подходит");
        assertThat(page.locator("input[name=login]")).hasValue("anna");
        assertAccessible(page);
        assertFitsItsScreen(page);
    }
}
