package eljur.substitutions;

import static eljur.testing.TestSchool.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A morning goes from one open lesson to the next, and what was typed once is not typed again. */
class DeskOrderTest extends AtTheDesk {

    private static final String DAY = "/substitutions?day=" + FRIDAY;

    @Test
    void afterAnActTheDeputyStandsAtTheNextOpenLessonOfTheSameTeacher() {
        long geometry = extraGeometry(5);
        ofBoris();
        assertThat(at(submit(
                        "/substitutions/absences", "person", "9001", "code", "ill", "since", FRIDAY, "until", FRIDAY)))
                .isEqualTo(DAY + "&lesson=" + ALGEBRA_FRIDAY + "#pick");
        assertThat(at(submit(
                        "/substitutions/absences", "person", "9002", "code", "trip", "since", FRIDAY, "until", FRIDAY)))
                .as("who was marked, though another's lesson is earlier")
                .isEqualTo(DAY + "&lesson=9721218#pick");
        String next = DAY + "&lesson=" + geometry + "#pick";
        assertThat(at(assign(9003))).isEqualTo(next);
        assertThat(deputy.get("/substitutions?lesson=" + geometry).body())
                .contains("<p class=\"small why-said\">Причина: болезнь, 18 декабря</p>");
        assertThat(at(act(geometry, "substitution", "person", "9003")))
                .as("the other teacher's, when nothing of this one is left")
                .isEqualTo(DAY + "&lesson=9721218#pick");
        assertThat(at(act(9721218, "cancellation"))).isEqualTo(DAY);
        assertThat(at(undo("substitution")))
                .as("it is open again")
                .isEqualTo(DAY + "&lesson=" + ALGEBRA_FRIDAY + "#pick");
    }

    @Test
    void theReasonOfLessonsWithoutATeacherIsTypedOnce() {
        program.inDatabase(
                db -> db.sql("delete from timetable.course_teacher where school_id = 901 and course_id in (971, 975)")
                        .update());
        program.inDatabase(db -> db.sql("""
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                values (901, 9751218, 975, '2026-12-18', 4, '11:15', '12:00')""").update());
        String next = at(act(
                ALGEBRA_FRIDAY,
                "substitution",
                "person",
                String.valueOf(BORIS),
                "code",
                "plan",
                "words",
                "вакансия",
                "document",
                "приказ № 4"));
        assertThat(next).isEqualTo(DAY + "&lesson=9751218#pick");
        assertThat(deputy.get("/substitutions?lesson=9751218").body())
                .contains("<option value=\"plan\" selected>", "value=\"вакансия\"", "value=\"приказ № 4\"");
    }

    @Test
    void aLessonAddedToAClassLeavesTheClassInSightAndWhatWasRefusedInItsForm() {
        assertThat(at(submit(
                        "/substitutions/extra-lessons",
                        "course",
                        "975",
                        "ordinal",
                        "5",
                        "code",
                        "plan",
                        "class",
                        "971")))
                .isEqualTo(DAY + "&class=971#any");
        var refused =
                submit("/substitutions/extra-lessons", "way", "extra", "course", "975", "ordinal", "6", "class", "971");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "7-А, уроки дня",
                        "<details class=\"more lined\" open>",
                        "name=\"ordinal\" min=\"0\" max=\"14\" value=\"6\"");
    }

    private static String at(HttpResponse<String> done) {
        assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
        String address = done.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/substitutions"));
    }

    /** Russian in 7-Б, the second lesson. */
    private void ofBoris() {
        program.inDatabase(db -> db.sql("""
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                values (901, 9721218, 972, '2026-12-18', 2, '09:25', '10:10')""").update());
    }
}
