package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the timetable loaded again, when the week was changed meanwhile; today is Wednesday, the 16th of December 2026. */
class WeekReloadTest extends ImportedTimetable {

    private static final String STAFF = """
            ФИО;Дата рождения;Должность;С какого дня
            Озёрная Алла Марковна;12.04.1960;учитель;01.09.2015
            Рябов Инал Львович;05.07.1990;учитель;01.09.2015
            """;

    private static final String LOAD = """
            Класс;Группа;Предмет;Учитель;Часов в неделю;Вид
            6-Э;;Алгебра;Озёрная А. М.;2;урок
            6-Э;;Черчение;Рябов И. Л.;1;урок
            6-Ю;;Черчение;Рябов И. Л.;1;урок
            """;

    private static final String HEAD = "Класс;День;№ урока;Предмет;Кабинет\n";

    private static final List<String> TIMETABLE =
            List.of("6-Э;пн;1;Алгебра;77", "6-Э;пн;2;Черчение;77", "6-Э;ср;1;Алгебра;77", "6-Ю;пн;1;Черчение;78");

    /** What somebody would have to be at twice: the pupils of a class, a teacher, a room. */
    private static final String TWICE = """
            select a.name || ' + ' || b.name || ' ' || x.weekday || '/' || x.ordinal
            from timetable.weekly_lesson x join timetable.weekly_lesson y
              on y.school_id = x.school_id and y.id > x.id and y.weekday = x.weekday and y.ordinal = x.ordinal
             and daterange(x.since, coalesce(x.until, '2027-08-31'), '[]') && daterange(y.since, coalesce(y.until, '2027-08-31'), '[]')
            join timetable.course a on a.school_id = x.school_id and a.id = x.course_id
            join timetable.course b on b.school_id = y.school_id and b.id = y.course_id
            where x.school_id = 901 and coalesce(x.until, x.since) >= x.since and coalesce(y.until, y.since) >= y.since
              and (a.group_id = b.group_id or x.room_id = y.room_id or exists (
                select from timetable.course_teacher t join timetable.course_teacher u on u.person_id = t.person_id
                where t.course_id = a.id and u.course_id = b.id))""";

    private Visitor deputy() {
        return imports.program.signedIn("deputy");
    }

    private void begin() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("load.csv", Uploads.utf8(LOAD));
        imports.loadFromTheFirst("timetable.csv", file(TIMETABLE));
    }

    private static byte[] file(List<String> lines) {
        return Uploads.utf8(HEAD + String.join("\n", lines) + "\n");
    }

    @Test
    void theOldTableIsComparedWithTheLaterWeekAndLeavesTheWeeksBeforeIt() {
        begin();
        force("2026-12-21", "Алгебра, 6-Э", 1, 2, 3);
        List<String> before = days("Алгебра, 6-Э"), week = week();
        String page = imports.upload("timetable.csv", file(TIMETABLE));
        assertThat(imports.lines(page, "changed-card")).isEmpty();
        assertThat(imports.admin.get(page).body())
                .contains("С 21.12.2026 уже введено другое расписание")
                .contains("место в неделе: было «вт, 3-й урок, каб. 77», станет «пн, 1-й урок, каб. 77»")
                .doesNotContain("было «пн, 1-й урок, каб. 77», станет «пн, 1-й урок, каб. 77»");
        assertThat(imports.counts(page)).contains("4 Уроки в неделе: изменится 1, без изменений 3");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts(TWICE)).isEmpty();
        assertThat(upTo(days("Алгебра, 6-Э"))).isEqualTo(upTo(before)).contains("2026-12-14");
        assertThat(days("Алгебра, 6-Э"))
                .contains("2026-12-16", "2026-12-21", "2026-12-23")
                .doesNotContain("2026-12-22");
        assertThat(imports.counts(imports.upload("timetable.csv", file(TIMETABLE))))
                .contains("4 Уроки в неделе: без изменений 4");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(week()).isEqualTo(week);
        assertThat(days("Алгебра, 6-Э")).isEqualTo(before);
    }

    @Test
    void aDraftIsNotTakenBackBeneathALaterLoad() {
        begin();
        List<String> former = week();
        String draft = force("2026-12-21", "Алгебра, 6-Э", 1, 2, 3);
        String page = imports.load("timetable.csv", file(TIMETABLE));
        List<String> week = week();
        var refused = deputy().submit(draft + "/undo", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("после него неделю изменила загрузка расписания из файла (16 декабря 2026)")
                .contains("Отмените ту загрузку и повторите");
        assertThat(week()).isEqualTo(week);
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(deputy().submit(draft + "/undo", Map.of()).statusCode()).isEqualTo(302);
        assertThat(week()).isEqualTo(former);
    }

    @Test
    void aLessonWhereAnotherStaysIsRefusedByName() {
        begin();
        String page = imports.upload(
                "timetable.csv", file(List.of("6-Ю;пн;1;Черчение;78", "6-Ю;пн;2;Черчение;78", "6-Ю;пн;1;Алгебра;79")));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 3 | урок в неделе | Черчение, 6-Ю: пн, 2-й урок, каб. 78 | учитель в это время ведёт «Черчение, 6-Э» в другом кабинете; поставьте урок в другое время",
                        "строка 4 | урок в неделе | Алгебра, 6-Ю: пн, 1-й урок, каб. 79 | у тех же учеников в это время стоит «Черчение, 6-Ю»: урок был бы в двух местах; поставьте его в другое время или освободите это место");
        page = imports.load("timetable.csv", file(List.of("6-Ю;вт;1;Черчение;78", "6-Ю;вт;2;Алгебра;77")));
        assertThat(imports.lines(page, "refused")).isEmpty();
        assertThat(imports.texts(TWICE)).isEmpty();
    }

    @Test
    void whoTeachesAlreadyNeedNotBeNamedAgain() {
        begin();
        assertThat(imports.admin
                        .get(imports.upload("timetable.csv", file(List.of("6-Ю;вт;1;Черчение;78"))))
                        .body())
                .contains("Черчение, 6-Ю")
                .doesNotContain("учитель не указан");
        imports.program.inDatabase(db -> db.sql(
                        "delete from timetable.course_teacher t using timetable.course c where c.id = t.course_id and c.name = 'Черчение, 6-Ю'")
                .update());
        assertThat(imports.admin
                        .get(imports.upload("timetable.csv", file(List.of("6-Ю;вт;1;Черчение;78"))))
                        .body())
                .contains("учитель не указан; журнал никому не откроется");
    }

    @Test
    void aRoomThatTakesTwoLessonsIsNoDoubt() {
        begin();
        List<String> lines = List.of("6-Ю;ср;1;Алгебра;77");
        assertThat(imports.lines(imports.upload("timetable.csv", file(lines)), "refused"))
                .hasSize(1)
                .first()
                .asString()
                .contains("кабинет в это время занят: там «Алгебра, 6-Э»");
        imports.program.inDatabase(db -> db.sql("update school.room set lessons_at_once = 2 where name = '77'")
                .update());
        assertThat(imports.lines(imports.upload("timetable.csv", file(lines)), "refused"))
                .isEmpty();
    }

    /** Whatever is loaded again over whatever was put into force: nobody is twice, and what was before stays. */
    @Test
    void neverPutsAnybodyIntoTwoPlaces() {
        long seed = Long.getLong("seed", 20261129);
        var random = new Random(seed);
        begin();
        String[] days = {"пн", "вт", "ср", "чт", "пт"};
        for (int round = 0; round < 6; round++) {
            if (round == 2) force("2026-12-21", "Алгебра, 6-Э", 1, 2, 3);
            if (round == 4) force("2027-01-11", "Черчение, 6-Ю", 1, 5, 4);
            List<String> lines = new ArrayList<>();
            for (String line : TIMETABLE) {
                String[] cells = line.split(";");
                if (random.nextInt(3) == 0) cells[1] = days[random.nextInt(days.length)];
                if (random.nextInt(3) == 0) cells[2] = String.valueOf(1 + random.nextInt(3));
                if (random.nextInt(6) > 0) lines.add(String.join(";", cells));
            }
            List<String> former = upTo(all());
            String page = imports.upload("timetable.csv", file(lines));
            assertThat(imports.admin.get(page).body())
                    .as("seed %d, round %d", seed, round)
                    .doesNotContainPattern("место в неделе: было «([^»]+)», станет «\\1»");
            if (imports.admin.get(page).body().contains("записывать нечего")) continue;
            assertThat(imports.apply(page).statusCode()).isEqualTo(302);
            assertThat(imports.texts(TWICE))
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
            assertThat(upTo(all())).as("seed %d, round %d", seed, round).containsAll(former);
        }
    }

    private static List<String> upTo(List<String> days) {
        return days.stream().filter(day -> day.compareTo("2026-12-16") < 0).collect(Collectors.toList());
    }

    private List<String> all() {
        return imports.texts("""
                select l.on_date || ' ' || c.name from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                where c.name like '%6-_' order by 1""");
    }

    private List<String> week() {
        return imports.texts("select t::text from timetable.weekly_lesson t where school_id = 901 order by id");
    }

    /** A draft that moves the first place of a course on that weekday, put into force. */
    private String force(String starts, String course, int weekday, int toDay, int toOrdinal) {
        Visitor deputy = deputy();
        String path = deputy.submit("/timetable/drafts", Map.of("starts", starts, "note", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long draft = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        String place = imports.texts("""
                        select format('{"id":%%s,"course":%%s,"weekday":%d,"ordinal":%d,"room":%%s,"weeks":"1"}', l.id, l.course_id, l.room_id)
                        from planner.draft_lesson l join timetable.course c on c.id = l.course_id
                        where l.draft_id = %d and c.name = '%s' order by (l.weekday = %d) desc, l.id limit 1""".formatted(toDay, toOrdinal, draft, course, weekday)).stream()
                .findFirst()
                .orElse("");
        if (place.isEmpty()) return path;
        var changed = deputy.post(
                "/timetable/drafts/" + draft + "/lessons",
                "{\"op\":\"%s\",\"seen\":0,\"put\":[%s],\"remove\":[]}".formatted(UUID.randomUUID(), place));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(deputy.submit("/timetable/drafts/" + draft + "/force", Map.of())
                        .body());
        assertThat(seen.find()).isTrue();
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/force", Map.of("seen", seen.group(1)))
                        .statusCode())
                .isEqualTo(302);
        return path;
    }
}
