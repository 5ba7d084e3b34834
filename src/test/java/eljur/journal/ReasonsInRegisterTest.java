package eljur.journal;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reason covers lessons in every view, and what the teacher recorded stays. */
class ReasonsInRegisterTest {

    private static final long TODAYS = lesson(ALGEBRA, 12, 16), NOVEMBER = lesson(ALGEBRA, 11, 9);

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
    void theViewSaysWhatTheRuleSays() {
        for (String kind : List.of("absent", "ill", "excused", "late", "left"))
            for (String sign : List.of("absent", "ill", "excused")) {
                reason(ALEXANDRA, "2026-11-09", "null", "2026-11-09", "null", sign, true);
                program.inDatabase(db -> db.sql("update journal.absence set kind = ? where lesson_id = ?")
                        .params(kind, NOVEMBER)
                        .update());
                assertThat(shown(NOVEMBER, ALEXANDRA))
                        .isEqualTo(
                                AbsenceKind.of(kind).under(AbsenceKind.of(sign)).stored() + " over " + kind);
            }
    }

    @Test
    void ofSeveralReasonsTheLastAcceptedCounts() {
        reason(ALEXANDRA, "2026-11-02", "null", "2026-11-30", "null", "ill", true);
        reason(ALEXANDRA, "2026-11-09", "null", "2026-11-09", "null", "excused", true);
        reason(ALEXANDRA, "2026-11-09", "null", "2026-11-09", "null", "ill", false);
        assertThat(shown(NOVEMBER, ALEXANDRA)).isEqualTo("excused over absent");
    }

    @Test
    void lessonNumbersBoundTheFirstDayAndTheLast() {
        reason(ALEXANDRA, "2026-11-09", "4", "2026-11-10", "null", "ill", true); // algebra is the third lesson
        assertThat(shown(NOVEMBER, ALEXANDRA)).isEqualTo("absent over absent");
        reason(ALEXANDRA, "2026-11-08", "4", "2026-11-09", "3", "ill", true);
        assertThat(shown(NOVEMBER, ALEXANDRA)).isEqualTo("ill over absent");
        reason(ALEXANDRA, "2026-11-08", "null", "2026-11-09", "2", "excused", true);
        assertThat(shown(NOVEMBER, ALEXANDRA)).isEqualTo("ill over absent");
    }

    @Test
    void aMarkTypedBesideTheShownLetterLeavesTheTeachersOwn() {
        typed(DARYA, 0, "н");
        reason(DARYA, "2026-12-14", "null", "2026-12-18", "null", "ill", true);
        assertThat(typed(DARYA, 1, "4 б")).contains("\"text\":\"4 б\"");
        assertThat(shown(TODAYS, DARYA)).isEqualTo("ill over absent");
        assertThat(typed(DARYA, 2, "4")).contains("\"text\":\"4\"");
    }

    @Test
    void anAbsenceRecordedLaterIsCoveredAtOnce() {
        reason(DARYA, "2026-12-14", "null", "2026-12-18", "null", "ill", true);
        assertThat(typed(DARYA, 0, "н")).contains("\"text\":\"б\"");
        assertThat(shown(TODAYS, DARYA)).isEqualTo("ill over absent");
    }

    @Test
    void theAttendanceOfALessonIsComparedWithWhatThePageShows() {
        typed(DARYA, 0, "н");
        reason(DARYA, "2026-12-14", "null", "2026-12-18", "null", "ill", true);
        String seen = "[{\"pupil\":9101,\"kind\":\"б\"},{\"pupil\":9103,\"kind\":\"у\"}]";
        var answer = anna.put(
                "/lessons/" + TODAYS + "/attendance",
                "{\"op\":\"%s\",\"seen\":%s,\"absences\":%s}".formatted(UUID.randomUUID(), seen, seen));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(shown(TODAYS, DARYA)).isEqualTo("ill over absent");
        assertThat(shown(TODAYS, ALEXANDRA)).isEqualTo("excused over excused");
    }

    @Test
    void whatWasSaidBeforehandStandsInTheGridAndOnTheSheet() {
        reason(DARYA, "2026-12-18", "null", "2026-12-21", "null", "ill", false);
        var cells = anna.get("/registers/" + ALGEBRA).body().split("data-e=\"б\"", -1);
        assertThat(cells).hasSize(2 + 1); // Friday and Monday
        program.inDatabase(db -> db.sql("update journal.absence_reason set since = '2026-12-14' where id < 900")
                .update());
        assertThat(anna.get("/lessons/" + lesson(ALGEBRA, 12, 14)).body())
                .contains("data-expected=\"б\"")
                .contains("семья сообщила: болезнь, по 21.12");
    }

    @Test
    void theMinutesOfALatenessAreKeptUntilOthersAreSaid() {
        String late = """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"о","whole":true,"minutes":%s}""";
        String path = "/registers/" + ALGEBRA + "/cells";
        assertThat(anna.post(path, late.formatted(UUID.randomUUID(), TODAYS, DARYA, 0, "10"))
                        .body())
                .contains("\"minutes\":10");
        assertThat(typed(DARYA, 1, "4 о")).contains("\"minutes\":10");
        assertThat(anna.post(path, late.formatted(UUID.randomUUID(), TODAYS, DARYA, 2, "20"))
                        .body())
                .contains("\"minutes\":20");
        assertThat(typed(DARYA, 3, "н")).contains("\"minutes\":null");
        assertThat(anna.post(path, late.formatted(UUID.randomUUID(), TODAYS, DARYA, 4, "91"))
                        .statusCode())
                .isEqualTo(422);
    }

    private String typed(long pupil, long version, String text) {
        var answer = anna.post(
                "/registers/" + ALGEBRA + "/cells", """
                        {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), TODAYS, pupil, version, text));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String shown(long lesson, long pupil) {
        return program.inDatabase(db -> db.sql(
                        "select kind || ' over ' || recorded_kind from journal.v_absence where lesson_id = ? and pupil_id = ?")
                .params(lesson, pupil)
                .query(String.class)
                .single());
    }

    private void reason(
            long pupil, String since, String first, String until, String last, String sign, boolean accepted) {
        String reason = sign.equals("excused") ? "family" : sign.equals("absent") ? "truant" : "ill";
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence_reason (school_id, pupil_id, since, first_lesson, until, last_lesson, reason, sign, source,
                            entered_at, entered_by, accepted_at, accepted_by)
                        values (901, %d, '%s', %s, '%s', %s, '%s', '%s', 'tutor', now(), 9003, %s, %s)""".formatted(
                                pupil,
                                since,
                                first,
                                until,
                                last,
                                reason,
                                sign,
                                accepted ? "now()" : "null",
                                accepted ? "9003" : "null"))
                .update());
    }
}
