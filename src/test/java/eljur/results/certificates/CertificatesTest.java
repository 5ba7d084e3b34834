package eljur.results.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exams entered, final marks proposed, explained and decided: see {@link LeavingClass}. */
class CertificatesTest extends LeavingClass {

    @Test
    void theClassStandsOnOnePageWithWhatIsProposedAndWhatIsMissing() {
        String page = deputy.get(PAGE).body();
        assertThat(all(page, "class=\"up\"><span>([^<]*)<"))
                .containsExactly("Экзамены", "Биология", "ИЗО", "Математика", "Русский язык");
        assertThat(cells(page))
                .containsExactly(
                        "Абрамова Дарья: предложено 5 | предложено 5 | не получается, нет экзаменационной отметки"
                                + " | не получается, нет экзаменационной отметки",
                        "Белозёров Кирилл: не получается, отметок за год нет | предложено 4"
                                + " | не получается, нет экзаменационной отметки | не получается, нет экзаменационной отметки",
                        "Константинопольская Александра: не получается, отметок за год нет"
                                + " | не получается, отметок за год нет | не получается, отметок за год нет",
                        "Новиков Илья: не получается, отметок за год нет | предложено 3"
                                + " | не получается, отметок за год нет | не получается, отметок за год нет");
        assertThat(page).contains("Решено 0 из 15", "Поставить предложенные: 4", "0 из 4");
    }

    @Test
    void onPaperItSaysWhoseSheetItIsAndWhoSignsIt() {
        assertThat(all(deputy.get(PAGE).body(), "<p class=\"only-print[^\"]*\">([^<]*)<"))
                .containsExactly(
                        "МБОУ «Заречная средняя школа»",
                        "Классный руководитель ____________________ /____________________/   «____» ______________ 20___ г.",
                        "Заместитель директора ____________________ /____________________/",
                        "Директор ____________________ /Мороз Д. О./");
    }

    @Test
    void examsAreEnteredOnOneScreenAndMeetTheYear() {
        assertThat(deputy.submit(EXAMS, russian(Map.of("m.9101", "5", "m.9102", "4")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.submit(EXAMS, Map.of("subject", "9003", "known", "2026-12-14", "m.9101", "3", "v.9101", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(written())
                .containsExactly(
                        "exam 9101 9002 v1 5 of null - 9005",
                        "exam 9102 9002 v1 4 of null - 9005",
                        "exam 9101 9003 v1 3 of null - 9005");
        assertThat(events())
                .containsExactly(
                        "exam-mark recorded 901:9002:9101 null 5 -",
                        "exam-mark recorded 901:9002:9102 null 4 -",
                        "exam-mark recorded 901:9003:9101 null 3 -");
        assertThat(cells(deputy.get(PAGE).body()).subList(0, 2))
                .containsExactly(
                        "Абрамова Дарья: предложено 5 | предложено 5 | предложено 3 | предложено 5",
                        "Белозёров Кирилл: не получается, отметок за год нет | предложено 4"
                                + " | не получается, нет экзаменационной отметки | предложено 4");
        assertThat(deputy.get(DARYA).body())
                .contains(
                        "Отметок 3, сумма 10, средняя 3,33: это «3».",
                        "Алгебра: 9 класс, год",
                        "Геометрия: 9 класс, год",
                        "Отметок 2, сумма 9, средняя 4,50: это «5».",
                        "7 класс, год");
        assertThat(deputy.get(EXAMS + "?subject=9003").body()).contains("позже срока на 1 дн.");
        assertThat(deputy.get(EXAMS + "?subject=9002").body())
                .contains("в срок")
                .doesNotContain("позже срока");
    }

    @Test
    void clearProposalsAreTakenOverAndTheRestIsDecidedWithAReason() {
        assertThat(deputy.submit(PAGE + "/proposed", Map.of()).statusCode()).isEqualTo(302);
        assertThat(written())
                .containsExactly(
                        "final 9101 9008 v1 5 of 5 - 9005",
                        "final 9101 9007 v1 5 of 5 - 9005",
                        "final 9102 9007 v1 4 of 4 - 9005",
                        "final 9105 9007 v1 3 of 3 - 9005");
        assertThat(deputy.submit(PAGE + "/proposed", Map.of()).statusCode()).isEqualTo(302);
        assertThat(written()).as("once").hasSize(4);
        var refused = deputy.submit(DARYA, Map.of("m.9002", "5", "v.9002", "0", "m.9003", "много", "v.9003", "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(all(refused.body(), "<p class=\"err\" id=\"e-[^>]*>([^<]*)<"))
                .containsExactly(
                        "«много» сюда не подходит. Впишите 5, 4, 3, 2, зач, осв или оставьте пустым.",
                        "По правилу отметки не получается. Если она всё же нужна, напишите причину.");
        assertThat(refused.body()).contains("name=\"m.9002\" value=\"5\"", "(строк: 2)");
        assertThat(written()).hasSize(4);
        assertThat(deputy.submit(DARYA, Map.of("m.9002", "5", "v.9002", "0", "r.9002", "победа на олимпиаде"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(written().getLast()).isEqualTo("final 9101 9002 v1 5 of null победа на олимпиаде 9005");
        assertThat(deputy.get(DARYA).body())
                .contains(
                        "Зуева Е. М., 16 декабря 2026. Поставлено «5». Правило ничего не предлагало. Причина: победа на олимпиаде");
    }

    @Test
    void whatStandsIsExplainedByWhatItWasMadeOfThen() {
        deputy.submit(EXAMS, russian(Map.of("m.9101", "5")));
        deputy.submit(DARYA, Map.of("m.9002", "5", "v.9002", "0"));
        program.inDatabase(db -> db.sql("update journal.year_mark set value = '3' where course_id = 973")
                .update());
        assertThat(deputy.get(DARYA).body()).contains("Отметок 2, сумма 9, средняя 4,50: это «5».");
        program.clock().moveBy(Duration.ofDays(1));
        deputy = program.signedIn("deputy");
        var why = deputy.submit(DARYA, Map.of("m.9002", "4", "v.9002", "1"));
        assertThat(why.body()).contains("Эта отметка поставлена раньше. Чтобы изменить её, напишите причину.");
        var late = deputy.submit(DARYA, Map.of("m.9002", "4", "v.9002", "0", "r.9002", "так"));
        assertThat(late.body()).contains("Пока вы смотрели, отметка изменилась.");
        deputy.submit(DARYA, Map.of("m.9002", "", "v.9002", "1", "r.9002", "пересчёт"));
        assertThat(written().getLast()).isEqualTo("final 9101 9002 v2 null of 4 пересчёт 9005");
        assertThat(events().getLast()).isEqualTo("final-mark removed 901:9002:9101 5 null пересчёт");
        deputy.submit(PAGE + "/proposed", Map.of());
        assertThat(written())
                .as("what was taken back is decided by hand")
                .noneMatch(one -> one.contains("9101 9002 v3"));
    }

    @Test
    void examsAskForMarkDayAndGrade() {
        var refused = deputy.submit(EXAMS, russian(Map.of("m.9101", "зач", "m.9102", "4")));
        assertThat(all(refused.body(), "<p class=\"err\" id=\"e-[^>]*>([^<]*)<"))
                .containsExactly("«зач» не похоже на отметку. Впишите 5, 4, 3 или 2.");
        assertThat(deputy.submit(EXAMS, russian(Map.of("m.9101", "5", "known", "")))
                        .body())
                .contains("не указан день");
        assertThat(deputy.submit(EXAMS, russian(Map.of("m.9101", "5", "known", "2026-12-17")))
                        .body())
                .contains("день результата ещё не наступил");
        assertThat(deputy.submit(EXAMS, russian(Map.of("subject", "9006", "m.9101", "5")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(deputy.submit("/certificates/972/exams", russian(Map.of("m.9201", "5")))
                        .body())
                .contains("экзаменационные отметки ставят в 9 классах");
        assertThat(written()).isEmpty();
    }

    @Test
    void aClassThatDoesNotLeaveHasNoCertificates() {
        assertThat(deputy.get("/certificates/972").body()).contains("Аттестат выдают в 9 и 11 классах");
        assertThat(deputy.submit("/certificates/972/proposed", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(written()).isEmpty();
        assertThat(deputy.get("/certificates").body()).contains("Аттестат: 9-А");
    }

    @Test
    void theFormTutorReadsNobodyButTheDeputyWritesAndStrangersFindNothing() {
        for (String login : List.of("vera", "director")) {
            var reader = program.signedIn(login);
            assertThat(cells(reader.get(PAGE).body())).as(login).hasSize(4);
            assertThat(reader.get(DARYA).body()).contains("Русский язык").doesNotContain("name=\"m.9002\"");
            for (String act : List.of(PAGE + "/proposed", DARYA, EXAMS))
                assertThat(reader.submit(act, russian(Map.of("m.9101", "5"))).statusCode())
                        .as(login + " " + act)
                        .isEqualTo(403);
        }
        for (String login : List.of("boris", "stranger")) {
            var other = program.signedIn(login).as("FORM_TUTOR");
            for (String page : List.of(PAGE, DARYA, EXAMS))
                assertThat(other.get(page).statusCode()).as(login + " " + page).isEqualTo(404);
        }
        for (String login : List.of("anna", "admin", "secretary", "olga", "darya"))
            assertThat(program.signedIn(login).get(PAGE).statusCode()).as(login).isEqualTo(403);
        assertThat(deputy.get(PAGE + "/pupils/9201").statusCode())
                .as("of another class")
                .isEqualTo(404);
        assertThat(deputy.get(PAGE + "/pupils/9811").statusCode())
                .as("of another school")
                .isEqualTo(404);
        assertThat(written()).isEmpty();
    }

    @Test
    void theSchoolsActSaysHowMathematicsIsMadeAndWhenExamsAreEntered() {
        deputy.submit(EXAMS, Map.of("subject", "9003", "known", "2026-12-14", "m.9102", "4", "v.9102", "0"));
        assertThat(cells(deputy.get(PAGE).body()).get(1)).contains("предложено 5");
        Map<String, String> act = Map.of("act", "Положение, приказ № 7", "since", "2026-09-01");
        assertThat(deputy.submit("/result-settings", with(act, Map.of("kind", "exam-days", "way", "3")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(EXAMS + "?subject=9003").body())
                .contains("в срок")
                .doesNotContain("позже срока");
        assertThat(deputy.submit(
                                "/result-settings",
                                with(
                                        act,
                                        Map.of(
                                                "kind",
                                                "subject-group",
                                                "way",
                                                "rounded",
                                                "subject",
                                                "9003",
                                                "parts",
                                                "9001")))
                        .body())
                .contains("складывать не из чего");
        assertThat(deputy.submit(
                                "/result-settings",
                                with(
                                        act,
                                        Map.of(
                                                "kind",
                                                "subject-group",
                                                "way",
                                                "rounded",
                                                "subject",
                                                "9003",
                                                "parts",
                                                "9001,9004")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(PAGE + "/pupils/9102").body())
                .contains("Годовая вместе «5», с экзаменом средняя 4,50: это «5».", "Положение, приказ № 7");
        String settings = deputy.get("/result-settings").body();
        assertThat(settings)
                .contains("сначала одна округлённая годовая, потом среднее с экзаменом: Алгебра, Геометрия");
        assertThat(deputy.submit("/result-settings/1/withdrawal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(EXAMS + "?subject=9003").body()).contains("позже срока на 1 дн.");
        assertThat(events().stream()
                        .filter(one -> one.startsWith("result-setting"))
                        .map(one -> one.substring(0, 25)))
                .containsExactly("result-setting recorded 1", "result-setting recorded 2", "result-setting withdrawn ");
        for (String login : List.of("director", "anna", "vera")) {
            assertThat(program.signedIn(login).get("/result-settings").statusCode())
                    .isEqualTo(200);
            assertThat(program.signedIn(login)
                            .submit("/result-settings", with(act, Map.of("kind", "exam-days", "way", "5")))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
    }

    private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new HashMap<>(one);
        both.putAll(other);
        return both;
    }
}
