package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buildings and rooms. Room 214 stands in no building; five courses have lessons in it on Wednesdays, algebra of 7-А thrice a week. */
class BuildingsTest {

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        admin = program.signedIn("admin");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void roomsStandInTheirBuildings() {
        done("/school/buildings", Map.of("building", "Главный корпус", "address", "ул. Мира, 2"));
        String building = one("select id::text from school.building where name = 'Главный корпус'");
        done("/school/rooms", room("10", building, "2", "24", "химия"));
        done("/school/rooms", room("9", building, "", "", ""));
        assertThat(admin.submit("/school/rooms", room("10", building, "", "", ""))
                        .body())
                .contains("кабинет «10» в этом корпусе уже есть")
                .containsPattern("href=\"/school/rooms/\\d+\">Открыть");
        done("/school/rooms", room("10", "901", "", "", ""));
        String page = admin.get("/school/buildings").body().replaceAll("<[^>]+>", " ");
        assertThat(page).containsPattern("(?s)Главный корпус.*ул\\. Мира, 2.*9 .*10 .*2 этаж, 24 места.*химия");
        assertThat(page).containsPattern("(?s)1-я смена.*1-А, 7-А, 7-Б");
        assertThat(
                        rows(
                                "select entity || ' ' || action from audit.change_event where entity in ('room', 'building') order by id"))
                .containsExactly("building recorded", "room recorded", "room recorded", "room recorded");
    }

    @Test
    void namesTheLessonsOfARoomBeforeItCloses() {
        Map<String, String> form = new HashMap<>(room("214", "", "", "", "математика"));
        form.put("closed", "2026-12-21");
        HttpResponse<String> shown = admin.submit("/school/rooms/9214", form);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Алгебра, 7-А: 4 урока, с 21.12.2026")
                .contains("Русский язык, 7-Б: 1 урок, с 23.12.2026")
                .contains("Всё равно закрыть");
        assertThat(closed(9214)).isEmpty();
        form.put("seen", "other");
        assertThat(admin.submit("/school/rooms/9214", form).statusCode()).isEqualTo(200);
        form.put("seen", seen(shown));
        done("/school/rooms/9214", form);
        assertThat(closed(9214)).containsExactly("2026-12-21");
        assertThat(
                        one(
                                "select count(*)::text from timetable.scheduled_lesson where room_id = 9214 and on_date >= '2026-12-21'"))
                .as("the lessons stay where they are")
                .isNotEqualTo("0");
        form.put("closed", "");
        done("/school/rooms/9214", form);
        assertThat(closed(9214)).isEmpty();
    }

    @Test
    void aBuildingWithOpenRoomsStaysOpen() {
        done("/school/rooms", room("5", "901", "", "", ""));
        Map<String, String> form = Map.of("building", "Малый корпус", "closed", "2027-01-01");
        assertThat(admin.submit("/school/buildings/901", form).body())
                .contains("Корпус не закрыт: на 01.01.2027 в нём открыты кабинеты: 5.");
        String room = one("select id::text from school.room where name = '5'");
        Map<String, String> closing = new HashMap<>(room("5", "901", "", "", ""));
        closing.put("closed", "2026-12-31");
        done("/school/rooms/" + room, closing);
        done("/school/buildings/901", form);
        assertThat(one("select closed_on::text from school.v_building where building_id = 901"))
                .isEqualTo("2027-01-01");
    }

    @Test
    void refusesWhatIsNoRoom() {
        assertThat(refused(room("", "", "", "", ""))).contains("не заполнено поле «Кабинет»");
        assertThat(refused(room("7", "902", "", "", "")))
                .as("a building of another school")
                .contains("в поле «Корпус» выбрано то, чего в школе нет");
        assertThat(refused(room("7", "", "сто", "", ""))).contains("в поле «Этаж» нужно целое число от -3 до 30");
        assertThat(refused(room("7", "", "", "0", "")))
                .contains("в поле «Мест» нужно целое число")
                .contains("value=\"7\"");
        assertThat(admin.submit("/school/buildings", Map.of("building", "малый  корпус"))
                        .body())
                .contains("корпус «Малый корпус» уже есть");
    }

    private String refused(Map<String, String> form) {
        HttpResponse<String> answer = admin.submit("/school/rooms", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    @Test
    void othersDoNotTouchThem() {
        for (String login : List.of("director", "deputy")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get("/school/buildings").statusCode()).isEqualTo(200);
            assertThat(reader.get("/school/rooms/9214").statusCode()).isEqualTo(403);
            assertThat(reader.submit("/school/rooms", room("7", "", "", "", "")).statusCode())
                    .isEqualTo(403);
        }
        for (String strange : List.of("/school/rooms/9215", "/school/buildings/902")) {
            assertThat(admin.get(strange).statusCode()).as(strange).isEqualTo(404);
            assertThat(admin.submit(strange, Map.of("room", "1", "building", "1"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static Map<String, String> room(String name, String building, String floor, String seats, String purpose) {
        return Map.of("room", name, "in-building", building, "floor", floor, "seats", seats, "purpose", purpose);
    }

    private void done(String path, Map<String, String> form) {
        HttpResponse<String> answer = admin.submit(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static String seen(HttpResponse<String> shown) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(shown.body());
        assertThat(seen.find()).as(shown.body()).isTrue();
        return seen.group(1);
    }

    private List<String> closed(long room) {
        return rows("select closed_on::text from school.room where closed_on is not null and id = " + room);
    }

    private String one(String sql) {
        return rows(sql).getFirst();
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
