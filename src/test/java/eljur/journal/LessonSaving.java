package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.lesson;

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

/** A small school and its teacher, who fills lessons over HTTP. */
abstract class LessonSaving {

    static final long MONDAYS = lesson(ALGEBRA, 12, 7);
    static final long TODAYS = lesson(ALGEBRA, 12, 16);

    /** The parts of a lesson, each with a save that changes something. */
    static final Map<String, String> PARTS = Map.of(
            "attendance", "\"seen\":[],\"absences\":[]",
            "topic", "\"version\":0,\"text\":\"Тема\"",
            "homework", "\"version\":0,\"text\":\"§ 1\"");

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

    static String path(long lesson, String part) {
        return "/lessons/" + lesson + "/" + part;
    }

    static String body(String fields) {
        return "{\"op\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }

    static String away(long pupil, String kind) {
        return "{\"pupil\":" + pupil + ",\"kind\":\"" + kind + "\",\"minutes\":null}";
    }

    String text(String sql, long lesson) {
        return program.inDatabase(
                db -> db.sql(sql).param(lesson).query(String.class).single());
    }

    List<String> list(String sql, long lesson) {
        return program.inDatabase(
                db -> db.sql(sql).param(lesson).query(String.class).list());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
