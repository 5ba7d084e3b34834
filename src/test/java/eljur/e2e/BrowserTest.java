package eljur.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import eljur.testing.SchoolProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A path through the program in a real browser (the one of {@code $CHROME}, or /usr/bin/chromium), one a JVM.
 *
 * <p>A test fails, whatever it asserts, when the server logged an ERROR or the page had an error: what the browser's
 * console says of an expected refusal (the line with the status of an answer, or of a network that a test took away)
 * is no error. Set {@code ELJUR_SHOTS} to a folder to keep the pictures that tests take.
 */
public abstract class BrowserTest {

    protected static final int LAPTOP = 1366;
    protected static final int PHONE = 390;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> pageErrors = Collections.synchronizedList(new ArrayList<>());
    private final ServerErrors serverErrors = new ServerErrors();

    @BeforeEach
    void watchTheServer() {
        serverErrors.start();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        contexts.forEach(BrowserContext::close);
        assertThat(serverErrors.end()).as("errors in the server's log").isEmpty();
        assertThat(pageErrors).as("errors in the browser's console").isEmpty();
    }

    /** A new browser at the size of a laptop or of a phone, where this person is signed in already. */
    protected Page signedIn(SchoolProgram program, String login, int width) {
        return signedIn(program, login, null, width);
    }

    /** @param role the role to put on; null: the first */
    protected Page signedIn(SchoolProgram program, String login, String role, int width) {
        var visitor = program.signedIn(login);
        if (role != null) visitor.as(role);
        BrowserContext context = context(program, width);
        context.addCookies(List.of(new Cookie("eljur", visitor.session())
                .setUrl(program.address("/").toString())
                .setHttpOnly(true)));
        return watched(context.newPage());
    }

    /** A new browser of somebody who is not signed in. */
    protected Page nobody(SchoolProgram program, int width) {
        return watched(context(program, width).newPage());
    }

    /** No violation of WCAG 2.2 A and AA that a machine can find, nor of best practice. */
    protected static void assertAccessible(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /** The page itself never scrolls sideways. */
    protected static void assertFitsItsScreen(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isEqualTo(0);
    }

    /** Keeps a picture for people to look at, if they asked for pictures. */
    protected static void picture(Page page, String name) {
        String folder = System.getenv("ELJUR_SHOTS");
        if (folder != null) page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")));
    }

    private BrowserContext context(SchoolProgram program, int width) {
        boolean phone = width < 640;
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, phone ? 844 : 768)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Simferopol")
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBaseURL(program.address("").toString());
        BrowserContext context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        return context;
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isNetworkLine(message)) pageErrors.add(message.text());
        });
        page.onPageError(pageErrors::add);
        return page;
    }

    private static boolean isNetworkLine(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource:");
    }
}
