package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.PdfText;
import eljur.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The week on the screen and on paper, for whoever may see it. */
class TimetableTest extends InThePlan {

    private static final Pattern CELL = Pattern.compile("(?s)<td class=\"([^\"]*)\">(.*?)</td>");

    @Test
    void aFormTutorsOwnClassComesFirst() {
        assertThat(program.signedIn("vera").as("FORM_TUTOR").get("/timetable").body())
                .containsPattern("<option value=\"971\"[^>]* selected[^>]*>7-А");
    }

    @Test
    void aClassSeesItsWeekWithWhatWasChangedOfIt() {
        var page = program.signedIn("olga").get("/timetable?class=971&day=2026-12-16");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("14–20 декабря", "16.12, сегодня", "изменений: 1", "10:20–11:05");
        assertThat(cells(page.body()).stream().filter(cell -> !cell.equals("-")))
                .containsExactly(
                        "Алгебра|каб. 214, Ткачук|вместо основного учителя Лысенко Б. П.|chg",
                        "Алгебра|каб. 214, Ткачук",
                        "Алгебра|каб. 214, Ткачук");
        assertThat(cells(deputy.get("/timetable?class=971&day=2026-12-16").body()))
                .as("the group of another child of the class")
                .contains("Алгебра|каб. 214, Ткачук / Геометрия, 1 гр.|каб. 214, Ткачук");
        assertThat(program.signedIn("olga")
                        .get("/timetable?class=971&day=2026-12-11")
                        .body())
                .contains("<s>Алгебра</s>", "урок отменён");
    }

    @Test
    void aClosedClassIsNoLongerOfferedButReadByItsLink() {
        assertThat(deputy.get("/timetable?day=2026-12-16").body()).contains("<option value=\"972\"");
        program.inDatabase(db -> db.sql("update school.class_group set closed_on = '2026-12-10' where id = 972")
                .update());
        assertThat(deputy.get("/timetable?day=2026-12-16").body()).doesNotContain("<option value=\"972\"");
        assertThat(deputy.get("/timetable?class=972&day=2026-12-16").body()).contains("<option value=\"972\"");
        assertThat(deputy.get("/timetable?day=2026-12-09").body()).contains("<option value=\"972\"");
    }

    @Test
    void aClubOfNoClassStandsInTheWeekOfItsPupils() {
        for (String sql : List.of(
                "insert into people.study_group (school_id, id, year_id, name, whole) values (901, 60, 901, 'Шахматы', false)",
                "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 60, 9101, '2026-09-01')",
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'club', 9004, 60, 'Шахматы')",
                "insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since) values (901, 95060, 60, 5, 7, '2026-09-01')"))
            program.inDatabase(db -> db.sql(sql).update());
        String plan = "&kind=plan&day=2026-12-16";
        assertThat(deputy.get("/timetable?class=971" + plan).body()).contains("Шахматы");
        for (String own : List.of("olga", "darya"))
            assertThat(program.signedIn(own).get("/timetable?class=971" + plan).body())
                    .as(own)
                    .contains("Шахматы");
        program.inDatabase(db -> db.sql("update people.group_member set pupil_id = 9102 where group_id = 60")
                .update());
        assertThat(deputy.get("/timetable?class=971" + plan).body()).contains("Шахматы");
        for (String other : List.of("olga", "darya"))
            assertThat(program.signedIn(other)
                            .get("/timetable?class=971" + plan)
                            .body())
                    .as(other)
                    .contains("Алгебра")
                    .doesNotContain("Шахматы");
        assertThat(deputy.get("/timetable?class=972" + plan).body()).doesNotContain("Шахматы");
    }

    @Test
    void theRepeatingWeekSaysInWhichWeeks() {
        String page =
                deputy.get("/timetable?class=971&kind=plan&day=2026-12-16").body();
        assertThat(cells(page).stream().filter(cell -> !cell.equals("-")))
                .containsExactly(
                        "Геометрия, 1 гр.|Ткачук|нечётные недели",
                        "Алгебра|каб. 214, Ткачук",
                        "Алгебра|каб. 214, Ткачук",
                        "Алгебра|каб. 214, Ткачук");
        assertThat(page).contains("9:25–10:10");
        assertThat(deputy.get("/timetable?class=971&kind=plan&day=2026-08-31").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTeacherBeginsWithTheOwnWeekAndSeesWhatSheGivesForOthers() {
        String anna = program.signedIn("anna").get("/timetable/teachers").body();
        assertThat(anna).contains("Расписание: Ткачук Анна Викторовна", "Математика", "1-А");
        String boris = program.signedIn("boris")
                .get("/timetable/teachers?teacher=9002&day=2026-12-14")
                .body();
        assertThat(cells(boris).stream().filter(cell -> !cell.equals("-")))
                .containsExactly(
                        "Алгебра|7-А, каб. 214|вместо основного учителя Лысенко Б. П.|chg",
                        "Русский язык|7-Б, каб. 214");
    }

    @Test
    void aRoomAndTheWholeSchool() {
        assertThat(deputy.get("/timetable/rooms?room=9214&day=2026-12-16").body())
                .contains("Расписание кабинета 214", "Русский язык", "Геометрия");
        String school = deputy.get("/timetable/school?day=2026-12-16").body();
        assertThat(school).contains("1-А", "7-А", "7-Б", "Рус. яз.", "изменений: 1");
        assertThat(deputy.get("/timetable/school?kind=plan&day=2026-12-16").body())
                .contains("Геом.", "Среда");
    }

    @Test
    void aFamilySeesItsOwnClassesOnly() {
        Visitor tatyana = program.signedIn("tatyana"), pyotr = program.signedIn("pyotr");
        for (Visitor family : List.of(tatyana, pyotr)) {
            assertThat(family.get("/timetable").body())
                    .contains("Расписание 7-Б")
                    .doesNotContain("7-А");
            assertThat(family.get("/timetable?class=971").statusCode()).isEqualTo(404);
            assertThat(family.get("/timetable.pdf?class=971").statusCode()).isEqualTo(404);
            assertThat(family.get("/timetable/teachers").statusCode()).isEqualTo(403);
            assertThat(family.get("/timetable/school").statusCode()).isEqualTo(403);
            assertThat(family.get("/timetable/check").statusCode()).isEqualTo(403);
        }
        assertThat(program.signedIn("stranger").get("/timetable?class=971").statusCode())
                .isEqualTo(404);
        assertThat(program.signedIn("stranger")
                        .get("/timetable/rooms?room=9214")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onPaper() {
        for (String path : List.of(
                "/timetable.pdf?class=971&day=2026-12-16",
                "/timetable/teachers.pdf?teacher=9001",
                "/timetable/rooms.pdf?room=9214",
                "/timetable/school.pdf?paper=A3",
                "/timetable/school.pdf?kind=plan&day=2026-12-16")) {
            var file = deputy.getBytes(path, "Accept", "*/*");
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(new String(file.body(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void aPartOfTheClassIsNamedWithoutTheClassAndWithoutTheSubjectAgain() {
        assertThat(LessonWords.withoutSubject("Английский 1", "Иностранный язык (английский)"))
                .isEqualTo("1");
        assertThat(LessonWords.withoutSubject("Школьный музей", "Школьный музей"))
                .isEmpty();
        program.inDatabase(db -> db.sql("update people.study_group set name = 'Геометрия 1 · 7-А' where id = 975")
                .update());
        assertThat(cells(deputy.get("/timetable?class=971&day=2026-12-16").body()))
                .contains("Алгебра|каб. 214, Ткачук / Геометрия, 1-я группа|каб. 214, Ткачук");
    }

    @Test
    void onPaperItIsApproved() throws Exception {
        byte[] pdf = deputy.getBytes("/timetable.pdf?class=971&day=2026-12-16", "Accept", "*/*")
                .body();
        assertThat(String.join("\n", PdfText.pages(pdf, "timetable").getFirst()))
                .contains("Утверждаю", "Директор", "______________ Мороз Д. О.");
        byte[] school = deputy.getBytes("/timetable/school.pdf?day=2026-12-16", "Accept", "*/*")
                .body();
        assertThat(PdfText.pages(school, "school").getFirst())
                .as("a line of its own, above the classes")
                .contains("______________ Мороз Д. О.");
        assertThat(deputy.get("/timetable/school").body()).contains("<p>______________ Мороз Д. О.</p>");
        program.inDatabase(db -> db.sql("update school.signer set until = '2026-12-01' where school_id = 901")
                .update());
        assertThat(deputy.get("/timetable/school").body()).doesNotContain("Утверждаю", "Мороз Д. О.");
    }

    /** Those whose menu has no entry of its own for a page find the entry marked from which it is reached. */
    @Test
    void theEntryOfTheMenuThatAPageStandsUnderIsMarked() {
        for (String path : List.of("/courses", "/load", "/curriculum"))
            for (String role : List.of("deputy", "director", "secretary", "admin", "activities"))
                assertThat(marked(role, path)).as(role + path).isEqualTo("Кадры");
        assertThat(marked("anna", "/load")).isEqualTo("Часы");
        assertThat(marked("anna", "/courses")).isEqualTo("Часы");
        assertThat(marked("deputy", "/timetable/school")).isEqualTo("Календарь");
        assertThat(marked("admin", "/timetable/check")).isEqualTo("Школа");
        assertThat(marked("anna", "/timetable")).isEqualTo("Расписание");
    }

    private String marked(String login, String path) {
        String page = program.signedIn(login).get(path).body();
        String menu = page.substring(page.indexOf("<nav class=\"nav\""), page.indexOf("<div class=\"tools\""));
        return menu.replaceFirst("(?s).*aria-current=\"page\"><span>([^<]*)</span>.*", "$1");
    }

    @Test
    void theSchoolIsHeldAgainstTheNorms() {
        program.inDatabase(db -> db.sql("""
                insert into timetable.weekly_lesson (school_id, course_id, weekday, ordinal, room_id, since)
                values (901, 911, 3, 3, 9214, '2026-09-01'), (901, 971, 1, 5, 9214, '2026-09-01')""").update());
        String page = deputy.get("/timetable/check?day=2026-12-16").body();
        assertThat(page)
                .contains("У учителя два урока сразу", "среда, 3-й урок (Математика 1-А / Алгебра 7-А)")
                .contains("Окна у класса", "понедельник, 4-й урок")
                .contains("В кабинете два урока сразу");
        long draft = begin(MONDAY);
        assertThat(deputy.get("/timetable/drafts/" + draft + "/check").body()).contains("понедельник, 4-й урок");
        assertThat(deputy.getJson("/timetable/drafts/" + draft + "/findings?class=971")
                        .body())
                .contains("\"violation\":true", "понедельник, 4-й урок")
                .doesNotContain("1-А\",\"ofClass\":911");
    }

    /** Each cell of the grid: subject, about, note; parts beside each other by a slash. */
    private static List<String> cells(String page) {
        return CELL.matcher(page.substring(0, page.indexOf("only-phone days")))
                .results()
                .map(cell -> said(cell.group(1), cell.group(2)))
                .toList();
    }

    private static String said(String css, String cell) {
        String text = cell.replaceAll("(?s)<svg.*?</svg>", "")
                .replaceAll("<div>\\s*<div class=\"s\">", " / ")
                .replaceAll("<small[^>]*>", "|")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?\\| ?", "|")
                .replaceFirst("^[ /]+", "")
                .strip();
        return text.isEmpty() ? "-" : text + (css.contains("chg") ? "|chg" : "");
    }
}
