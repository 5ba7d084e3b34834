package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The note of a lesson: by those who teach the course, never seen by families, open when the register is closed. */
class LessonNoteTest extends LessonSaving {

    @Test
    void isWrittenUnderTheVersionThatWasSeenAndRepeatedOnce() {
        String first = body("\"version\":0,\"text\":\"остановились на № 5\"");
        var written = anna.put(path(TODAYS, "note"), first);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(json(written).path("version").asLong()).isEqualTo(1);
        assertThat(anna.put(path(TODAYS, "note"), first).body()).isEqualTo(written.body());
        var late = anna.put(path(TODAYS, "note"), body("\"version\":0,\"text\":\"другое\""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("theirs").path("text").asString()).isEqualTo("остановились на № 5");
        assertThat(text("select text from journal.lesson_note where lesson_id = ?", TODAYS))
                .isEqualTo("остановились на № 5");
        assertThat(anna.get("/registers/" + ALGEBRA).body())
                .contains("data-note=\"остановились на № 5\" data-nv=\"1\"");
        assertThat(anna.put(path(TODAYS, "note"), body("\"version\":1,\"text\":\"\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(anna.get("/registers/" + ALGEBRA).body())
                .contains("data-nv=\"2\"")
                .doesNotContain("data-note=");
        assertThat(text(
                        "select string_agg(action, ',' order by id) from audit.change_event where entity = 'lesson-note' and lesson_id = ?",
                        TODAYS))
                .isEqualTo("recorded,removed");
    }

    @Test
    void aColleagueOfAnotherCourseAndAFamilyAreTurnedAway() {
        String note = body("\"version\":0,\"text\":\"чужая\"");
        assertThat(program.signedIn("boris").put(path(TODAYS, "note"), note).statusCode())
                .isEqualTo(404);
        assertThat(program.signedIn("olga").put(path(TODAYS, "note"), note).statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("stranger").put(path(TODAYS, "note"), note).statusCode())
                .isEqualTo(404);
    }
}
