package eljur.homework;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna sets homework ahead for algebra of 7-А: who may, what is kept, who reads it, how it changes. */
class AssignmentsTest {

    private static final String PATH = "/registers/" + ALGEBRA + "/homework";
    private static final long FRIDAYS = lesson(ALGEBRA, 12, 18);

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        program.inDatabase(
                db -> db.sql("delete from homework.attachment; delete from homework.assignment where id = 971")
                        .update());
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void itIsSetForALessonOrADayAndStandsInTheDiaryOfThatDay() {
        assertThat(set(Map.of("minutes", "25", "links", "https://resh.edu.ru/7/"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(set(Map.of("text", "Макет", "due", "day", "day", "2026-12-17"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing())
                .containsExactly(
                        "2026-12-18 9711218 § 40 25 {https://resh.edu.ru/7/} all - {} false 9001",
                        "2026-12-17 - Макет - {} all - {} false 9001");
        assertThat(events()).containsExactly("recorded 971", "recorded 971");
        String diary = program.signedIn("olga").get("/diary?child=" + DARYA).body();
        assertThat(diary)
                .contains(
                        "§ 40",
                        ">resh.edu.ru</a>",
                        "href=\"https://resh.edu.ru/7/\"",
                        "Макет",
                        "К этому дню",
                        "25 мин");
        String sheet = anna.get("/lessons/" + FRIDAYS).body();
        assertThat(sheet).contains("К этому уроку задано", "§ 40", "Все задания этого курса");
        assertThat(anna.get("/lessons/" + lesson(ALGEBRA, 12, 16)).body())
                .contains("data-set=\"25\" data-norm=\"150\" data-of=\"Алгебра 25\"");
    }

    @Test
    void whatIsForOnePupilOthersAndTheirFamiliesDoNotSee() {
        set(Map.of("text", "Повторить дроби", "whom", "pupils", "pupil", String.valueOf(DARYA)));
        set(Map.of("text", "Доклад о Гауссе", "whom", "pupils", "pupil", String.valueOf(KIRILL)));
        String olga = program.signedIn("olga").get("/diary?child=" + DARYA).body();
        assertThat(olga).contains("Повторить дроби", "лично").doesNotContain("Гауссе", "Белозёров");
        assertThat(program.signedIn("darya").get("/diary").body())
                .contains("Повторить дроби")
                .doesNotContain("Гауссе");
        assertThat(anna.get(PATH).body()).contains("только: Абрамова Дарья", "только: Белозёров Кирилл");
    }

    @Test
    void whatCannotBeKeptIsNamedAndWhatWasTypedStays() {
        var no = set(Map.of(
                "text",
                "",
                "due",
                "day",
                "day",
                "2026-12-15",
                "minutes",
                "много",
                "links",
                "javascript:alert(1)",
                "whom",
                "pupils"));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(errors(no))
                .containsExactly(
                        "text: Напишите, что сделать.",
                        "day: Выберите день от сегодняшнего до конца учебного года.",
                        "minutes: Впишите число минут от 1 до 600 или оставьте пустым.",
                        "whom: Отметьте хотя бы одного ученика или задайте всем.",
                        "links: «javascript:alert(1)» не похоже на адрес страницы. Скопируйте его целиком, он начинается с https:// или http://");
        assertThat(no.body())
                .contains(
                        "Не сохранено, введённое осталось на месте.",
                        "value=\"много\"",
                        ">javascript:alert(1)</textarea>",
                        "value=\"2026-12-15\"")
                .doesNotContain("href=\"javascript");
        var both = set(Map.of("pupil", String.valueOf(DARYA)));
        assertThat(errors(both))
                .containsExactly(
                        "whom: Ученики отмечены, а задание не «отмеченным ученикам». Выберите «отмеченным ученикам» или снимите отметки.");
        assertThat(both.body()).contains("value=\"9101\" checked");
        assertThat(set(Map.of("whom", "pupils", "pupil", "9201")).statusCode()).isEqualTo(422);
        assertThat(standing()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void theSameAgainCountsOnceAndAChangeKeepsWhatWas() {
        set(Map.of());
        set(Map.of());
        assertThat(standing()).hasSize(1);
        String one = "/assignments/" + id();
        assertThat(anna.submit(one, fields(Map.of("seen", "1", "text", "§ 41"))).statusCode())
                .isEqualTo(302);
        assertThat(anna.submit(one, fields(Map.of("seen", "1", "text", "§ 41"))).statusCode())
                .isEqualTo(302);
        var late = anna.submit(one, fields(Map.of("seen", "1", "text", "§ 42")));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains(
                        "Не сохранено: пока вы писали, задание изменилось. Сверьте его с тем, что ввели, и сохраните ещё раз.",
                        ">§ 42</textarea>",
                        "name=\"seen\" value=\"2\"");
        assertThat(anna.get(one).body()).contains("было: § 40", "Изменено");
        assertThat(anna.submit(one + "/withdrawal", Map.of("why", "ошибка")).statusCode())
                .isEqualTo(302);
        assertThat(anna.submit(one, fields(Map.of("seen", "3", "text", "§ 43"))).body())
                .contains("Не сохранено: задание уже отозвано.");
        assertThat(events()).containsExactly("recorded 971", "corrected 971", "withdrawn 971");
        assertThat(anna.get(PATH).body()).contains("отозвано: ошибка");
        assertThat(program.signedIn("darya").get("/diary").body()).doesNotContain("§ 41");
    }

    @Test
    void setAfterTheHourForTomorrowItIsStampedLateForThoseWhoControl() {
        program.clock().moveTo(Instant.parse("2026-12-17T14:00:01Z"));
        anna = program.signedIn("anna");
        set(Map.of());
        assertThat(standing()).containsExactly("2026-12-18 9711218 § 40 - {} all - {} true 9001");
        assertThat(program.signedIn("deputy").get(PATH).body()).contains("позже срока");
        assertThat(program.signedIn("darya").get("/diary").body())
                .contains("§ 40")
                .doesNotContain("позже");
    }

    @Test
    void itIsSetByWhoTeachesTheCourseAndReadByWhoReadsItsRegister() {
        set(Map.of());
        String one = "/assignments/" + id();
        for (String reader : List.of("vera", "deputy", "director")) {
            var visitor = program.signedIn(reader);
            assertThat(visitor.get(PATH).statusCode()).as(reader).isEqualTo(200);
            assertThat(visitor.get(one).body()).as(reader).contains("§ 40").doesNotContain("name=\"text\"");
            assertThat(visitor.submit(PATH, fields(Map.of())).statusCode())
                    .as(reader)
                    .isEqualTo(403);
        }
        for (String other : List.of("boris", "stranger")) {
            var visitor = program.signedIn(other);
            assertThat(visitor.get(PATH).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.get(one).statusCode()).as(other).isEqualTo(404);
            assertThat(visitor.submit(PATH, fields(Map.of("text", "чужое"))).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.submit(one, fields(Map.of("text", "чужое"))).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.submit(one + "/withdrawal", Map.of()).statusCode())
                    .isEqualTo(404);
        }
        for (String none : List.of("olga", "darya", "admin", "secretary"))
            assertThat(program.signedIn(none).get(PATH).statusCode()).as(none).isEqualTo(403);
        assertThat(events()).containsExactly("recorded 971");
    }

    @Test
    void aSubstituteSetsItForTheLessonsThatSheGivesAndForNoOthers() {
        set(Map.of());
        String annas = "/assignments/" + id();
        long given = lesson(ALGEBRA, 12, 21);
        program.inDatabase(db -> db.sql("""
                insert into timetable.substitution (school_id, lesson_id, person_id, reason, recorded_at, recorded_by)
                values (901, ?, 9002, 'болезнь', '2026-12-13T12:00Z', 9005)""").param(given).update());
        var boris = program.signedIn("boris");
        assertThat(boris.get(PATH).body())
                .contains("<option value=\"" + given + "\"")
                .doesNotContain("<option value=\"" + FRIDAYS + "\"", "<option value=\"day\"");
        assertThat(errors(boris.submit(PATH, fields(Map.of()))))
                .containsExactly("due: Такого урока впереди нет. Выберите день ещё раз.");
        assertThat(errors(boris.submit(PATH, fields(Map.of("due", "day", "day", "2026-12-22")))))
                .containsExactly(
                        "due: Вы заменяете учителя: задать можно только к урокам, которые ведёте вы. Выберите урок.");
        assertThat(boris.get(annas).body()).doesNotContain("hw-form");
        for (String act : List.of(annas, annas + "/withdrawal"))
            assertThat(boris.submit(act, fields(Map.of("seen", "1", "due", String.valueOf(given))))
                            .statusCode())
                    .as(act)
                    .isEqualTo(422);
        assertThat(boris.submit(PATH, fields(Map.of("due", String.valueOf(given), "text", "§ 41")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing())
                .containsExactly(
                        "2026-12-18 9711218 § 40 - {} all - {} false 9001",
                        "2026-12-21 9711221 § 41 - {} all - {} false 9002");
    }

    @Test
    void aLessonThatIsMovedTakesItsHomeworkAlong() {
        set(Map.of());
        var deputy = program.signedIn("deputy");
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(deputy.get("/substitutions?day=2026-12-18&lesson=" + FRIDAYS)
                        .body());
        assertThat(seen.find()).isTrue();
        var moved = deputy.submit(
                "/substitutions/lessons/" + FRIDAYS + "/move",
                Map.of("code", "plan", "to", "2026-12-22", "ordinal", "5", "day", "2026-12-18", "seen", seen.group(1)));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
        assertThat(standing()).containsExactly("2026-12-22 9711218 § 40 - {} all - {} false 9001");
    }

    private HttpResponse<String> set(Map<String, String> other) {
        return anna.submit(PATH, fields(other));
    }

    private static Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("text", "§ 40", "due", String.valueOf(FRIDAYS), "whom", "all", "minutes", "", "links", ""));
        fields.putAll(other);
        return fields;
    }

    private static List<String> errors(HttpResponse<String> page) {
        return Pattern.compile("<p class=\"err\" id=\"([a-z]+)-err\">(.*?)</p>")
                .matcher(page.body())
                .results()
                .map(one -> one.group(1) + ": " + one.group(2))
                .toList();
    }

    private long id() {
        return program.inDatabase(db -> db.sql("select max(id) from homework.assignment where course_id = 971")
                .query(Long.class)
                .single());
    }

    private List<String> standing() {
        return rows("""
                select due_on || ' ' || coalesce(due_lesson_id::text, '-') || ' ' || text || ' ' || coalesce(minutes::text, '-') || ' ' || links::text || ' '
                    || audience || ' ' || coalesce(group_id::text, '-') || ' ' || pupils::text || ' ' || late || ' ' || recorded_by
                from homework.assignment where course_id = 971 order by id""");
    }

    private List<String> events() {
        return rows(
                "select action || ' ' || course_id from audit.change_event where entity = 'assignment' order by id");
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
