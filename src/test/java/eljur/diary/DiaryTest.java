package eljur.diary;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.MIRA;
import static eljur.testing.TestSchool.OLGA;
import static eljur.testing.TestSchool.PYOTR;
import static eljur.testing.TestSchool.QUARTER_1;
import static eljur.testing.TestSchool.STRANGE_PUPIL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The families' pages, opened by the family, by another one, by a stranger. */
class DiaryTest {

    private final SchoolProgram program = SchoolProgram.shared();

    @Test
    void theWeekShowsLessonsHomeworkMarksAndAbsences() {
        String page = program.signedIn("olga")
                .get("/diary?child=" + DARYA + "&week=2026-12-07")
                .body();
        assertThat(page)
                .contains(
                        "7–12 декабря",
                        "Алгебра",
                        "10:20–11:05, каб. 214",
                        "Тема: Разность квадратов",
                        "§ 30, № 30.2",
                        "нет на уроке, болезнь")
                .contains("отменён: карантин")
                .doesNotContain("Русский язык", "чужое задание", "за доказательство у доски");
    }

    @Test
    void nothingIsSetOnlyWhereNothingElseIsDueThatDay() {
        try (SchoolProgram own = SchoolProgram.started()) {
            own.inDatabase(db -> db.sql("""
                            insert into journal.homework (school_id, lesson_id, course_id, due_lesson_id, due_on, text, recorded_at, recorded_by) values
                                (901, 9711111, 971, 9711209, '2026-12-09', '§ 9, № 74', '2026-11-11T08:20Z', 9001),
                                (901, 9711207, 971, 9711209, '2026-12-09', 'Не задано', '2026-12-07T08:20Z', 9001),
                                (901, 9711204, 971, 9711207, '2026-12-07', 'Не задано', '2026-12-04T08:20Z', 9001)""").update());
            String page = own.signedIn("olga")
                    .get("/diary?child=" + DARYA + "&week=2026-12-07")
                    .body();
            assertThat(page).containsOnlyOnce("<span class=\"task\">Не задано</span>");
            assertThat(page).containsOnlyOnce("<span class=\"task\">§ 9, № 74</span>");
        }
    }

    @Test
    void tomorrowStandsFirstAndASubstitutionIsSaid() {
        String page = program.signedIn("olga").get("/diary?child=" + DARYA).body();
        assertThat(page).contains("14–19 декабря", "пятница, 18 декабря", "замена, ведёт Лысенко Б.\u00a0П.");
    }

    @Test
    void aCorrectedMarkSaysWhatItWasAndWhy() {
        String page = program.signedIn("olga")
                .get("/diary?child=" + DARYA + "&week=2026-11-30")
                .body();
        assertThat(page).contains("Исправлена 7 декабря, было: 2.", "не засчитано верное решение задачи 5");
        String subject =
                program.signedIn("darya").get("/diary/subjects/" + ALGEBRA).body();
        assertThat(subject).contains("Исправлена 7 декабря, было: 2.", "Сумма 7, отметок 2. Делим: 7 : 2 = 3,50");
    }

    @Test
    void whatWasWrittenLatelyIsNewWheneverTheLessonWas() {
        try (SchoolProgram own = SchoolProgram.started()) {
            var anna = own.signedIn("anna");
            cell(anna, lesson(ALGEBRA, 12, 14), DARYA, 0, "н");
            cell(anna, lesson(ALGEBRA, 12, 16), DARYA, 0, "4");
            own.clock().moveBy(Duration.ofHours(2));
            cell(anna, lesson(ALGEBRA, 12, 16), DARYA, 1, "3");
            String news = news(own);
            assertThat(news)
                    .contains(
                            "нет на уроке, 14 декабря",
                            "контрольная работа, 16 декабря",
                            "Исправлена 16 декабря, было: 4.")
                    .doesNotContain("было: 2");
            own.clock().moveBy(Duration.ofDays(4));
            assertThat(own.signedIn("olga").get("/diary?child=" + DARYA).body()).doesNotContain("Что нового");
        }
    }

    private static void cell(Visitor who, long lesson, long pupil, int version, String text) {
        var answer = who.post(
                "/registers/" + ALGEBRA + "/cells", """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), lesson, pupil, version, text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String news(SchoolProgram program) {
        String page = program.signedIn("olga").get("/diary?child=" + DARYA).body();
        int from = page.indexOf("Что нового");
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void theTermListsEverySubjectWithItsAverage() {
        String page = program.signedIn("darya").get("/diary/subjects").body();
        assertThat(page)
                .contains("II четверть", "Алгебра", "3,50", "Пропущено уроков: 1")
                .doesNotContain("Русский язык");
        String first = program.signedIn("darya")
                .get("/diary/subjects?term=" + QUARTER_1)
                .body();
        assertThat(first).contains("I четверть", "за период 4");
    }

    @Test
    void childrenAreOneTapApart() {
        Visitor olga = program.signedIn("olga");
        assertThat(olga.get("/diary").body()).contains("/diary?child=" + DARYA, "/diary?child=" + MIRA);
        assertThat(olga.get("/diary?child=" + MIRA).statusCode()).isEqualTo(200);
    }

    /** The menu leads to pages without a child in their address: the one chosen last stays chosen, in this browser. */
    @Test
    void theChildChosenLastStaysChosen() {
        Visitor olga = program.signedIn("olga");
        for (long child : List.of(MIRA, DARYA)) {
            olga.get("/diary?child=" + child);
            assertThat(olga.get("/diary/subjects").body())
                    .contains("/diary/subjects?child=" + child + "\" aria-current=\"page\"");
            assertThat(olga.get("/diary").body()).contains("/diary?child=" + child + "\" aria-current=\"page\"");
        }
        // whose child it is, is asked each time: a cookie opens nothing
        for (String cookie : List.of("child=" + PYOTR, "child=x", "child=" + "9".repeat(30), "child="))
            assertThat(chosenWith(cookie)).as(cookie).isEqualTo(chosenWith("other=1"));
        assertThat(chosenWith("child=" + MIRA)).contains("Мир");
    }

    private String chosenWith(String cookie) {
        String session = program.signedIn("olga").session();
        var answer = program.nobody().send("GET", "/diary", new byte[0], "Cookie", "eljur=" + session + "; " + cookie);
        Matcher shown =
                Pattern.compile("child=\\d+\" aria-current=\"page\">(.*?)</a>").matcher(answer.body());
        return shown.find() ? shown.group(1) : answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/diary?child=%d", "/diary/subjects?child=%d", "/diary/subjects/971?child=%d"})
    void anotherFamilysChildIsNotFound(String path) {
        for (long child : List.of(PYOTR, STRANGE_PUPIL, 1L))
            assertThat(program.signedIn("olga").get(path.formatted(child)).statusCode())
                    .as(path + child)
                    .isEqualTo(404);
        for (String login : List.of("tatyana", "stranger-guardian", "pyotr", "stranger-pupil"))
            assertThat(program.signedIn(login).get(path.formatted(DARYA)).statusCode())
                    .as(login)
                    .isEqualTo(404);
        for (String login : List.of("anna", "vera", "director", "admin", "nurse"))
            assertThat(program.signedIn(login).get(path.formatted(DARYA)).statusCode())
                    .as(login)
                    .isEqualTo(403);
    }

    @Test
    void beforeTheFirstDayTheFamilyReadsWhenLessonsBegin() {
        try (SchoolProgram own = SchoolProgram.started()) {
            enrol(own, "since = '2026-12-17'", DARYA);
            Visitor olga = own.signedIn("olga");
            assertThat(olga.get("/diary").body())
                    .as("who studies already comes first")
                    .contains("/diary?child=" + MIRA + "\" aria-current=\"page\"", "/diary?child=" + DARYA)
                    .doesNotContain("Занятия начнутся");
            for (String path : List.of("/diary", "/diary/subjects")) {
                assertThat(olga.get(path + "?child=" + DARYA).body())
                        .contains(
                                "Занятия начнутся 17 декабря 2026 года",
                                "Дарья будет учиться в классе 7-А",
                                path + "?child=" + MIRA);
                assertThat(own.signedIn("darya").get(path).body()).contains("Занятия начнутся 17 декабря 2026 года");
                for (String login : List.of("tatyana", "pyotr", "stranger-guardian", "stranger-pupil"))
                    assertThat(own.signedIn(login).get(path + "?child=" + DARYA).statusCode())
                            .as(login)
                            .isEqualTo(404);
            }
            own.clock().moveBy(Duration.ofDays(1));
            assertThat(own.signedIn("darya").get("/diary").body())
                    .contains("14–19 декабря")
                    .doesNotContain("Занятия начнутся");
        }
    }

    @Test
    void aGuardianFromTheFirstDayOnReadsItToo() {
        try (SchoolProgram own = SchoolProgram.started()) {
            for (long child : List.of(DARYA, MIRA)) enrol(own, "since = '2027-01-11'", child);
            own.inDatabase(db -> db.sql("update people.guardianship set since = '2027-01-11' where guardian_id = ?")
                    .param(OLGA)
                    .update());
            assertThat(own.signedIn("olga").get("/diary").body()).contains("Занятия начнутся 11 января 2027 года");
            own.inDatabase(db -> db.sql(
                            "update people.guardianship set until = '2027-01-10', since = '2026-09-01' where guardian_id = ?")
                    .param(OLGA)
                    .update());
            assertThat(own.signedIn("olga").get("/diary").statusCode())
                    .as("no longer hers by then")
                    .isEqualTo(404);
        }
    }

    @Test
    void whoHasLeftIsNotFound() {
        try (SchoolProgram own = SchoolProgram.started()) {
            enrol(own, "until = '2026-12-15'", DARYA);
            assertThat(own.signedIn("olga").get("/diary?child=" + DARYA).statusCode())
                    .isEqualTo(404);
        }
    }

    private static void enrol(SchoolProgram program, String change, long pupil) {
        program.inDatabase(db -> db.sql("update people.enrolment set " + change + " where pupil_id = ?")
                .param(pupil)
                .update());
    }

    @Test
    void aSubjectThatIsNotTheChildsIsNotFound() {
        assertThat(program.signedIn("darya").get("/diary/subjects/972").statusCode())
                .isEqualTo(404);
    }

    @Test
    void costsFewStatements() {
        Visitor olga = program.signedIn("olga");
        for (String path : List.of("/diary", "/diary?week=2026-11-30", "/diary/subjects", "/diary/subjects/" + ALGEBRA))
            assertThat(program.statements().during(() -> olga.get(path)))
                    .as(path + ": a subject asks besides by which rule its marks are judged")
                    .hasSizeLessThanOrEqualTo(path.endsWith(String.valueOf(ALGEBRA)) ? 8 : 7);
    }
}
