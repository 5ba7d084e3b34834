package eljur.journal.closing;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.QUARTER_1;
import static eljur.testing.TestSchool.QUARTER_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chain over 7-А: algebra is closed in the first quarter, in the second it lacks much. */
class ClosingTest extends ClosingSchool {

    private static final String PUPILS = "Абрамова Дарья Белозёров Кирилл Константинопольская Александра Новиков Илья";

    @Test
    void thePageOfARegisterNamesWhatIsNotReady() {
        String page = text(anna.get(PAGE + QUARTER_2));
        assertThat(page.substring(page.indexOf("Чего не хватает")))
                .isEqualTo(
                        "Чего не хватает не готово: 5 уроков ещё впереди, 11 уроков без темы, 11 уроков без отметки о явке, 4 ученика без отметки за период"
                                + " 5 уроков ещё впереди: 18 декабря 21 декабря 23 декабря 25 декабря 28 декабря"
                                + " 11 уроков без темы: 13 ноября 16 ноября 18 ноября 20 ноября 23 ноября 25 ноября 27 ноября 30 ноября 2 декабря 7 декабря 14 декабря"
                                + " 11 уроков без отметки о явке: 13 ноября 16 ноября 18 ноября 20 ноября 23 ноября 25 ноября 27 ноября 30 ноября 2 декабря 7 декабря 14 декабря"
                                + " 4 ученика без отметки за период: " + PUPILS
                                + " Журнал можно будет закрыть, когда всё готово. Не получается — закроет завуч.");
        assertThat(anna.get(PAGE + QUARTER_2).body())
                .contains("href=\"/lessons/9711113\"", "href=\"/registers/971/results?term=9012\"");
    }

    @Test
    void aTeacherClosesWhatIsReadyAndTheDeputyAlsoWhatIsNot() {
        var no = close(anna, ALGEBRA, QUARTER_2, "");
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(said(no))
                .isEqualTo(
                        "Период не закрыт: 5 уроков ещё впереди, 11 уроков без темы, 11 уроков без отметки о явке, 4 ученика без отметки за период. Допишите или попросите завуча закрыть как есть.");
        var silent = close(deputy, ALGEBRA, QUARTER_2, "");
        assertThat(said(silent)).endsWith("Дождитесь учителя или напишите, почему закрываете как есть.");
        assertThat(silent.body()).contains("value=\"№ 5\"");
        assertThat(close(deputy, ALGEBRA, QUARTER_2, "учитель болен").statusCode())
                .isEqualTo(302);
        assertThat(text(anna.get(PAGE + QUARTER_2)))
                .contains("закрыто 16.12.2026, Зуева Е. М., № 5. Закрыто как есть: учитель болен");
        assertThat(said(close(deputy, ALGEBRA, QUARTER_2, "ещё раз"))).contains("Период уже закрыт");
        assertThat(events("closure")).containsExactly("recorded 971:9012 № 5: учитель болен 9005");
    }

    @Test
    void aReadyRegisterIsClosedByItsTeacher() {
        complete();
        assertThat(text(anna.get(PAGE + QUARTER_2))).contains("готово, можно закрыть Всё готово.");
        assertThat(close(anna, ALGEBRA, QUARTER_2, "").statusCode()).isEqualTo(302);
        assertThat(events("closure")).containsExactly("recorded 971:9012 № 5 9001");
    }

    @Test
    void aClassIsClosedOverItsRegistersAndTheSchoolOverItsClasses() {
        var early = deputy.submit(chain("classes/971/terms/9012/closure"), Map.of());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(said(early))
                .isEqualTo(
                        "Не закрыто: есть открытые журналы (Алгебра, 7-А; Геометрия, 7-А, 1 гр.). Закройте сначала их.");
        complete();
        close(deputy, 975, QUARTER_2, "нет учеников");
        assertThat(deputy.submit(chain("classes/971/terms/9012/registers"), Map.of())
                        .statusCode())
                .isEqualTo(302);
        var school = deputy.submit(chain("terms/9012/closure"), Map.of());
        assertThat(said(school))
                .isEqualTo("Школа не закрыта: есть открытые классы (1-А; 7-А; 7-Б). Закройте сначала их.");
        assertThat(deputy.submit(chain("classes/971/terms/9012/closure"), Map.of("order", "№ 9"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(deputy.get("/closing?term=9012"))).contains("7-А закрыто 16.12.2026, Зуева Е. М., № 9 2 из 2");
        for (long course : List.of(972L, 911L)) close(deputy, course, QUARTER_2, "как есть");
        for (long one : List.of(972L, 911L)) deputy.submit(chain("classes/" + one + "/terms/9012/closure"), Map.of());
        assertThat(deputy.submit(chain("terms/9012/closure"), Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(text(deputy.get("/closing?term=9012"))).contains("Школа закрыто 16.12.2026, Зуева Е. М.");
        // What was never taught was closed with its class.
        assertThat(closed()).contains("971:9012", "979:9012");
    }

    @Test
    void whatIsClosedIsOpenedByTwoAndFromAbove() {
        complete();
        close(anna, ALGEBRA, QUARTER_2, "");
        close(deputy, 975, QUARTER_2, "нет учеников");
        deputy.submit(chain("classes/971/terms/9012/closure"), Map.of());
        assertThat(cell("5").body()).contains("период закрыт 16.12.2026");
        assertThat(text(anna.get(PAGE + QUARTER_2))).contains("Закрыты ещё: класс 7-А. Если другой человек согласится");
        assertThat(said(ask(deputy, "closing/classes/971/terms/9012", ""))).contains("не сказано, зачем открывать");
        assertThat(ask(deputy, "closing/classes/971/terms/9012", "описка").statusCode())
                .isEqualTo(302);
        assertThat(said(ask(director, "closing/classes/971/terms/9012", "описка")))
                .contains("об этом уже просят");
        assertThat(director.get("/today").body()).contains("Просят открыть закрытый период: ");
        var self = decide(deputy, "agreement", "days", "2");
        assertThat(self.statusCode()).isEqualTo(422);
        assertThat(said(self))
                .isEqualTo(
                        "Не открыто: вы просили сами. Соглашается другой человек: второй завуч или директор под своим логином.");
        assertThat(self.body()).as("no form to decide one's own").doesNotContain("name=\"days\"");
        var tooLong = decide(director, "agreement", "days", "99");
        assertThat(said(tooLong)).contains("от 1 до 30");
        assertThat(tooLong.body()).contains("name=\"days\" inputmode=\"numeric\" maxlength=\"9\" value=\"99\"");
        assertThat(decide(director, "agreement", "days", "2").statusCode()).isEqualTo(302);
        assertThat(cell("5").body()).contains("период закрыт");
        assertThat(ask(anna, "registers/971/terms/9012", "описка").statusCode()).isEqualTo(302);
        assertThat(text(deputy.get("/closing?term=9012")))
                .contains(
                        "журнал «Алгебра, 7-А» : описка (№ 6) Просит Ткачук А. В., 16 декабря, 11:04. Ответа ещё нет.");
        assertThat(decide(deputy, "agreement", "days", "").statusCode()).isEqualTo(302);
        assertThat(cell("5").statusCode()).isEqualTo(200);
        assertThat(text(anna.get(PAGE + QUARTER_2))).contains("открыто снова до 18 декабря, 11:04");
        program.clock().moveBy(java.time.Duration.ofDays(2));
        anna = program.signedIn("anna");
        assertThat(cell("4").body()).contains("период закрыт 16.12.2026");
        assertThat(events("reopening"))
                .containsExactly(
                        "asked 901 описка 9005",
                        "agreed 901 описка 9004",
                        "asked 902 описка 9001",
                        "agreed 902 описка 9005");
        assertThat(events("class-closure"))
                .containsExactly("recorded 971:9012 null 9005", "reopened 971:9012 описка 9004");
    }

    @Test
    void aRefusalIsSaidAndTheRegisterStaysClosed() {
        assertThat(ask(anna, "registers/971/terms/9011", "описка").statusCode()).isEqualTo(302);
        assertThat(said(decide(deputy, "refusal", "answer", ""))).contains("не сказано, почему отказ");
        assertThat(decide(deputy, "refusal", "answer", "поздно").statusCode()).isEqualTo(302);
        assertThat(said(decide(director, "agreement", "days", ""))).contains("уже ответил(а) Зуева Е. М.");
        assertThat(text(anna.get(PAGE + QUARTER_1))).contains("Отказано, Зуева Е. М.: поздно");
    }

    @Test
    void belowAClosedClassNothingIsOpenedToOnePerson() {
        close(deputy, 975, QUARTER_1, "нет учеников");
        deputy.submit(chain("classes/971/terms/9011/closure"), Map.of());
        var no = deputy.submit(
                "/lessons/9711007/permits/opening",
                Map.of("what", "lesson", "hours", "2", "reason", "описка", "person", "9001"));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(said(no)).contains("закрыт весь класс или вся школа");
    }

    @Test
    void anOpenPlaceKeepsTheClassOpen() {
        close(deputy, 975, QUARTER_1, "нет учеников");
        deputy.submit(
                "/lessons/9711007/permits/opening",
                Map.of("what", "lesson", "hours", "2", "reason", "описка", "person", "9001"));
        assertThat(said(deputy.submit(chain("classes/971/terms/9011/closure"), Map.of())))
                .contains("есть открытые места или просьбы без ответа (Алгебра, 7-А).");
    }

    @Test
    void nobodyElseSeesOrCloses() {
        var boris = program.signedIn("boris").as("TEACHER");
        var stranger = program.signedIn("stranger");
        for (var one : List.of(boris, stranger)) {
            assertThat(one.get(PAGE + QUARTER_2).statusCode()).isEqualTo(404);
            assertThat(close(one, ALGEBRA, QUARTER_2, "так").statusCode()).isEqualTo(404);
            assertThat(ask(one, "registers/971/terms/9011", "так").statusCode()).isEqualTo(404);
            assertThat(one.get("/closing").statusCode()).isEqualTo(403);
        }
        for (String login : List.of("admin", "secretary", "olga", "darya"))
            assertThat(program.signedIn(login).get(PAGE + QUARTER_2).statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("vera").get(PAGE + QUARTER_2).statusCode()).isEqualTo(200);
        var theirs = program.signedIn("stranger-director");
        ask(anna, "registers/971/terms/9011", "описка");
        assertThat(decide(theirs, "agreement", "days", "").statusCode()).isEqualTo(404);
        assertThat(theirs.get("/closing?term=9012").statusCode()).isEqualTo(404);
        assertThat(theirs.get("/closing/classes/971").statusCode()).isEqualTo(404);
        assertThat(closed()).doesNotContain("971:9012");
    }

    @Test
    void thePageOfTheSchoolTakesAsManyStatementsForMoreRegisters() {
        int few = program.statements()
                .during(() -> deputy.get("/closing?term=9012"))
                .size();
        program.inDatabase(db -> db.sql("""
                insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, scheme)
                select school_id, id + n, year_id, kind, subject_id, group_id, name || n, scheme
                from timetable.course, generate_series(10001, 10040) n where id = 971""").update());
        program.inDatabase(db -> db.sql("""
                insert into journal.register_period (school_id, course_id, term_id)
                select school_id, id, 9012 from timetable.course where id > 10000 and school_id = 901""").update());
        assertThat(program.statements().during(() -> deputy.get("/closing?term=9012")))
                .hasSize(few);
    }
}
