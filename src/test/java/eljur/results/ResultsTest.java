package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Algebra of 7-А: the second quarter is under way. Darya has 4 3, Kirill 5 4 4, Alexandra 5 4 and a pass, Ilya a debt; Gleb left. */
class ResultsTest {

    private static final String PAGE = "/registers/971/results", PROPOSED = PAGE + "/proposed", NOW = "9012";
    private static final String DARYA = "9101", KIRILL = "9102", ILYA = "9105";

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

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
    void aTwoIsNotGivenInPassing() {
        program.inDatabase(
                db -> db.sql("update journal.mark set value = '2' where pupil_id = 9102 and recorded_at > '2026-11-09'")
                        .update());
        assertThat(lines(anna.get(PAGE).body()))
                .contains("Белозёров Кирилл | 3 | 2,00 | 2 | двойка: посмотрите ещё раз | ");
        anna.submit(PROPOSED, Map.of("term", NOW));
        assertThat(standing()).isEmpty();
        assertThat(save(anna, Map.of("m." + KIRILL, "2")).statusCode()).isEqualTo(302);
    }

    @Test
    void theMarksOfTheFormerClassInTheSameSubjectCountOn() {
        program.inDatabase(db -> db.sql("""
                        update people.enrolment set until = '2026-12-06' where pupil_id = 9102;
                        insert into people.enrolment (school_id, pupil_id, class_id, since) values (901, 9102, 972, '2026-12-07');
                        insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, unmarked)
                        values (901, 977, 901, 'lesson', 9001, 972, 'Алгебра, 7-Б', false);
                        insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 977, 9001, '2026-09-01');
                        insert into journal.register_period (school_id, course_id, term_id) values (901, 977, 9012)""").update());
        String page = anna.get("/registers/977/results?term=9012").body();
        assertThat(lines(page)).contains("Белозёров Кирилл | 2 | 4,50 | 5 | отметок 2, нужно от 3 | ");
        assertThat(page).contains("(Алгебра, 7-А)");
    }

    @Test
    void aMarkOfThePeriodFromElsewhereStandsAndIsNotCoveredUnseen() {
        program.inDatabase(db -> db.sql("""
                        update carried.mark set confirmed_at = now(), confirmed_by = 9005 where pupil_id = 9105;
                        delete from journal.period_closure where school_id = 901""").update());
        String page = anna.get(PAGE + "?term=9011").body();
        assertThat(page).contains("Поставлено").doesNotContain("Новиков Илья | | | |");
        program.inDatabase(db -> db.sql("""
                        update people.enrolment set since = '2026-10-01' where pupil_id = 9105""").update());
        assertThat(lines(anna.get(PAGE + "?term=9011").body())).contains("Новиков Илья |  |  | 3 |  | ");
        Map<String, String> over = Map.of("term", "9011", "m." + ILYA, "4");
        assertThat(errors(anna.submit(PAGE, fields(over))))
                .containsExactly(
                        "Здесь стоит «3» (МБОУ «Лесная СОШ»). Чтобы поставить свою отметку вместо неё, напишите причину.");
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
        for (String login : List.of("vera", "deputy", "director", "activities")) {
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
    void whoHandedTheCourseOverReadsAndWritesNoMore() {
        program.inDatabase(
                db -> db.sql("update timetable.course_teacher set until = '2026-12-01' where course_id = 971")
                        .update());
        assertThat(anna.get(PAGE).body()).contains("Абрамова Дарья").doesNotContain("name=\"m.9101\"");
        assertThat(save(anna, Map.of("m." + DARYA, "4")).statusCode()).isEqualTo(404);
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
    void withoutMarksThereIsNothingToSumUp() {
        assertThat(anna.get("/registers/911/results").body()).contains("Итоговых отметок здесь нет");
        assertThat(anna.submit("/registers/911/results/proposed", Map.of("term", NOW))
                        .statusCode())
                .isEqualTo(422);
    }

    private static HttpResponse<String> save(Visitor who, Map<String, String> fields) {
        return who.submit(PAGE, fields(fields));
    }

    private static Map<String, String> fields(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("term", NOW));
        for (String name : more.keySet()) if (name.startsWith("m.")) fields.put("v." + name.substring(2), "0");
        fields.putAll(more);
        return fields;
    }

    private static List<String> lines(String page) {
        Matcher row = Pattern.compile("(?s)<tr[^>]* id=\"p-\\d+\">(.*?)</tr>").matcher(page);
        return row.results().map(one -> line(one.group(1))).toList();
    }

    private static String line(String row) {
        return String.join(
                " | ",
                found(row, "<summary><span[^>]*>([^<]*)<"),
                found(row, "data-label=\"Отметок\">([^<]*)<"),
                found(row, "data-label=\"Средняя\">([^<]*)<"),
                found(row, "m may [^>]*>([^<]*)<"),
                found(row, "class=\"doubt\">([^<]*)<"),
                row.contains("name=\"m.") ? found(row, "name=\"m.[0-9]+\" value=\"([^\"]*)\"") : "нет поля");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<String> errors(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Pattern.compile("<p class=\"err\" id=\"e-[^>]*>([^<]*)<")
                .matcher(answer.body())
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private List<String> standing() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || coalesce(value, 'null') || ' ' || version || ' ' || corrected
                        from journal.period_mark where course_id = 971 and term_id = 9012 order by pupil_id""").query(String.class).list());
    }

    private List<String> derived() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || term_id || ' ' || coalesce(proposed, 'null') || ' ' || coalesce(value, 'null') || ' ' || coalesce(reason, 'null')
                            || ' ' || decided_by || ' [' || (select string_agg(case m ->> 'value' when 'FIVE' then '5' when 'FOUR' then '4' when 'THREE' then '3' else '.' end, ', ')
                                                             from jsonb_array_elements(inputs -> 'marks') m)
                            || '] ' || (rule -> 'thresholds' ->> 'five')
                        from results.derivation order by id""").query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action || ' ' || entity_key || ' ' || coalesce(old_value::text, 'null') || ' ' || coalesce(new_value::text, 'null')
                            || ' ' || coalesce(reason, 'null')
                        from audit.change_event where entity in ('period-mark', 'year-mark') order by id""").query(String.class).list());
    }
}
