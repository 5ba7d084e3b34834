package eljur.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eljur.testing.TestSchool;

/** The page of a register, as the paths of the tests handle it. */
final class RegisterPage {

    final Page page;

    private RegisterPage(Page page) {
        this.page = page;
    }

    static RegisterPage opened(Page page, long course) {
        page.navigate("/registers/" + course);
        return new RegisterPage(page).ready();
    }

    RegisterPage ready() {
        page.locator("mark-grid[data-ready]").waitFor();
        return this;
    }

    RegisterPage reload() {
        page.reload();
        return ready();
    }

    /** The cell of a pupil on a day of the algebra register. */
    Locator cell(long pupil, int month, int day) {
        long lesson = TestSchool.lesson(TestSchool.ALGEBRA, month, day);
        Object column = page.evaluate(
                "lesson => document.querySelector(`th[data-l='${lesson}']`).cellIndex + 1", String.valueOf(lesson));
        return page.locator("tr[data-p='" + pupil + "'] > :nth-child(" + column + ")");
    }

    /** Goes to the cell as a keyboard would: the popover stays away. */
    Locator stand(long pupil, int month, int day) {
        Locator cell = cell(pupil, month, day);
        cell.click();
        if (page.locator("#pop").isVisible()) page.keyboard().press("Escape");
        return cell;
    }

    /** Types, each key with its event: Playwright's own keyboard knows no Russian layout and would only insert the text. */
    void type(String keys) {
        for (String key : keys.split("")) {
            boolean taken = (boolean) page.evaluate("""
                    key => !document.activeElement.dispatchEvent(
                      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }))""", key);
            if (!taken) page.keyboard().insertText(key);
        }
    }

    void press(String... keys) {
        for (String key : keys) page.keyboard().press(key);
    }

    /** Until nothing that was typed waits to be sent any more. */
    void sent() {
        page.waitForFunction(
                "() => Object.keys(localStorage).filter(key => key.startsWith('eljur.outbox')).every(key => localStorage[key] === '[]')");
    }

    Locator average(long pupil) {
        return page.locator("tr[data-p='" + pupil + "'] > .avg");
    }

    Locator status() {
        return page.locator("#reg-status");
    }

    Locator focused() {
        return page.locator(":focus");
    }
}
