package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sheet for the notice board, and the lessons that nobody is there for. */
class DaySheetTest extends AtTheDesk {

    private static final String SHEET = "/substitutions/sheet?day=" + FRIDAY;

    @Test
    void saysWhoComesAndNeverWhy() {
        assertThat(deputy.get(SHEET).body()).contains("В этот день изменений нет");
        annaIsAway();
        assertThat(deputy.get(SHEET).body())
                .contains("Ткачук А. В.", "учитель ещё не назначен")
                .doesNotContain("болезнь");
        assertThat(assign(9003).statusCode()).isEqualTo(302);
        var sheet = program.signedIn("secretary").get(SHEET);
        assertThat(sheet.body())
                .contains(
                        "Пятница, 18 декабря".toLowerCase(java.util.Locale.ROOT),
                        "7-А",
                        "Алгебра",
                        "замена: Гончар В. И.")
                .doesNotContain("болезнь", "№ 12", "учитель ещё не назначен");
        var file = deputy.getBytes("/substitutions/sheet.pdf?day=" + FRIDAY, "Accept", "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(program.signedIn("anna").get(SHEET).statusCode()).isEqualTo(403);
        assertThat(program.signedIn("olga").get(SHEET).statusCode()).isEqualTo(403);
    }

    @Test
    void lessonsOfACourseWithoutATeacherAreOpenPlaces() {
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body()).doesNotContain("Уроки без учителя");
        program.inDatabase(
                db -> db.sql("delete from timetable.course_teacher where school_id = 901 and course_id = 971")
                        .update());
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("Уроки без учителя", "без замены 1 из 1");
        assertThat(deputy.get(SHEET).body()).contains("учитель ещё не назначен");
        var assigned = act(ALGEBRA_FRIDAY, "substitution", "person", "9003", "code", "plan");
        assertThat(assigned.statusCode()).isEqualTo(302);
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("Уроки без учителя", "все места закрыты: 1");
    }
}
