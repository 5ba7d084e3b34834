package eljur.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The sheet of a lesson under a thumb: every tap and every key is counted. */
final class LessonPage {

    final Page page;
    private int touches;

    LessonPage(Page page) {
        this.page = page;
    }

    LessonPage opened(long lesson) {
        page.navigate("/lessons/" + lesson);
        return ready();
    }

    LessonPage ready() {
        page.locator("#main[data-ready]").waitFor();
        return this;
    }

    LessonPage reload() {
        page.reload();
        return ready();
    }

    /** Taps, and one more for each letter that is typed. */
    int touches() {
        return touches;
    }

    void tap(Locator place) {
        touches++;
        if (page.viewportSize().width < 640) place.tap();
        else place.click();
    }

    void type(Locator field, String text) {
        tap(field);
        touches += text.length();
        field.pressSequentially(text);
    }

    void tapTick(long pupil) {
        tap(tick(pupil));
    }

    void mark(long pupil, String sign) {
        tap(row(pupil).locator(".add"));
        tap(page.locator("#pad [data-key='" + sign + "']"));
    }

    void showPlan() {
        tap(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Тема и задание")));
    }

    void done() {
        tap(page.locator("[data-done]"));
    }

    Locator row(long pupil) {
        return page.locator("#roll [data-pupil='" + pupil + "']");
    }

    Locator tick(long pupil) {
        return row(pupil).locator(".here");
    }

    Locator marks(long pupil) {
        return row(pupil).locator("[data-mark]");
    }

    Locator status() {
        return page.locator("#saved");
    }

    Locator homework() {
        return page.locator("#homework");
    }
}
