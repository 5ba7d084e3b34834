package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is in a group, said on its page. 975 is of 7-А and empty; 979 is a club across classes with Darya and Pyotr. */
class GroupsTest {

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theCardOfAPupilSaysWhenAGroupEndsAndAnotherBegins() {
        program.inDatabase(db -> db.sql(
                        "update people.group_member set until = '2027-01-20' where group_id = 979 and pupil_id = 9101")
                .update());
        program.inDatabase(db -> db.sql(
                        "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9101, '2027-01-21'), (901, 976, 9101, '2026-09-01')")
                .update());
        assertThat(program.signedIn("secretary").get("/pupils/9101").body())
                .contains("<dd>7-Б, 1 гр., Шахматы (по 20.01.2027), 7-А, 1 гр. (с 21.01.2027)</dd>");
    }

    @Test
    void thoseWhoMayFillAGroupAndOthersDoNot() {
        for (String login : List.of("admin", "secretary", "deputy", "activities", "vera"))
            assertThat(save(login, 975, "2026-09-01", 9101)).as(login).isEqualTo(302);
        assertThat(save("boris", 975, "2026-09-01", 9101))
                .as("a colleague, not this role")
                .isEqualTo(403);
        assertThat(program.signedIn("boris")
                        .as("FORM_TUTOR")
                        .submit("/groups/975/members", Map.of("since", "2026-09-01"))
                        .statusCode())
                .as("tutor of another class")
                .isEqualTo(404);
        assertThat(save("director", 975, "2026-09-01", 9101)).isEqualTo(403);
        assertThat(save("stranger", 975, "2026-09-01", 9101)).isEqualTo(403);
        assertThat(program.signedIn("stranger")
                        .as("FORM_TUTOR")
                        .get("/groups/975")
                        .statusCode())
                .isEqualTo(404);
        assertThat(members(975)).containsExactly("9101 2026-09-01 null");
    }

    @Test
    void keepsThePastOfWhoLeaves() {
        assertThat(save("deputy", 975, "2026-09-01", 9101, 9102)).isEqualTo(302);
        long lesson = 9751209;
        var written = program.signedIn("anna").post("/registers/975/cells", """
                {"op":"6f1d2c34-0000-4000-8000-000000000003","lesson":%d,"pupil":9101,"version":0,"text":"4","whole":true}""".formatted(lesson));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(save("deputy", 975, "2026-12-16", 9102, 9103)).isEqualTo(302);
        assertThat(members(975))
                .containsExactly("9101 2026-09-01 2026-12-15", "9102 2026-09-01 null", "9103 2026-12-16 null");
        assertThat(program.signedIn("anna").get("/registers/975").body()).contains("Абрамова Дарья");
        assertThat(save("deputy", 975, "2026-12-01", 9101, 9102)).isEqualTo(302);
        assertThat(members(975))
                .as("who came today and has no record was never there; who comes again comes after having left")
                .containsExactly("9101 2026-09-01 2026-12-15", "9101 2026-12-16 null", "9102 2026-09-01 null");
        List<String> events =
                program.inDatabase(db -> db.sql("""
                        select action || ' ' || count(*) from audit.change_event where entity = 'group-member'
                        group by action order by 1""").query(String.class).list());
        assertThat(events).containsExactly("corrected 1", "recorded 4", "removed 1");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(save("deputy", 971, "2026-09-01", 9101)).as("whole classes").isEqualTo(422);
        assertThat(save("deputy", 975, "2026-09-01", 9201))
                .as("a pupil of another class")
                .isEqualTo(422);
        assertThat(save("deputy", 975, "2026-09-01", 9811))
                .as("a pupil of another school")
                .isEqualTo(422);
        assertThat(save("deputy", 975, "2025-09-01", 9101))
                .as("before the year")
                .isEqualTo(422);
        assertThat(save("deputy", 975, "2026-12-17", 9101)).as("tomorrow").isEqualTo(422);
        assertThat(save("deputy", 975, "вчера", 9101)).isEqualTo(422);
        assertThat(members(975)).isEmpty();
        assertThat(save("deputy", 979, "2026-09-01", 9101, 9102, 9201))
                .as("a club takes from all classes")
                .isEqualTo(302);
    }

    @Test
    void nobodyComesIntoTwoGroupsOfOneSubject() {
        for (String sql : List.of(
                "insert into people.study_group (school_id, id, year_id, name, whole) values (901, 60, 901, '7-А, 2 гр.', false)",
                "insert into people.group_class (school_id, group_id, class_id) values (901, 60, 971)",
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'lesson', 9004, 60, 'Геометрия')"))
            program.inDatabase(db -> db.sql(sql).update());
        assertThat(save("deputy", 975, "2026-09-01", 9101)).isEqualTo(302);
        var refused = program.signedIn("deputy")
                .submit("/groups/60/members?pupil=9101&pupil=9102", Map.of("since", "2026-09-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("– «7-А, 1 гр.». Сначала выведите его из той группы");
        assertThat(members(60)).isEmpty();
        assertThat(save("deputy", 60, "2026-09-01", 9102)).isEqualTo(302);
        assertThat(save("deputy", 975, "2026-12-16")).isEqualTo(302);
        assertThat(save("deputy", 60, "2026-12-16", 9101, 9102))
                .as("led out of the other")
                .isEqualTo(302);
        assertThat(save("deputy", 979, "2026-09-01", 9101, 9102))
                .as("a club is another matter")
                .isEqualTo(302);
    }

    @Test
    void costsFewStatements() {
        var deputy = program.signedIn("deputy");
        for (String path : List.of("/groups", "/groups/975", "/groups/979")) {
            assertThat(deputy.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(program.statements().during(() -> deputy.get(path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(6);
        }
    }

    private int save(String login, long group, String since, long... pupils) {
        var form = new java.util.LinkedHashMap<String, String>();
        form.put("since", since);
        StringBuilder query = new StringBuilder();
        for (long pupil : pupils)
            query.append(query.isEmpty() ? "?" : "&").append("pupil=").append(pupil);
        return program.signedIn(login)
                .submit("/groups/" + group + "/members" + query, form)
                .statusCode();
    }

    private List<String> members(long group) {
        return program.inDatabase(db -> db.sql(
                        "select pupil_id || ' ' || since || ' ' || coalesce(until::text, 'null') from people.group_member where group_id = ? order by 1")
                .param(group)
                .query(String.class)
                .list());
    }
}
