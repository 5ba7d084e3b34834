package eljur.timetable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course that somebody closed is lacking nothing and offered nowhere; one with records stays where these are read. */
class ClosedCourseTest {

    private static final String NAME = "Русский язык, 7-А";

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void isNotAskedForInAnyListOnceItIsClosed() {
        long id = fresh();
        long draft = draft();
        assertThat(lists(draft, id)).as("open").containsExactly(true, true, true, true);
        assertThat(lacks()).containsExactly("teacher", "topics", "week");
        close(id, "2026-09-01");
        assertThat(lacks()).isEmpty();
        assertThat(lists(draft, id)).as("closed").containsExactly(false, false, false, false);
    }

    @Test
    void aRegisterWithRecordsStaysAsAClosedOne() {
        change(
                "delete from timetable.scheduled_lesson l where course_id = 971 and on_date > '2026-12-16' and not exists "
                        + "(select from journal.lesson j where j.id = l.id)");
        change("delete from journal.homework where due_on > '2026-12-16'");
        change(
                "insert into timetable.course_closing (school_id, course_id, last_day, reason, recorded_at, recorded_by) "
                        + "values (901, 971, '2026-12-15', 'слит с другим', now(), 9005)");
        assertThat(deputy.get("/registers").body()).contains("Алгебра, 7-А</a> <span class=\"chip\">закрыт</span>");
        assertThat(program.signedIn("darya").get("/diary/subjects").body()).contains("Алгебра");
        change("update timetable.course_closing set last_day = '2026-12-31' where course_id = 971");
        assertThat(deputy.get("/registers").body()).contains("Алгебра, 7-А</a>").doesNotContain("закрыт");
    }

    @Test
    void cannotBePutIntoADraftThatBeginsAfterItsEnd() {
        long id = fresh(), draft = draft();
        close(id, "2026-12-16");
        change(
                "insert into planner.draft_lesson (school_id, draft_id, course_id, weekday, ordinal) values (901, %d, %d, 2, 4)"
                        .formatted(draft, id));
        assertThat(board(draft)).contains("\"id\":" + id + ",");
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/force", Map.of())
                        .body())
                .contains("стоят уроки закрытых курсов: " + NAME);
    }

    private long fresh() {
        String path = deputy.submit(
                        "/courses",
                        Map.of("subject", "9002", "kind", "lesson", "whom", "c971", "hours", "2", "person", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private long draft() {
        String path = deputy.submit("/timetable/drafts", Map.of("starts", "2026-12-21", "note", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private void close(long id, String last) {
        assertThat(deputy.submit("/courses/" + id + "/closing", Map.of("last-day", last, "reason", "есть группы"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** Registers, the draft, the family's subjects, the load. */
    private List<Boolean> lists(long draft, long id) {
        return Stream.of(
                        deputy.get("/registers").body().contains(NAME),
                        board(draft).contains("\"id\":" + id + ","),
                        program.signedIn("darya").get("/diary/subjects").body().contains("Русский язык"),
                        deputy.get("/load").body().contains("7-А</td>"))
                .toList();
    }

    private String board(long draft) {
        return new String(
                deputy.getBytes("/timetable/drafts/" + draft + "/board", "Accept", "application/json")
                        .body(),
                UTF_8);
    }

    /** Of which things the page of the missing ones names the course. */
    private List<String> lacks() {
        return Pattern.compile("<summary>(.*?)</summary>(.*?)</details>", Pattern.DOTALL)
                .matcher(program.signedIn("admin").get("/readiness").body())
                .results()
                .filter(found -> found.group(2).contains(NAME))
                .map(found -> found.group(1).contains("учитель")
                        ? "teacher"
                        : found.group(1).contains("КТП") ? "topics" : "week")
                .toList();
    }

    private void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }
}
