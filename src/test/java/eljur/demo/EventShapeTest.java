package eljur.demo;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A poured event cannot be told from one that the save path wrote. */
class EventShapeTest {

    private static final long LESSON = lesson(ALGEBRA, 12, 7);

    /** What is filled, how the key is built, and the names within the values. */
    private static final String SHAPES = """
            select distinct concat_ws(' ', entity, action, regexp_replace(entity_key, '\\d+', 'N', 'g'),
                   case when course_id is not null then 'course' end, case when lesson_id is not null then 'lesson' end,
                   case when pupil_id is not null then 'pupil' end, case when client_at is not null then 'client' end,
                   case when operation_id is not null then 'operation' end,
                   'old', (select string_agg(k, ',' order by k) from jsonb_object_keys(old_value) k),
                   'new', (select string_agg(k, ',' order by k) from jsonb_object_keys(new_value) k),
                   'mark', (select string_agg(k, ',' order by k) from jsonb_object_keys(case when jsonb_typeof(new_value -> 'marks') = 'array' then new_value -> 'marks' -> 0 end) k),
                   'away', (select string_agg(k, ',' order by k) from jsonb_object_keys(new_value -> 'absences' -> 0) k))
            from audit.change_event where %s order by 1""";

    @Test
    void eventsOfThePouredDaysHaveTheShapeOfTheSavePath() {
        List<String> typed = typed();
        assertThat(typed).hasSize(8);
        try (var school = PouredSchool.of(60, PouredSchool.DAY, PouredSchool.NOON)) {
            // An act of attendance with somebody away: without, the list is empty and its shape unknown.
            String ofDays = "entity in ('cell', 'attendance', 'topic', 'homework', 'closure') and at > '2026-09-14'"
                    + " and (entity <> 'attendance' or new_value -> 'absences' <> '[]')";
            assertThat(school.lines(SHAPES.formatted(ofDays)))
                    .containsAll(typed)
                    .hasSameSizeAs(typed);
        }
    }

    private static List<String> typed() {
        try (var program = SchoolProgram.started()) {
            var anna = program.signedIn("anna");
            put(
                    anna,
                    "attendance",
                    "\"seen\":[],\"absences\":[{\"pupil\":%d,\"kind\":\"о\",\"minutes\":7},{\"pupil\":%d,\"kind\":\"б\"}]"
                            .formatted(KIRILL, ALEXANDRA));
            cell(anna, DARYA, 0, "4", ",\"comment\":\"у доски\"");
            cell(anna, DARYA, 1, "5", ",\"reason\":\"пересчитано\"");
            cell(anna, DARYA, 2, "", "");
            cell(anna, KIRILL, 1, "4 о", "");
            put(anna, "topic", "\"version\":1,\"topicId\":9046,\"text\":\"\"");
            put(anna, "homework", "\"version\":2,\"text\":\"§ 30\",\"minutes\":20");
            answered(
                    program.signedIn("deputy")
                            .submit(
                                    "/registers/" + ALGEBRA + "/terms/" + QUARTER_2 + "/closure",
                                    Map.of("order", "", "as-is", "учитель болен")),
                    302);
            return program.inDatabase(db -> db.sql(SHAPES.formatted("at >= '2026-12-16' and school_id = 901"))
                    .query(String.class)
                    .list());
        }
    }

    private static void put(Visitor anna, String part, String fields) {
        answered(anna.put("/lessons/" + LESSON + "/" + part, "{%s,%s}".formatted(head(), fields)), 200);
    }

    private static void cell(Visitor anna, long pupil, long version, String text, String more) {
        String body = "{%s,\"lesson\":%d,\"pupil\":%d,\"version\":%d,\"text\":\"%s\",\"whole\":true%s}"
                .formatted(head(), LESSON, pupil, version, text, more);
        answered(anna.post("/registers/" + ALGEBRA + "/cells", body), 200);
    }

    private static String head() {
        return "\"op\":\"%s\",\"at\":\"2026-12-16T08:04:00Z\"".formatted(UUID.randomUUID());
    }

    private static void answered(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
