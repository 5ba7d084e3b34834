package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The teacher pastes a plan and sends it, the deputy approves it, and sees how the programme goes. */
class TopicsPathTest extends BrowserTest {

    private static final String PASTED = """
            №\tТема\tЧасы\tВид работы\tДомашнее задание
            Раздел 1. Многочлены
            1\tРазность квадратов\t1\t\t§ 30
            2\tКонтрольная работа № 4\t1\tконтрольная работа\tповторить § 31
            3\tСумма кубов\t2\t\t§ 32
            Раздел 2. Функции
            5\tФункция и её график\t9\t\t§ 33
            """;

    @Test
    void aPlanIsPastedSentApprovedAndFollowed() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page anna = signedIn(program, "anna", LAPTOP);
            anna.navigate("/registers/971");
            anna.getByRole(AriaRole.LINK, named("План тем")).click();
            anna.getByRole(AriaRole.LINK, named("Вставить план целиком")).click();
            anna.getByLabel("Темы, по строке на тему").fill(PASTED);
            anna.getByRole(AriaRole.BUTTON, named("Проверить")).click();
            assertThat(anna.locator("main")).containsText("В плане 13 часов.");
            seen(anna, "topics-trial");
            anna.getByRole(AriaRole.BUTTON, named("Записать этот план")).click();
            assertThat(anna.locator("main")).containsText("Раздел 2. Функции");
            seen(anna, "topics-plan");
            anna.getByRole(AriaRole.BUTTON, named("Отправить на утверждение")).click();
            assertThat(anna.locator(".stage")).containsText("ждёт утверждения");

            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/topics");
            deputy.getByRole(AriaRole.LINK, named("Ждут решения: 1")).click();
            seen(deputy, "topics-list");
            deputy.getByRole(AriaRole.LINK, named("Алгебра, 7-А")).click();
            deputy.getByRole(AriaRole.BUTTON, named("Утвердить")).click();
            assertThat(deputy.locator(".stage")).containsText("утверждён");
            assertThat(deputy.locator("main")).containsText("Не записано 36 уроков");
            seen(deputy, "topics-approved");
            Page phone = signedIn(program, "anna", PHONE);
            for (String path :
                    new String[] {"/topics", "/topics/971", "/topics/971/text", "/topics/971/topic?topic=9048"}) {
                phone.navigate(path);
                seen(phone, "topics-phone" + path.replaceAll("[/?=]", "-"));
            }
        }
    }

    @Test
    void whatIsTypedIsNotLeftWithoutAQuestion() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page anna = signedIn(program, "anna", LAPTOP);
            List<String> asked = new ArrayList<>();
            anna.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            anna.navigate("/topics/971/text");
            anna.locator(".crumb a").click();
            anna.waitForURL("**/topics/971");
            Assertions.assertThat(asked).as("nothing is typed").isEmpty();
            anna.navigate("/topics/971/text");
            anna.getByLabel("Темы, по строке на тему").fill(PASTED);
            anna.locator(".crumb a").click();
            anna.waitForCondition(() -> asked.equals(List.of("beforeunload")));
            assertThat(anna.getByLabel("Темы, по строке на тему")).hasValue(PASTED);
            anna.getByRole(AriaRole.BUTTON, named("Проверить")).click();
            assertThat(anna.locator("main")).containsText("В плане 13 часов.");
            Assertions.assertThat(asked).as("on its way").hasSize(1);
            anna.locator(".crumb a").click();
            anna.waitForCondition(() -> asked.size() == 2);
            anna.getByRole(AriaRole.BUTTON, named("Записать этот план")).click();
            anna.waitForURL("**/topics/971");
            assertThat(anna.locator("main")).containsText("Раздел 2. Функции");
            Assertions.assertThat(asked).hasSize(2);
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
