package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A timetable exported by another program, brought into a running school. */
class TimetableImportTest extends ImportedTimetable {

    @Test
    void takesTheRealExportWholeAndTheSameAgainChangesNothing() {
        byte[] school = Uploads.realSchool();
        Map<String, String> before = imports.rows();
        String page = imports.upload("school.xml", school);
        assertThat(imports.counts(page))
                .containsExactly(
                        "40 Учителя: новых 40",
                        "21 Классы: новых 21",
                        "90 Предметы: новых 90",
                        "230 Журналы: новых 230",
                        "32 Ещё уроки тех же журналов: новых 32",
                        "754 Уроки в неделе: новых 754",
                        "133 Группы: новых 133",
                        "34 Кабинеты: новых 34",
                        "7 Звонки: новых 7");
        assertThat(imports.lines(page, "refused")).isEmpty();
        assertThat(imports.lines(page, "remarks"))
                .anyMatch(line -> line.startsWith("Уроков для групп, в которых ещё нет учеников: 165 (групп: 133)"))
                .anyMatch(line -> line.startsWith("Уроков в файле 262, журналов 230"))
                .anyMatch(line -> line.startsWith("Разные предметы с одним названием"));
        assertThat(imports.rows()).isEqualTo(before);

        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        Map<String, String> applied = imports.rows();
        assertThat(List.of(
                        imports.count("select count(*) from people.staff where external_id is not null"),
                        imports.count("select count(*) from school.class_group where external_id is not null"),
                        imports.count("select count(*) from school.subject where external_id is not null"),
                        imports.count("select count(*) from timetable.course where external_id is not null"),
                        imports.count("select count(*) from timetable.weekly_lesson")))
                .containsExactly(40L, 21L, 90L, 230L, 754L);

        String again = imports.upload("school.xml", school);
        assertThat(imports.counts(again))
                .contains("754 Уроки в неделе: без изменений 754", "230 Журналы: без изменений 230");
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
        assertThat(imports.apply(again).statusCode()).isEqualTo(422);
        assertThat(imports.rows()).isEqualTo(applied);
    }

    @Test
    void plansTheLessonsOfEverySchoolDayOfTheTermsByTheWeekOfTheSchool() {
        imports.loadFromTheFirst("small.xml", Uploads.smallSchool());
        assertThat(days("Математика, 10А"))
                .as("a half-year has no autumn holidays of its own, but the school has")
                .hasSize(35)
                .startsWith("2026-09-06")
                .doesNotContain("2026-11-01", "2026-11-08")
                .endsWith("2027-05-30");
        assertThat(days("Английский язык, Группа 2 · 5А"))
                .as("every Monday the second lesson, every odd week the third")
                .startsWith("2026-09-07", "2026-09-14", "2026-09-14", "2026-09-21", "2026-09-28", "2026-09-28");
        assertThat(imports.count("""
                select count(*) from timetable.scheduled_lesson l join timetable.course c using (school_id)
                where c.id = l.course_id and c.external_id is not null and extract(isodow from on_date) not in (7, 1, 2)""")).isZero();
        assertThat(imports.count("""
                select count(*) from journal.register_period r join timetable.course c on c.id = r.course_id
                where c.external_id is not null""")).isEqualTo(4 * 4 + 2);
    }

    @Test
    void joinsSingleAndDoubleLessonsOfASubjectInOneRegister() {
        imports.load("small.xml", Uploads.smallSchool());
        assertThat(imports.texts("""
                        select c.name || ' | ' || c.external_id || ' | ' || c.weekly_hours || ' | ' ||
                               (select string_agg(p.surname, ', ' order by p.surname) from timetable.course_teacher t
                                join people.person p on p.school_id = t.school_id and p.id = t.person_id
                                where t.school_id = c.school_id and t.course_id = c.id)
                        from timetable.course c where c.external_id is not null order by 1"""))
                .containsExactly(
                        "Английский язык, Группа 1 · 5А, 5Б | L3 | 1.0 | Озеров",
                        "Английский язык, Группа 2 · 5А | L4 | 1.5 | Рябина",
                        "Математика, 10А | L6 | 1.0 | Лугова",
                        "Математика, 5А | L1+L2 | 4.0 | Лугова",
                        "Музыка, 5А, 5Б | L5 | 1.0 | Озеров, Рябина");
    }

    @Test
    void saysWhatIsOtherwiseAndMovesTheLessonsFromTodayOn() {
        imports.loadFromTheFirst("small.xml", Uploads.smallSchool());
        String moved = new String(Uploads.smallSchool(), StandardCharsets.UTF_8)
                .replace(
                        "period=\"2\" weeks=\"11\" terms=\"1\" days=\"100\"",
                        "period=\"1\" weeks=\"11\" terms=\"1\" days=\"010\"")
                .replace("lastname=\"Рябина\"", "lastname=\"Рябинина\"")
                .replace("<classroom id=\"R2\" name=\"Актовый зал\"", "<classroom id=\"R2\" name=\"Большой зал\"");
        String page = imports.upload("moved.xml", moved.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.counts(page))
                .containsExactly(
                        "3 Учителя: изменится 1, без изменений 2",
                        "3 Классы: без изменений 3",
                        "4 Предметы: без изменений 4",
                        "5 Журналы: без изменений 5",
                        "1 Ещё уроки тех же журналов: без изменений 1",
                        "9 Уроки в неделе: изменится 1, без изменений 8",
                        "2 Группы: без изменений 2",
                        "2 Кабинеты: изменится 1, без изменений 1",
                        "3 Звонки: без изменений 3");
        assertThat(imports.admin.get(page).body())
                .contains("название: было «Рябина Инна», станет «Рябинина Инна»")
                .contains("место в неделе: было «вс, 2-й урок, каб. 12», станет «пн, 1-й урок, каб. 12»");
        Map<String, String> before = imports.rows();
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(days("Математика, 10А"))
                .contains("2026-12-13", "2026-12-21")
                .doesNotContain("2026-12-14", "2026-12-20");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void showsWhatIsNoLongerInTheFileAndKeepsIt() {
        imports.load("small.xml", Uploads.smallSchool());
        String shorter = new String(Uploads.smallSchool(), StandardCharsets.UTF_8)
                .replaceAll("(?m)^.*\"L6\".*$", "")
                .replaceAll("(?m)^.*<class id=\"C3\".*$", "");
        String page = imports.upload("shorter.xml", shorter.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.counts(page))
                .contains("2 Классы: без изменений 2, нет в файле 1", "4 Журналы: без изменений 4, нет в файле 1");
        assertThat(imports.admin.get(page).body()).contains("записывать нечего");
    }

    @Test
    void refusesWhatPointsNowhereWithItsLine() {
        String broken = new String(Uploads.smallSchool(), StandardCharsets.UTF_8)
                .replace("<lesson id=\"L3\" subjectid=\"S2\"", "<lesson id=\"L3\" subjectid=\"S9\"")
                .replace(
                        "<lesson id=\"L6\" subjectid=\"S1\" classids=\"C3\" groupids=\"G3\"",
                        "<lesson id=\"L6\" subjectid=\"S1\" classids=\"\" groupids=\"\"")
                .replace(
                        "<period name=\"3\" short=\"3\" period=\"3\" starttime=\"9:50\"",
                        "<period name=\"3\" short=\"3\" period=\"3\" starttime=\"\"")
                .replace("<subject id=\"S4\"", "<subject id=\"S3\"");
        String page = imports.upload("broken.xml", broken.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.lines(page, "refused"))
                .contains(
                        "строка 6 | звонок | 3 | нет времени начала и конца; задайте звонки в aSc и выгрузите ещё раз",
                        "строка 27 | предмет | Музыка | номер S3 в файле повторяется, взята первая запись")
                .anyMatch(line -> line.endsWith("предмета этого урока нет среди принятых предметов файла"))
                .anyMatch(line -> line.endsWith("у урока нет ни класса, ни группы"))
                .anyMatch(line -> line.endsWith("урока этой карточки нет среди принятых уроков файла"))
                .anyMatch(line -> line.endsWith("номера урока «3» нет среди звонков файла"));
    }

    @Test
    void anEmptyGroupSaysSoInItsRegisterAndOnItsLesson() {
        imports.load("small.xml", Uploads.smallSchool());
        long course = imports.count("select id from timetable.course where external_id = 'L4'");
        assertThat(imports.program
                        .signedIn("deputy")
                        .get("/registers/" + course)
                        .body())
                .contains("В группе нет учеников", "/groups/");
        Visitor teacher = teacher("Рябина");
        assertThat(teacher.get("/registers/" + course).body())
                .contains("В группе нет учеников")
                .doesNotContain("/groups/");
        long lesson = imports.count("select min(id) from timetable.scheduled_lesson where course_id = " + course);
        assertThat(teacher.get("/lessons/" + lesson).body()).contains("В группе нет учеников");
    }

    @Test
    void everyRowThatCameHasItsEvent() {
        String page = imports.load("small.xml", Uploads.smallSchool());
        assertThat(imports.texts("""
                        select role || ' ' || person_id || ' ' || entity || ' ' || action || ' ' || count(*)
                        from audit.change_event where school_id = 901 and person_id = 9006
                        group by role, person_id, entity, action order by 1"""))
                .containsExactly(
                        "ADMINISTRATOR 9006 class-group recorded 3",
                        "ADMINISTRATOR 9006 course-teacher recorded 6",
                        "ADMINISTRATOR 9006 form-tutor recorded 1",
                        "ADMINISTRATOR 9006 import applied 1",
                        "ADMINISTRATOR 9006 staff recorded 3",
                        "ADMINISTRATOR 9006 subject corrected 1");
        imports.undo(page);
        assertThat(imports.count(
                        "select count(*) from audit.change_event where entity = 'import' and action = 'undone'"))
                .isOne();
    }

    @Test
    void statementsDoNotGrowWithTheFile() {
        byte[] school = Uploads.realSchool();
        String small = imports.upload("small.xml", Uploads.smallSchool());
        String real = imports.upload("school.xml", school);
        List<String> few = imports.program.statements().during(() -> imports.apply(small));
        List<String> many = imports.program.statements().during(() -> imports.apply(real));
        assertThat(many.size()).isLessThanOrEqualTo(few.size() + 2);
        assertThat(few.size()).isLessThanOrEqualTo(90);
    }

    @Test
    void refusesASchoolWithoutAYear() {
        String page = imports.upload("small.xml", Uploads.smallSchool());
        imports.program.clock().moveTo(java.time.Instant.parse("2027-07-01T08:00:00Z"));
        Visitor admin = imports.program.signedIn("admin");
        var shown = admin.get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("нет учебного года, который идёт или начнётся");
        assertThat(admin.submit(page + "/application", Map.of("seen", "")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void appliesWhatWasSeenOrNothing() {
        String page = imports.upload("small.xml", Uploads.smallSchool());
        String seen = imports.admin.get(page).body().replaceAll("(?s).*name=\"seen\" value=\"(\\w+)\".*", "$1");
        imports.program.inDatabase(db -> db.sql("insert into school.room (school_id, name) values (901, '12')")
                .update());
        var refused = imports.admin.submit(page + "/application", Map.of("seen", seen));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("данные школы изменились");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsToThePeopleWhoMay() {
        String page = imports.load("small.xml", Uploads.smallSchool());
        for (String login : List.of("anna", "boris", "director", "olga", "darya", "stranger", "stranger-director"))
            assertThat(imports.program.signedIn(login).get(page).statusCode())
                    .as(login)
                    .isEqualTo(403);
        Visitor secretary = imports.program.signedIn("secretary");
        assertThat(secretary.get(page).statusCode()).isEqualTo(404);
        assertThat(secretary.submit(page + "/undo", Map.of()).statusCode()).isEqualTo(404);
        var refused = secretary.upload("/imports", "small.xml", Uploads.smallSchool());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("расписание загружают администратор и завуч");
        assertThat(imports.program.signedIn("deputy").get(page).statusCode()).isEqualTo(200);
        assertThat(Set.of(imports.program
                        .signedIn("anna")
                        .as("ADMINISTRATOR")
                        .get(page)
                        .statusCode()))
                .containsExactly(200);
    }

    @Test
    void takesSmallAndDirtyExportsAndSaysWhatIsMissingInThem() {
        String minimal = imports.load("minimal.xml", Uploads.shared("asc/minimal.xml"));
        assertThat(imports.counts(minimal))
                .contains(
                        "1 Учителя: добавлено 1",
                        "1 Классы: добавлено 1",
                        "1 Журналы: добавлено 1",
                        "1 Уроки в неделе: добавлено 1");
        String messy = imports.upload("messy.xml", Uploads.shared("asc/messy.xml"));
        assertThat(imports.lines(messy, "refused"))
                .anyMatch(line -> line.endsWith("у урока нет ни класса, ни группы"))
                .anyMatch(line -> line.endsWith("день «» не понят"));
    }
}
