package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eljur.access.Accounts;
import eljur.access.CurrentSchool;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.access.SchoolId;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From a file to a teacher's mark: uploaded, looked at, applied, a group filled, a lesson given, and then not to be undone. */
class ImportPathTest extends BrowserTest {

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {LAPTOP, PHONE})
    void aTimetableIsLoadedAndWorkedIn(int width) throws IOException {
        Page admin = signedIn(program, "admin", width);
        admin.navigate("/imports");
        seen(admin, "import-1-list-" + width);
        upload(admin, "school.xml", sample());
        assertThat(admin.locator(".import-counts")).containsText("Учителя");
        seen(admin, "import-2-plan-" + width);
        admin.getByLabel("Расписание действует с").fill("2026-09-01");
        admin.getByText("Показать с этого дня").click();
        assertThat(admin.locator("section:has(#remarks)")).containsText("действует с 01.09.2026");
        seen(admin, "import-2-plan-from-" + width);
        admin.locator("button", new Page.LocatorOptions().setHasText("Записать"))
                .click();
        assertThat(admin.locator("[role=status].banner")).containsText("Записано");
        seen(admin, "import-3-applied-" + width);

        admin.navigate("/imports");
        upload(
                admin,
                "списки.csv",
                "Класс;Фамилия;Имя;Дата рождения\n5А;Ким;Ян;01.09.2015\n5А;Ли;Анна;02.09.2015\n5Ю7;;Пропуск;\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(admin.locator("#refused")).isVisible();
        seen(admin, "import-4-lists-" + width);
        admin.locator(".import-act button").click();

        admin.navigate("/groups");
        seen(admin, "import-5-groups-" + width);
        admin.locator("a:has-text('Группа 2 · 5А')").click();
        seen(admin, "import-6-group-" + width);
        admin.locator("label:has-text('Ким Ян')").click();
        admin.locator("text=Сохранить состав").click();
        assertThat(admin.locator("[role=status].banner")).containsText("Состав группы сохранён");

        openLogIn("Рябина");
        Page teacher = signedIn(program, "imported", width);
        teacher.navigate("/registers");
        teacher.locator("a:has-text('Английский язык, Группа 2')").click();
        assertThat(teacher.locator("main")).containsText("Ким Ян");
        long lesson = program.inDatabase(db -> db.sql("""
                        select max(l.id) from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                        where c.external_id = 'L4' and l.on_date = '2026-12-14'""").query(Long.class).single());
        teacher.navigate("/lessons/" + lesson);
        teacher.locator("[data-all-here]").click();
        assertThat(teacher.locator("#saved")).containsText(Pattern.compile("отмечены в|Все на месте"));

        admin.navigate("/imports");
        admin.locator("a:has-text('school.xml')").click();
        assertThat(admin.locator("main")).containsText("Отменить уже нельзя");
        seen(admin, "import-7-no-undo-" + width);
    }

    private static void seen(Page page, String name) {
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }

    private static void upload(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        page.locator("text=Загрузить и посмотреть").click();
    }

    private void openLogIn(String surname) {
        long person = program.inDatabase(db -> db.sql("select id from people.person where surname = ?")
                .param(surname)
                .query(Long.class)
                .single());
        var school = new SchoolId(TestSchool.SCHOOL);
        CurrentSchool.in(
                school,
                () -> new TransactionTemplate(program.bean(PlatformTransactionManager.class)).execute(status -> {
                    program.bean(Accounts.class)
                            .open(
                                    school,
                                    new PersonId(person),
                                    "imported",
                                    surname,
                                    TestSchool.PASSWORD,
                                    List.of(Role.TEACHER));
                    return true;
                }));
    }

    private static byte[] sample() throws IOException {
        try (var in = ImportPathTest.class.getResourceAsStream("/exchange/small-school.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
