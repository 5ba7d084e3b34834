package eljur.journal.closing;

import static eljur.testing.ChessClub.LAST_WEEK;
import static eljur.testing.ChessClub.OCTOBER;
import static eljur.testing.ChessClub.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.ChessClub;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deputy for extracurricular work over the one club of the school, and nothing else. */
class ActivitiesTest {

    private static final String ACTS = "/closing/activities/terms/9012/";

    private SchoolProgram program;
    private final Map<String, Visitor> visitors = new HashMap<>();

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        ChessClub.meets(program);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theDeputyForActivitiesSeesClubsAndNothingElse() {
        assertThat(text(by("activities").get("/registers")))
                .contains("Шахматы")
                .doesNotContain("Алгебра", "График контрольных работ", "Виды работ");
        assertThat(text(by("deputy").get("/registers"))).contains("График контрольных работ", "Виды работ");
        assertThat(text(by("deputy").get("/registers"))).contains("Шахматы", "Алгебра");
        for (String page : List.of(
                "/registers/979",
                "/registers/979/closing",
                "/registers/979/results",
                "/registers/979/homework",
                "/topics/979",
                "/lessons/" + YESTERDAY,
                "/lessons/" + OCTOBER + "/permits",
                "/corrections?course=979")) {
            assertThat(by("activities").get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(by("deputy").get(page).statusCode()).as(page).isEqualTo(200);
        }
        for (String page : List.of(
                "/registers/971",
                "/registers/971/closing",
                "/registers/971/results",
                "/registers/971/homework",
                "/topics/971",
                "/lessons/9711216",
                "/lessons/9711007/permits",
                "/corrections?course=971"))
            assertThat(by("activities").get(page).statusCode()).as(page).isEqualTo(404);
        assertThat(text(by("activities").get("/topics")))
                .contains("Шахматы")
                .doesNotContain("Алгебра", "График контрольных работ", "Виды работ");
        assertThat(text(by("deputy").get("/registers"))).contains("График контрольных работ", "Виды работ");
        assertThat(by("activities").get("/closing").statusCode()).isEqualTo(403);
        var approval = Map.of("step", "0", "act", "approved", "remark", "");
        assertThat(by("activities").submit("/topics/971/approval", approval).statusCode())
                .isEqualTo(404);
        assertThat(by("activities").submit("/topics/979/approval", approval).statusCode())
                .as("nothing was sent")
                .isEqualTo(422);
    }

    @Test
    void nobodyElseDoesAnythingWithTheClub() {
        for (String who : List.of("boris", "vera", "stranger", "stranger-director", "secretary", "olga")) {
            Visitor one = by(who);
            assertThat(one.get("/registers/979/closing").statusCode()).as(who).isIn(403, 404);
            assertThat(close(one, 979, "так").statusCode()).as(who).isIn(403, 404);
            assertThat(one.submit(ACTS + "closure", Map.of()).statusCode())
                    .as(who)
                    .isIn(403, 404);
            assertThat(one.submit(ACTS + "registers", Map.of()).statusCode())
                    .as(who)
                    .isIn(403, 404);
            assertThat(ask(one, "closing/activities/terms/9012").statusCode())
                    .as(who)
                    .isIn(403, 404);
            assertThat(open(one, OCTOBER).statusCode()).as(who).isIn(403, 404);
        }
        for (String who : List.of("boris", "stranger", "secretary", "olga"))
            assertThat(by(who).get("/closing/activities").statusCode()).as(who).isEqualTo(403);
        assertThat(text(by("stranger-director").get("/closing/activities"))).doesNotContain("Шахматы");
        assertThat(close(by("activities"), 971, "так").statusCode()).isEqualTo(404);
        assertThat(close(by("activities"), 972, "так").statusCode()).isEqualTo(404);
        assertThat(closures()).containsExactly("971:9011");
    }

    @Test
    void whatIsClosedInAClubItsOwnDeputyOpens() {
        assertThat(by("anna")
                        .submit("/lessons/" + OCTOBER + "/permits", Map.of("why", "забыла"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(by("anna")
                        .submit("/lessons/9711007/permits", Map.of("why", "описка"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(by("activities").get("/permits")))
                .contains("Шахматы", "забыла", "занятие 6 октября")
                .doesNotContain("Алгебра");
        assertThat(text(by("activities").get("/today")))
                .contains(
                        "Все кружки и внеурочные занятия Шахматы Ткачук А. В. не заполнено: 3 занятия, с ",
                        "плана нет");
        assertThat(by("activities").get("/today").body()).contains("href=\"/permits\"", "href=\"/lessons/9791006\"");
        assertThat(topic(OCTOBER).statusCode()).isEqualTo(422);
        assertThat(open(by("activities"), 9_711_007).statusCode()).isEqualTo(404);
        assertThat(open(by("activities"), OCTOBER).statusCode()).isEqualTo(302);
        assertThat(topic(OCTOBER).statusCode()).isEqualTo(200);
        long ofAlgebra = permit(9_711_007), ofChess = permit(OCTOBER);
        assertThat(by("activities")
                        .submit("/permits/" + ofAlgebra + "/ending", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(by("activities")
                        .submit(
                                "/lessons/9711007/permits/refusal",
                                Map.of("permit", String.valueOf(ofAlgebra), "reason", "нет"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(by("activities")
                        .submit("/permits/" + ofChess + "/ending", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(topic(OCTOBER).statusCode()).isEqualTo(422);
    }

    @Test
    void clubsStandInOneLineOfTheirOwnAndInNoClass() {
        String quiet = text(by("deputy").get("/closing?term=9012"));
        assertThat(quiet.substring(quiet.indexOf("7-А")))
                .startsWith("7-А открыто 0 из 2 ещё открыты 2 журнала Алгебра : не готово: 5 уроков ещё впереди")
                .contains(" Геом., 1 гр. : не готово: ", "Внеурочная деятельность открыто 0 из 1 ещё открыт 1 журнал");
        assertThat(by("deputy").get("/closing?term=9012").body()).doesNotContain("st bad");
        assertThat(by("deputy").get("/closing/classes/971?term=9012").body()).doesNotContain("Шахматы");
        assertThat(by("deputy").get("/closing?term=9011").body())
                .contains("st bad", "1 урок без темы")
                .doesNotContain("closing-quiet");
    }

    @Test
    void clubsAreClosedTogetherAndThenEveryDoorIsShut() {
        assertThat(said(by("activities").submit(ACTS + "closure", Map.of())))
                .isEqualTo("Не закрыто: есть открытые журналы (Шахматы). Закройте сначала их.");
        assertThat(said(close(by("activities"), 979, ""))).contains("напишите, почему закрываете как есть");
        assertThat(close(by("activities"), 979, "кружок закрылся").statusCode()).isEqualTo(302);
        assertThat(by("activities")
                        .submit(ACTS + "closure", Map.of("order", "№ 12"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(said(by("activities").submit(ACTS + "closure", Map.of()))).contains("уже закрыта");
        assertThat(text(by("director").get("/closing/activities?term=9012"))).contains("закрыто 16.12.2026", "№ 12");
        assertThat(topic(YESTERDAY).body()).contains("16.12.2026");
        for (var no : List.of(
                topic(YESTERDAY),
                by("anna").put("/lessons/" + YESTERDAY + "/attendance", body("\"seen\":[],\"absences\":[]")),
                by("anna").put("/lessons/" + YESTERDAY + "/homework", body("\"version\":0,\"text\":\"§ 1\"")),
                cell(YESTERDAY),
                by("anna").submit("/registers/979/results/activity", Map.of("term", "9012", "confirm", "1")),
                open(by("activities"), LAST_WEEK),
                open(by("deputy"), LAST_WEEK)))
            assertThat(no.statusCode()).as(no.uri() + " " + no.body()).isEqualTo(422);
    }

    @Test
    void whatIsClosedIsOpenedByTwoFromAbove() {
        close(by("activities"), 979, "кружок закрылся");
        by("activities").submit(ACTS + "closure", Map.of());
        assertThat(ask(by("activities"), "closing/activities/terms/9012").statusCode())
                .isEqualTo(302);
        assertThat(said(decide(by("activities"), "days", "1"))).contains("вы просили сами");
        assertThat(decide(by("stranger-director"), "days", "1").statusCode()).isEqualTo(404);
        assertThat(decide(by("director"), "days", "1").statusCode()).isEqualTo(302);
        assertThat(ask(by("anna"), "registers/979/terms/9012").statusCode()).isEqualTo(302);
        var agreed = decide(by("activities"), "days", "1");
        assertThat(agreed.statusCode()).isEqualTo(302);
        assertThat(agreed.headers().firstValue("Location").orElse("")).endsWith("/closing/activities?term=9012");
        assertThat(topic(YESTERDAY).statusCode()).isEqualTo(200);
        ask(by("anna"), "registers/971/terms/9011");
        assertThat(decide(by("activities"), "days", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void aClubIsOpenedWithWhatIsShutAboveIt() {
        close(by("activities"), 979, "кружок закрылся");
        by("activities").submit(ACTS + "closure", Map.of());
        assertThat(ask(by("anna"), "registers/979/terms/9012").statusCode()).isEqualTo(302);
        assertThat(text(by("director").get("/closing/activities?term=9012")))
                .contains("закрыты и откроются вместе: внеурочная деятельность");
        assertThat(decide(by("activities"), "days", "1").statusCode()).isEqualTo(302);
        assertThat(topic(YESTERDAY).statusCode()).isEqualTo(200);
    }

    @Test
    void theSchoolIsNotClosedOverOpenClubs() {
        for (long course : List.of(971L, 975L, 972L, 911L)) close(by("deputy"), course, "как есть");
        for (long one : List.of(971L, 972L, 911L))
            by("deputy").submit("/closing/classes/" + one + "/terms/9012/closure", Map.of());
        assertThat(said(by("deputy").submit("/closing/terms/9012/closure", Map.of())))
                .startsWith("Школа не закрыта: открыта внеурочная деятельность.");
        ChessClub.isWritten(program);
        assertThat(text(by("activities").get("/closing/activities?term=9012")))
                .contains("не готово: итоги не подтверждены Показать, где итоги не подтверждены: подтвердить");
        by("anna").submit("/registers/979/results/activity", Map.of("term", "9012", "confirm", "1"));
        assertThat(by("deputy").submit(ACTS + "registers", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(closures()).contains("979:9012");
        by("activities").submit(ACTS + "closure", Map.of());
        assertThat(by("deputy").submit("/closing/terms/9012/closure", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(ask(by("anna"), "registers/979/terms/9012").statusCode()).isEqualTo(302);
        assertThat(said(decide(by("activities"), "days", "1"))).contains("закрыта вся школа");
        assertThat(decide(by("director"), "days", "1").statusCode()).isEqualTo(302);
        assertThat(topic(YESTERDAY).statusCode()).isEqualTo(200);
    }

    private Visitor by(String login) {
        return visitors.computeIfAbsent(login, one -> {
            Visitor in = program.signedIn(one);
            return one.equals("boris") || one.equals("anna") ? in.as("TEACHER") : in;
        });
    }

    private static HttpResponse<String> close(Visitor who, long course, String asIs) {
        return who.submit("/registers/" + course + "/terms/9012/closure", Map.of("order", "", "as-is", asIs));
    }

    private static HttpResponse<String> ask(Visitor who, String place) {
        return who.submit("/" + place + "/reopening", Map.of("why", "просьба кружка"));
    }

    private HttpResponse<String> decide(Visitor who, String field, String value) {
        long latest = program.inDatabase(db -> db.sql(
                        "select id from journal.reopening where why = 'просьба кружка' order by asked_at desc, id desc limit 1")
                .query(Long.class)
                .single());
        return who.submit("/reopenings/" + latest + "/agreement", Map.of(field, value));
    }

    private static HttpResponse<String> open(Visitor who, long lesson) {
        return who.submit(
                "/lessons/" + lesson + "/permits/opening",
                Map.of("what", "lesson", "hours", "2", "reason", "забыла", "person", "9001"));
    }

    private long permit(long lesson) {
        return program.inDatabase(db -> db.sql("select max(id) from journal.permit where lesson_id = ? and id < 900")
                .param(lesson)
                .query(Long.class)
                .single());
    }

    private HttpResponse<String> topic(long lesson) {
        long version =
                program.inDatabase(db -> db.sql("select coalesce(max(version), 0) from journal.lesson where id = ?")
                        .param(lesson)
                        .query(Long.class)
                        .single());
        return by("anna").put("/lessons/" + lesson + "/topic", body("\"version\":" + version + ",\"text\":\"Дебют\""));
    }

    private HttpResponse<String> cell(long lesson) {
        return by("anna")
                .post(
                        "/registers/979/cells",
                        body("\"lesson\":" + lesson + ",\"pupil\":9101,\"version\":0,\"text\":\"н\",\"whole\":true"));
    }

    private static String body(String fields) {
        return "{\"op\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }

    private List<String> closures() {
        return program.inDatabase(
                db -> db.sql("select course_id || ':' || term_id from journal.period_closure order by 1")
                        .query(String.class)
                        .list());
    }

    private static String said(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body().replaceAll("(?s).*role=\"alert\">.*?<p>(.*?)</p>.*", "$1");
    }

    private static String text(HttpResponse<String> page) {
        return ClosingTest.text(page);
    }
}
