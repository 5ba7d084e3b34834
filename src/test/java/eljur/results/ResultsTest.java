package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a teacher does with the results of a class, see {@link SummingUp}. */
class ResultsTest extends SummingUp {

    @Test
    void theClassStandsOnOnePageWithWhatIsProposedAndWhy() {
        String page = anna.get(PAGE).body();
        assertThat(lines(page))
                .containsExactly(
                        "Абрамова Дарья | 2 | 3,50 | 4 | отметок 2, нужно от 3 | ",
                        "Белозёров Кирилл | 3 | 4,33 | 4 |  | ",
                        "Ершов Глеб | 1 | 2,00 |  |  | нет поля",
                        "Константинопольская Александра | 3 | 4,50 | 5 | отметок 2, нужно от 3 | ",
                        "Новиков Илья |  |  |  | отметок нет | ");
        assertThat(page)
                .contains(
                        "II четверть, 09.11–29.12",
                        "Поставлено 0 из 4",
                        "Поставить предложенные: 1",
                        "Отметок 3, сумма 13, средняя 4,33. Это «4»: она начинается с 3,50, следующая с 4,50.",
                        "Обычное округление: своё правило школа ещё не внесла.",
                        "Период идёт до 29 декабря");
    }

    @Test
    void theClearProposalsAreTakenOverAtOnceEachWithWhatItWasMadeOf() {
        assertThat(anna.submit(PROPOSED, Map.of("term", NOW)).statusCode()).isEqualTo(302);
        assertThat(standing()).containsExactly("9102 4 1 false");
        assertThat(derived()).containsExactly("9102 9012 4 4 null 9001 [5, 4, 4] 4.50");
        assertThat(events()).containsExactly("period-mark recorded 971:9012:9102 null {\"value\": \"4\"} null");
        assertThat(anna.submit(PROPOSED, Map.of("term", NOW)).statusCode()).isEqualTo(302);
        assertThat(events()).hasSize(1);
        assertThat(anna.get(PAGE).body()).contains("Поставлено 1 из 4", "Ткачук А. В., 16 декабря.");
    }

    @Test
    void anotherMarkThanProposedAsksWhyAndNothingOfTheClassIsLost() {
        var refused = save(anna, Map.of("m." + DARYA, "5", "m." + KIRILL, "4", "m." + ILYA, "много"));
        assertThat(errors(refused))
                .containsExactly(
                        "Предложена «4». Чтобы поставить другую, напишите причину.",
                        "«много» не похоже на отметку. Впишите одну: 5 4 3 2, н/а, осв, зач или незач.");
        refused = save(anna, Map.of("m." + DARYA, "5", "m." + KIRILL, "4", "m." + ILYA, "н/а"));
        assertThat(errors(refused))
                .containsExactly(
                        "Предложена «4». Чтобы поставить другую, напишите причину.",
                        "По правилу отметки не получается. Если она всё же нужна, напишите причину.");
        assertThat(refused.body())
                .contains("(строк: 2)", "name=\"m.9101\" value=\"5\"", "name=\"m.9105\" value=\"н/а\"");
        assertThat(standing()).isEmpty();
        assertThat(save(
                                anna,
                                Map.of(
                                        "m." + DARYA,
                                        "5",
                                        "r." + DARYA,
                                        "победа на олимпиаде",
                                        "m." + KIRILL,
                                        "4",
                                        "m." + ILYA,
                                        "Н/А",
                                        "r." + ILYA,
                                        "пришёл в декабре"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing()).containsExactly("9101 5 1 false", "9102 4 1 false", "9105 unattested 1 false");
        assertThat(derived())
                .containsExactly(
                        "9101 9012 4 5 победа на олимпиаде 9001 [4, 3] 4.50",
                        "9102 9012 4 4 null 9001 [5, 4, 4] 4.50",
                        "9105 9012 null unattested пришёл в декабре 9001 [.] 4.50");
        assertThat(anna.get(PAGE).body())
                .contains("Ткачук А. В., 16 декабря. Предложена была «4». Причина: победа на олимпиаде");
        for (String reader : List.of("anna", "deputy"))
            assertThat(program.signedIn(reader).get(PAGE).body())
                    .as("beside the mark, not only behind its explanation, for " + reader)
                    .contains("<small class=\"because muted\">победа на олимпиаде</small>");
    }

    @Test
    void whatWasTypedIsWrittenTogetherWithWhatIsTakenOver() {
        Map<String, String> typed = Map.of("m." + DARYA, "5", "m." + KIRILL, "", "r." + DARYA, "олимпиада");
        assertThat(errors(anna.submit(PROPOSED, fields(Map.of("m." + DARYA, "5", "m." + KIRILL, "")))))
                .containsExactly("Предложена «4». Чтобы поставить другую, напишите причину.");
        assertThat(standing()).isEmpty();
        assertThat(anna.submit(PROPOSED, fields(typed)).statusCode()).isEqualTo(302);
        assertThat(standing()).containsExactly("9101 5 1 false", "9102 4 1 false");
        assertThat(derived()).first().asString().contains("4 5 олимпиада");
    }

    @Test
    void theSameAgainWritesNothing() {
        save(anna, Map.of("m." + KIRILL, "4"));
        List<String> events = events();
        assertThat(save(anna, Map.of("m." + KIRILL, "4")).statusCode()).isEqualTo(302);
        assertThat(events()).isEqualTo(events).hasSize(1);
    }

    @Test
    void whatAnotherWindowWroteMeanwhileIsToldAndNotOverwritten() {
        save(anna, Map.of("m." + KIRILL, "4"));
        var late = save(anna, Map.of("m." + KIRILL, "5", "r." + KIRILL, "доклад"));
        assertThat(errors(late))
                .containsExactly(
                        "Пока вы смотрели, отметка изменилась, теперь здесь: 4. Обновите страницу и решите ещё раз.");
        assertThat(standing()).containsExactly("9102 4 1 false");
    }

    @Test
    void aSlipIsMendedAndACorrectionOfAnEarlierDayAsksWhy() {
        save(anna, Map.of("m." + DARYA, "5", "r." + DARYA, "описка"));
        assertThat(save(anna, Map.of("m." + DARYA, "4", "v." + DARYA, "1")).statusCode())
                .isEqualTo(302);
        assertThat(standing()).containsExactly("9101 4 2 false");
        program.clock().moveBy(Duration.ofDays(1));
        anna = program.signedIn("anna");
        var why = save(anna, Map.of("m." + DARYA, "3", "v." + DARYA, "2"));
        assertThat(errors(why)).containsExactly("Эта отметка поставлена раньше. Чтобы изменить её, напишите причину.");
        save(anna, Map.of("m." + DARYA, "", "v." + DARYA, "2", "r." + DARYA, "не тот ученик"));
        assertThat(standing()).containsExactly("9101 null 3 true");
        assertThat(events().getLast())
                .isEqualTo("period-mark removed 971:9012:9101 {\"value\": \"4\"} null не тот ученик");
        assertThat(derived()).hasSize(3).last().asString().contains("не тот ученик");
        assertThat(save(anna, Map.of("m." + DARYA, "4", "v." + DARYA, "3")).statusCode())
                .isEqualTo(302);
        assertThat(standing()).containsExactly("9101 4 4 true");
    }

    @Test
    void aClosedPeriodTakesNothingMore() {
        var refused = anna.submit(PAGE, fields(Map.of("term", "9011", "m." + DARYA, "5")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Не записано: период закрыт 30.10.2026 (Зуева Е. М.)");
        assertThat(anna.submit(PROPOSED, Map.of("term", "9011")).statusCode()).isEqualTo(422);
        assertThat(anna.get(PAGE + "?term=9011").body())
                .contains("Закрыто 30.10.2026 (Зуева Е. М.)")
                .doesNotContain("name=\"m.9101\"");
        assertThat(anna.submit(PAGE, fields(Map.of("term", "9013", "m." + DARYA, "5")))
                        .body())
                .contains("Не сохранено: этот период ещё не начался.");
        assertThat(events()).isEmpty();
    }

    @Test
    void theYearIsMadeOfItsTermsAndClosesWithTheLast() {
        save(anna, Map.of("m." + DARYA, "4"));
        var year = anna.get(PAGE + "?term=year").body();
        assertThat(lines(year))
                .first()
                .asString()
                .isEqualTo("Абрамова Дарья | 2 | 4,00 | 4 | отметок 2, нужно от 4 | ");
        assertThat(anna.submit(PAGE, Map.of("m." + DARYA, "4", "v." + DARYA, "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(events().getLast()).isEqualTo("year-mark recorded 971:9101 null {\"value\": \"4\"} null");
        program.inDatabase(db -> db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)
                        values (901, 971, 9014, '2026-12-16T08:00Z', 9005, '', 0)""").update());
        assertThat(anna.submit(PAGE, Map.of("m." + DARYA, "5", "v." + DARYA, "1", "r." + DARYA, "да"))
                        .body())
                .contains("период закрыт 16.12.2026");
    }

    @Test
    void onlyWhoTeachesTheCourseWritesAndOthersReadOrFindNothing() {
        for (String login : List.of("vera", "deputy", "director")) {
            var one = login.equals("vera") ? program.signedIn(login).as("FORM_TUTOR") : program.signedIn(login);
            assertThat(one.get(PAGE).body())
                    .as(login)
                    .contains("Абрамова Дарья")
                    .doesNotContain("name=\"m.9101\"");
            assertThat(save(one, Map.of("m." + DARYA, "5")).statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        for (String login : List.of("boris", "stranger")) {
            var one = program.signedIn(login).as("TEACHER");
            assertThat(one.get(PAGE).statusCode()).as(login).isEqualTo(404);
            assertThat(save(one, Map.of("m." + DARYA, "5", "r." + DARYA, "так")).statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(one.submit(PROPOSED, Map.of("term", NOW)).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        for (String login : List.of("admin", "secretary", "olga", "darya", "nurse"))
            assertThat(program.signedIn(login).get(PAGE).statusCode()).as(login).isEqualTo(403);
        assertThat(events()).isEmpty();
    }

    @Test
    void theFamilyReadsHowTheMarkCameAboutAndWhatItWasBefore() {
        save(anna, Map.of("m." + DARYA, "4"));
        program.clock().moveBy(Duration.ofDays(1));
        save(program.signedIn("anna"), Map.of("m." + DARYA, "5", "v." + DARYA, "1", "r." + DARYA, "пересдача"));
        String page = program.signedIn("olga")
                .get("/diary/subjects/971?term=9012&child=9101")
                .body();
        assertThat(page)
                .contains(
                        "Отметка за период: II четверть",
                        "Отметок 2, сумма 7, средняя 3,50. Это «4»: она начинается с 3,50, следующая с 4,50.",
                        "«5». Ткачук А. В., 17 декабря. Предложена была «4». Причина: пересдача",
                        "«4». Ткачук А. В., 16 декабря.",
                        "Обычное округление: своё правило школа ещё не внесла.");
        assertThat(page).doesNotContain("сумма 13");
    }

    @Test
    void untilTheMarkStandsTheFamilyReadsWhatItComesToAndWhatIsStillNeeded() {
        String subject = "/diary/subjects/971?term=9012&child=9101";
        assertThat(program.signedIn("olga").get(subject).body())
                .contains(
                        "Сейчас выходит «4»: средняя 3,50.",
                        "До «5» не хватает: 4 × «5».",
                        "Считается так: «5» от 4,50, «4» от 3,50");
        save(anna, Map.of("m." + DARYA, "4"));
        assertThat(program.signedIn("olga").get(subject).body()).doesNotContain("Сейчас выходит");
    }

    @Test
    void withoutMarksThereIsNothingToSumUp() {
        assertThat(anna.get("/registers/911/results").body()).contains("Итоговых отметок здесь нет");
        assertThat(anna.submit("/registers/911/results/proposed", Map.of("term", NOW))
                        .statusCode())
                .isEqualTo(422);
    }
}
