package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders about pupils. Darya (9101) is in 7-А and in the chess club; her registers hold something until 9 December. */
class MovementTest {

    private SchoolProgram program;
    private Visitor secretary;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        secretary = program.signedIn("secretary");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void whoLeavesKeepsTheLineAndTheOrderStandsBesideIt() {
        var done = order(9101, "leaving", Map.of("day", "2026-12-15", "note", "Горная школа"));
        assertThat(done.statusCode()).as(said(done)).isEqualTo(302);
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-15");
        assertThat(groups(9101)).containsExactly("Шахматы 2026-09-01 2026-12-15");
        assertThat(lines("""
                select kind || ' ' || order_number || ' ' || order_date || ' ' || effective_on || ' ' || from_class || ' ' || note || ' ' || recorded_by
                from people.movement where pupil_id = 9101""")).containsExactly("leaving 12-у 2026-12-14 2026-12-15 971 Горная школа 9007");
        assertThat(events(9101)).containsExactly("movement recorded", "enrolment corrected", "group-member corrected");
        String said = "выбыл 15.12.2026, приказ № 12-у от 14.12.2026";
        assertThat(program.signedIn("anna").get("/registers/971").body())
                .contains("title=\"Абрамова Дарья, " + said + "\"")
                .contains("<li>1. Абрамова Дарья: " + said + "</li>");
        assertThat(program.signedIn("deputy").get("/summary/971").body()).contains(said);
        assertThat(secretary.get("/pupils/9101").body())
                .contains("Выбыл из 7-А, последний день 15.12.2026", "приказ № 12-у от 14.12.2026. Горная школа");
        assertThat(secretary.get("/pupils?q=Абрамова").body()).doesNotContain("/pupils/9101");
        assertThat(secretary.get("/pupils?q=Абрамова&gone=yes").body()).contains("/pupils/9101", "выбыл 15.12.2026");
    }

    @Test
    void theSameOrderTwiceCountsOnceAndAnotherOneIsRefused() {
        Map<String, String> fields = Map.of("day", "2026-12-15");
        assertThat(order(9101, "leaving", fields).statusCode()).isEqualTo(302);
        assertThat(order(9101, "leaving", fields).statusCode()).isEqualTo(302);
        assertThat(lines("select kind from people.movement where pupil_id = 9101"))
                .containsExactly("leaving");
        assertThat(events(9101)).hasSize(3);
        assertThat(refusal(order(9101, "leaving", Map.of("day", "2026-12-16"))))
                .isEqualTo("Не записано: ученик уже ушёл, в 7-А он по 15.12.2026. Посмотрите его карточку.");
    }

    @Test
    void nobodyLeavesBeforeTheLastRecord() {
        var refused = order(9101, "leaving", Map.of("day", "2026-12-08", "note", "в <b>Горную</b>"));
        assertThat(refusal(refused))
                .isEqualTo(
                        "Не записано: в журнале есть отметки или пропуски этого ученика за 09.12.2026, а последним днём в классе "
                                + "стал бы 08.12.2026. Укажите день после 09.12.2026 или попросите учителя исправить записи.");
        assertThat(refused.body()).contains("value=\"№ 12-у\"", "value=\"2026-12-08\"", "в &lt;b>Горную");
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 null");
        assertThat(events(9101)).isEmpty();
        assertThat(order(9101, "leaving", Map.of("day", "2026-12-09")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoIsMovedLeavesTheSubgroupsAndJoinsThoseThatWereChosen() {
        assertThat(program.signedIn("deputy")
                        .submit("/groups/975/members", Map.of("pupil", "9101", "since", "2026-09-01"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> fields = new HashMap<>(Map.of("day", "2026-12-16", "class", "972"));
        var unseen = order(9101, "transfer", fields);
        assertThat(refusal(unseen))
                .isEqualTo(
                        "Не записано: у класса 7-Б есть группы. Отметьте, в каких будет заниматься ученик, и сохраните ещё раз.");
        assertThat(unseen.body()).contains("7-Б, 1 гр.", "name=\"groups-of\" value=\"972\"");
        fields.putAll(Map.of("groups-of", "972", "group", "976"));
        assertThat(order(9101, "transfer", fields).statusCode()).isEqualTo(302);
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-15", "7-Б 2026-12-16 null");
        assertThat(groups(9101))
                .containsExactly(
                        "7-А, 1 гр. 2026-09-01 2026-12-15", "7-Б, 1 гр. 2026-12-16 null", "Шахматы 2026-09-01 null");
        assertThat(program.signedIn("anna").get("/registers/971").body())
                .contains("переведён в 7-Б, последний день 15.12.2026, приказ № 12-у от 14.12.2026");
        assertThat(refusal(order(
                        9101,
                        "transfer",
                        Map.of("day", "2026-12-16", "class", "971", "order", "13", "groups-of", "971"))))
                .isEqualTo(
                        "Не записано: в этот же день, 16.12.2026, ученик уже зачислен в 7-Б. В один день переводят один раз: укажите день позже.");
    }

    @Test
    void aGroupOfAnotherClassIsNotJoined() {
        var refused = order(
                9101, "transfer", Map.of("day", "2026-12-16", "class", "972", "groups-of", "972", "group", "975"));
        assertThat(refusal(refused)).startsWith("Не записано: одной из отмеченных групп в этом классе нет.");
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 null");
    }

    @Test
    void whoLeftComesAgainAndWhoIsNewIsNotDoubled() {
        assertThat(order(9104, "arrival", Map.of("day", "2026-12-16", "class", "972", "groups-of", "972"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(stays(9104)).containsExactly("7-А 2026-09-01 2026-12-04", "7-Б 2026-12-16 null");
        Map<String, String> fields = new HashMap<>(Map.of(
                "surname",
                "Семёнов",
                "given",
                "Лев",
                "born",
                "2013-02-01",
                "class",
                "971",
                "groups-of",
                "971",
                "day",
                "2026-12-16",
                "order",
                "№ 14-у",
                "order-date",
                "2026-12-15",
                "file",
                "С-7"));
        var first = secretary.submit("/pupils", fields);
        assertThat(first.statusCode()).as(said(first)).isEqualTo(302);
        String path = first.headers().firstValue("Location").orElseThrow();
        assertThat(secretary.submit("/pupils", fields).headers().firstValue("Location"))
                .contains(path);
        fields.put("order", "15-у");
        fields.put("surname", "Семенов");
        var twin = secretary.submit("/pupils", fields);
        assertThat(refusal(twin))
                .startsWith("Не записано: ученик с таким именем и днём рождения в школе уже есть – Семенов Лев.");
        assertThat(twin.body()).contains(path);
        fields.put("another", "yes");
        assertThat(refusal(secretary.submit("/pupils", fields)))
                .contains("личное дело № С-7 записано за другим учеником");
        fields.put("file", "");
        assertThat(secretary.submit("/pupils", fields).statusCode()).isEqualTo(302);
        assertThat(
                        lines(
                                "select surname || ' ' || order_number from people.movement m join people.person p on p.id = m.pupil_id where kind = 'arrival' order by m.id"))
                .containsExactly("Ершов 12-у", "Семёнов 14-у", "Семенов 15-у");
        assertThat(secretary.get("/pupils?q=семенов+ле").body()).contains("Семёнов Лев", "Семенов Лев", "01.02.2013");
    }

    @Test
    void isTaughtAtHomeFromADayToADayAndNotTwiceAtATime() {
        Map<String, String> days = Map.of("form", "home", "since", "2026-12-01", "until", "2026-12-25");
        assertThat(order(9101, "study-form", days).statusCode()).isEqualTo(302);
        assertThat(program.signedIn("vera").get("/classes/971").body()).contains("обучение на дому по 25 декабря");
        assertThat(secretary.get("/pupils/9101").body()).contains("обучение на дому по 25.12.2026");
        var overlapping = order(
                9101,
                "study-form",
                Map.of("form", "family", "since", "2026-12-20", "until", "2027-01-20", "order", "16"));
        assertThat(refusal(overlapping))
                .startsWith("Не записано: на часть этих дней уже записана другая форма обучения.");
        assertThat(lines("select form || ' ' || since || ' ' || until from people.study_form"))
                .containsExactly("home 2026-12-01 2026-12-25");
    }

    @Test
    void aNewSurnameIsEverywhereAndTheFormerOneIsRemembered() {
        assertThat(order(
                                9101,
                                "name-change",
                                Map.of(
                                        "surname",
                                        "Ёлкина",
                                        "given",
                                        "Дарья",
                                        "patronymic",
                                        "Игоревна",
                                        "day",
                                        "2026-12-14"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(program.signedIn("anna").get("/registers/971").body())
                .contains("Ёлкина Дарья")
                .doesNotContain("Абрамова Дарья");
        assertThat(program.signedIn("darya").get("/diary").body()).contains("Ёлкина Д. И.");
        assertThat(secretary.get("/pupils/9101").body())
                .contains("Абрамова Дарья Игоревна до 14.12.2026, приказ № 12-у от 14.12.2026");
        assertThat(secretary.get("/pupils?q=елкина").body()).contains("/pupils/9101");
        assertThat(secretary.get("/pupils?q=Абрамова+Дарья").body()).contains("/pupils/9101");
        assertThat(events(9101)).containsExactly("name-change recorded", "person corrected");
    }

    @Test
    void ofTwoOrdersAtOnceOneIsRefused() {
        Visitor other = program.signedIn("secretary");
        var first = CompletableFuture.supplyAsync(
                () -> order(secretary, 9101, "leaving", Map.of("day", "2026-12-14", "order", "20")));
        var second = CompletableFuture.supplyAsync(
                () -> order(other, 9101, "transfer", Map.of("day", "2026-12-16", "class", "972", "groups-of", "972")));
        assertThat(Stream.of(first.join().statusCode(), second.join().statusCode())
                        .sorted())
                .containsExactly(302, 422);
        assertThat(lines("select kind from people.movement where pupil_id = 9101"))
                .hasSize(1);
    }

    @Test
    void whateverIsTypedIsNoFault() {
        for (String field : List.of(
                "kind", "order", "order-date", "day", "class", "groups-of", "note", "group", "since", "until", "form"))
            for (String bad : List.of(
                    "",
                    "\u0000",
                    "я".repeat(5000),
                    "9999-12-31",
                    "-1",
                    "99999999999999999999",
                    "<script>alert(1)</script>",
                    "2026-02-29"))
                for (String kind : List.of("leaving", "transfer", "arrival", "study-form", "name-change")) {
                    var answer = order(9101, kind, Map.of(field, bad));
                    assertThat(answer.statusCode())
                            .as(kind + " " + field + "=" + bad)
                            .isBetween(302, 422);
                    assertThat(answer.body()).doesNotContain("<script>alert");
                }
        assertThat(secretary.get("/pupils/9101").body()).doesNotContain("<script>alert");
    }

    @Test
    void ordersAreTheSecretarys() {
        for (String login :
                List.of("admin", "director", "deputy", "anna", "olga", "darya", "vera", "stranger-director"))
            assertThat(order(program.signedIn(login), 9101, "leaving", Map.of("day", "2026-12-15"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(order(9811, "leaving", Map.of("day", "2026-12-15")).statusCode())
                .isEqualTo(404);
        assertThat(order(9101, "transfer", Map.of("day", "2026-12-16", "class", "981"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(lines("select kind from people.movement")).isEmpty();
    }

    private HttpResponse<String> order(long pupil, String kind, Map<String, String> fields) {
        return order(secretary, pupil, kind, fields);
    }

    private static HttpResponse<String> order(Visitor who, long pupil, String kind, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("kind", kind, "order", "№ 12-у", "order-date", "2026-12-14"));
        all.putAll(fields);
        return who.submit("/pupils/" + pupil + "/movements", all);
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return said(answer);
    }

    private static String said(HttpResponse<String> answer) {
        var alert = Pattern.compile("(?s)role=\"alert\">\\s*<svg.*?</svg>\\s*<p>(.*?)</p>")
                .matcher(answer.body());
        return alert.find() ? alert.group(1) : "";
    }

    private List<String> stays(long pupil) {
        return lines("""
                select k.name || ' ' || e.since || ' ' || coalesce(e.until::text, 'null') from people.enrolment e
                join school.class_group k on k.id = e.class_id where e.pupil_id = %d order by e.since""".formatted(pupil));
    }

    private List<String> groups(long pupil) {
        return lines("""
                select g.name || ' ' || m.since || ' ' || coalesce(m.until::text, 'null') from people.group_member m
                join people.study_group g on g.id = m.group_id where m.pupil_id = %d order by g.name""".formatted(pupil));
    }

    private List<String> events(long pupil) {
        return lines("""
                select entity || ' ' || action from audit.change_event
                where pupil_id = %d and role = 'SECRETARY' order by id""".formatted(pupil));
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
