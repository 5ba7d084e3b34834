package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subjects by areas; what is named after a subject follows it. */
class SubjectsTest {

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
    void aSubjectComesWithItsArea() {
        done("/school/subjects", Map.of("subject", "Физика", "new-area", "Естествознание", "ordinal", "2"));
        done("/school/subjects", Map.of("subject", "Химия", "new-area", "естествознание", "ordinal", "1"));
        done(
                "/school/subjects",
                Map.of("subject", "Иностранный язык (английский)", "short-subject", "Англ. яз.", "area", "901"));
        assertThat(rows("""
                        select coalesce(area, '-') || ' ' || name || ' ' || short_name from school.v_subject
                        where school_id = 901 and subject_id < 9000 order by area_ordinal, subject_ordinal"""))
                .containsExactly(
                        "Иностранные языки Иностранный язык (английский) Англ. яз.",
                        "Естествознание Химия Химия",
                        "Естествознание Физика Физика");
        assertThat(admin.get("/school/subjects").body().replaceAll("<[^>]+>", " "))
                .containsPattern("(?s)Иностранные языки.*Естествознание.*Химия.*Физика.*Без области.*Алгебра");
        assertThat(
                        rows(
                                "select entity || ' ' || action from audit.change_event where entity like 'subject%' order by id"))
                .containsExactly("subject-area recorded", "subject recorded", "subject recorded", "subject recorded");
    }

    @Test
    void aNewNameIsTheNameOfItsCoursesToo() {
        done("/school/subjects/9001", Map.of("subject", "Алгебра и начала анализа", "ordinal", "1"));
        assertThat(rows("select name from timetable.course where id in (971, 975, 981) order by id"))
                .containsExactly("Алгебра и начала анализа, 7-А", "Геометрия, 7-А, 1 гр.", "Алгебра, 7-А");
        assertThat(rows("""
                        select entity || ' ' || (old_value ->> 'name') || ' > ' || (new_value ->> 'name') from audit.change_event
                        where entity in ('subject', 'course') order by id"""))
                .containsExactly(
                        "subject Алгебра > Алгебра и начала анализа",
                        "course Алгебра, 7-А > Алгебра и начала анализа, 7-А");
    }

    @Test
    void refusesASecondOfTheSameName() {
        HttpResponse<String> answer = admin.submit("/school/subjects", Map.of("subject", "АЛГЕБРА."));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("предмет «Алгебра» уже есть")
                .contains("href=\"/school/subjects/9001\"")
                .contains("value=\"АЛГЕБРА.\"");
        assertThat(admin.submit("/school/subjects/9004", Map.of("subject", "Алгебра"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.submit("/school/subjects", Map.of("subject", "")).body())
                .contains("не заполнено поле «Название предмета»");
        done("/school/subjects", Map.of("subject", "Физика", "new-area", "Естествознание"));
        assertThat(admin.submit("/school/areas/901", Map.of("area-name", "Естествознание", "area-ordinal", "1"))
                        .body())
                .contains("область «Естествознание» уже есть");
        done("/school/areas/901", Map.of("area-name", "Языки", "area-ordinal", "7"));
        assertThat(rows("select name || ' ' || ordinal from school.v_subject_area where area_id = 901"))
                .containsExactly("Языки 7");
    }

    @Test
    void aClosedOneStaysToBeRead() {
        done("/school/subjects/9005", Map.of("subject", "Шахматы", "closed", "2026-12-31"));
        assertThat(admin.get("/school/subjects").body()).contains("Шахматы").contains("закрыт с 31.12.2026");
        assertThat(rows("select name from timetable.course where id = 979")).containsExactly("Шахматы");
    }

    @Test
    void othersDoNotTouchThem() {
        Visitor deputy = program.signedIn("deputy");
        assertThat(deputy.get("/school/subjects").body()).contains("Геометрия").doesNotContain("/school/subjects/9004");
        assertThat(deputy.submit("/school/subjects", Map.of("subject", "Физика"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("boris").get("/school/subjects").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/school/subjects/9006").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/school/subjects/9006", Map.of("subject", "Чужая"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/school/areas/902", Map.of("area-name", "Чужая", "area-ordinal", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void done(String path, Map<String, String> form) {
        HttpResponse<String> answer = admin.submit(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
