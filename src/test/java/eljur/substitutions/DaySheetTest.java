package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.PdfText;
import java.io.IOException;
import java.util.List;
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

    /** Moved away, it has no line of its own in the day: whose lesson it was is said all the same. */
    @Test
    void aLessonMovedAwaySaysWhoseItWas() {
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-12-17", "ordinal", "5")
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(SHEET).body())
                .containsPattern("<td class=\"strong nw\">7-А</td><th scope=\"row\">Алгебра</th><td>Ткачук А. В.</td>");
    }

    @Test
    void theSheetBearsWhoApprovesItAndWhoSigns() throws Exception {
        annaIsAway();
        assertThat(deputy.get(SHEET).body())
                .contains(
                        "<p>Утверждаю</p><p>Директор</p><p>______________ Мороз Д. О.</p>",
                        "Заместитель директора ____");
        assertThat(printed()).contains("Утверждаю", "Мороз Д. О.");
        program.inDatabase(db -> db.sql("update school.signer set until = '2026-12-01' where school_id = 901")
                .update());
        program.inDatabase(db -> db.sql("""
                insert into school.signer (school_id, kind, position, name, since)
                values (901, 'deputy', 'Завуч', 'Зуева Е. М.', '2026-09-01')""").update());
        assertThat(printed()).contains("Завуч ______________ Зуева Е. М.").doesNotContain("Утверждаю", "Мороз");
    }

    /** On paper neither a class, nor a room, nor initials are torn, however long the words beside them are. */
    @Test
    void aClassIsNotBrokenOverTwoLines() throws Exception {
        annaIsAway();
        for (String sql : List.of(
                "update school.class_group set name = '11-Б' where id = 971",
                "update school.room set name = '104' where id = 9214",
                "update people.person set surname = 'Воскресенская' where id in (9001, 9003)",
                "update timetable.course set name = 'Вероятность и статистика с элементами математического анализа, 11-Б' where id = 971"))
            program.inDatabase(db -> db.sql(sql).update());
        assertThat(assign(9003).statusCode()).isEqualTo(302);
        assertThat(printed()).contains("11-Б", "каб. 104", "А. В.", "В. И.");
    }

    private String printed() throws IOException, InterruptedException {
        byte[] pdf = deputy.getBytes("/substitutions/sheet.pdf?day=" + FRIDAY, "Accept", "*/*")
                .body();
        return String.join("\n", PdfText.pages(pdf, "substitutions").getFirst());
    }

    /** Anna teaches algebra to one class, mathematics most of all. */
    @Test
    void theHeadingNamesTheTwoSubjectsThatAreTaughtMost() {
        program.inDatabase(db -> db.sql("""
                update timetable.course set weekly_hours = case id when 911 then 4 when 975 then 2 else 1 end
                where school_id = 901 and id in (911, 971, 975)""").update());
        annaIsAway();
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("Ткачук А. В.<span class=\"muted plain-w\">, Математика, Геометрия</span>");
    }

    @Test
    void aClosedClassIsNotOfferedAndStaysToBeRead() {
        program.inDatabase(db -> db.sql(
                        "update school.class_group set closed_on = '2026-12-01', closed_why = 'сводный' where school_id = 901 and id = 972")
                .update());
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("<option value=\"971\"")
                .doesNotContain("<option value=\"972\"");
        assertThat(deputy.get("/substitutions?day=" + FRIDAY + "&class=972").body())
                .contains("<option value=\"972\"");
        var secretary = program.signedIn("secretary");
        assertThat(secretary.get("/pupils").body())
                .contains("<option value=\"971\"")
                .doesNotContain("<option value=\"972\"");
        assertThat(secretary.get("/pupils?in=972").body()).contains("<option value=\"972\"", "7-Б");
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
