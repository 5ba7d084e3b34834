package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eljur.testing.SchoolProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A teacher sets homework ahead with a file, phone in hand; the mother opens it; the deputy looks at control works and minutes. */
class HomeworkPathTest extends BrowserTest {

    private static final byte[] PLAN = "План доклада".getBytes(StandardCharsets.UTF_8);

    @Test
    void homeworkIsSetAheadOnAPhoneAndItsFileIsOpenedAtHome() throws IOException {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page teacher = signedIn(program, "anna", PHONE);
            teacher.navigate("/lessons/9711216");
            teacher.getByRole(AriaRole.BUTTON, named("Тема и задание")).click();
            teacher.getByRole(AriaRole.LINK, named("Задать заранее")).click();
            teacher.getByLabel("Файлы")
                    .setInputFiles(new FilePayload("игра.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
            teacher.getByLabel("Что сделать").fill("Написать план доклада");
            teacher.getByRole(AriaRole.BUTTON, named("Задать")).click();
            assertThat(teacher.locator(".banner.bad")).containsText("«игра.pdf» не из тех файлов");
            assertThat(teacher.getByLabel("Что сделать")).hasValue("Написать план доклада");
            seen(teacher, "homework-refused-phone");
            teacher.getByLabel("Файлы").setInputFiles(new FilePayload("План.txt", "text/plain", PLAN));
            teacher.getByLabel("Ссылки").fill("https://resh.edu.ru/subject/16/");
            teacher.getByLabel("Сколько минут займёт").fill("25");
            teacher.getByRole(AriaRole.BUTTON, named("Задать")).click();
            assertThat(teacher.locator("main")).containsText("План.txt");
            seen(teacher, "homework-set-phone");
            teacher.getByRole(AriaRole.LINK, named("Открыть")).first().click();
            seen(teacher, "homework-one-phone");

            for (int width : new int[] {LAPTOP, PHONE}) {
                Page mother = signedIn(program, "olga", width);
                mother.navigate("/diary?child=9101");
                assertThat(mother.getByText("Написать план доклада").first()).isVisible();
                seen(mother, "homework-diary-" + width);
                Download file = mother.waitForDownload(() -> mother.getByRole(AriaRole.LINK, named("План.txt"))
                        .first()
                        .click());
                Assertions.assertThat(file.suggestedFilename()).isEqualTo("План.txt");
                Assertions.assertThat(file.createReadStream().readAllBytes()).isEqualTo(PLAN);
            }
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/control-works");
            seen(deputy, "control-works");
            deputy.locator("#class").selectOption("7-А");
            deputy.getByLabel("День").fill("2026-12-16");
            deputy.getByLabel("Предмет").selectOption("Геометрия");
            deputy.getByRole(AriaRole.BUTTON, named("Внести")).click();
            assertThat(deputy.locator(".hw-findings")).containsText("в этот день уже есть контрольная, Алгебра");
            seen(deputy, "control-works-clash");
            deputy.getByRole(AriaRole.LINK, named("Объём домашних заданий")).click();
            seen(deputy, "homework-volume");
            Page again = signedIn(program, "anna", LAPTOP);
            again.navigate("/lessons/9711216");
            seen(again, "homework-lesson-sheet");
        }
    }

    private static void seen(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
