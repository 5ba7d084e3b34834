package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small school and its teacher, who types into cells over HTTP. */
abstract class CellSaving {

    static final long TODAYS = lesson(ALGEBRA, 12, 16);
    static final long MONDAYS = lesson(ALGEBRA, 12, 7);

    SchoolProgram program;
    Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    HttpResponse<String> save(Visitor who, long lesson, long pupil, long version, String text) {
        return who.post(cells(ALGEBRA), body(UUID.randomUUID(), lesson, pupil, version, text, true));
    }

    static String cells(long course) {
        return "/registers/" + course + "/cells";
    }

    static String body(UUID op, long lesson, long pupil, long version, String text, boolean whole) {
        return """
                {"op":"%s","at":"2026-12-16T08:04:00Z","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":%s}""".formatted(op, lesson, pupil, version, text, whole);
    }

    void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("refused").asString()).contains(words);
    }

    List<Map<String, Object>> events(long lesson, long pupil) {
        return program.inDatabase(db -> db.sql(
                        "select * from audit.change_event where lesson_id = ? and pupil_id = ? and at > '2026-12-16' order by id desc")
                .params(lesson, pupil)
                .query()
                .listOfRows());
    }

    int count(String table) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    static String workOf(HttpResponse<String> answer) {
        return json(answer).path("cell").path("marks").get(0).path("work").asString();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
