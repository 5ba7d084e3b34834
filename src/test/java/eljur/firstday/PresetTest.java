package eljur.firstday;

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

/** A plain school is made in one act beside what is there, and twice it makes nothing. */
class PresetTest {

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
    void aSubjectThatIsThereByAnotherNameIsNotMadeTwice() {
        program.inDatabase(db -> db.sql("""
                        insert into school.subject (school_id, name, short_name) values (901, 'Английский язык', 'Англ.'), (901, 'Физкультура', 'Физ-ра')""").update());
        Map<String, String> form = form(Map.of("letters.2", "А"));
        form.put("seen", seen(admin.submit("/school/preset", form)));
        assertThat(admin.submit("/school/preset", form).statusCode()).isEqualTo(302);
        assertThat(rows("""
                        select s.name || ' ' || count(c.course_id) from school.v_subject s
                        left join timetable.v_course c on c.school_id = s.school_id and c.subject_id = s.subject_id and c.group_name = '2-А'
                        where s.school_id = 901 and (s.name ilike '%английск%' or s.name ilike 'физ%культур%') group by s.name order by 1""")).containsExactly("Английский язык 1", "Физкультура 1");
    }

    @Test
    void whatIsShownIsMadeAndTwiceItMakesNothing() {
        Map<String, String> form = form(Map.of("letters.1", "А", "letters.7", "А Б", "letters.10", "-"));
        HttpResponse<String> shown = admin.submit("/school/preset", form);
        assertThat(shown.body()).contains("Классов: 1. 10").contains("Журналов без учителя: ");
        assertThat(count("school.class_group where year_id = 901")).isEqualTo(3);
        form.put("seen", seen(shown));
        assertThat(admin.submit("/school/preset", form).statusCode()).isEqualTo(302);
        assertThat(rows("""
                        select name || ' ' || grade || ' ' || scheme from school.v_class_group
                        where school_id = 901 and class_id < 900""")).containsExactly("10 10 half");
        assertThat(rows("""
                        select c.name || ' ' || c.kind || ' ' || c.scheme || ' ' || c.unmarked || ' ' || c.weekly_hours
                        from timetable.v_course c where c.school_id = 901 and c.course_id < 900
                          and (c.group_name = '1-А' and c.subject in ('Русский язык', 'Разговоры о важном', 'Математика')
                               or c.group_name = '7-Б' and c.subject in ('Русский язык', 'Алгебра')
                               or c.group_name = '10' and c.subject = 'Физика') order by c.name"""))
                .containsExactly(
                        "Алгебра, 7-Б lesson quarter false 3.0",
                        "Разговоры о важном, 1-А extracurricular quarter true 1.0",
                        "Русский язык, 1-А lesson quarter true 5.0",
                        "Физика, 10 lesson half false 2.0");
        assertThat(
                        rows(
                                "select name || ' ' || area from school.v_subject where school_id = 901 and subject_id in (9001, 9005, 9004)  and area is not null order by 1"))
                .as("subjects that were there come into their areas")
                .containsExactly("Алгебра Математика и информатика", "Геометрия Математика и информатика");
        assertThat(
                        count(
                                "journal.register_period p join timetable.course c on c.id = p.course_id where c.name = 'Физика, 10'"))
                .isEqualTo(2);
        int events = count("audit.change_event where role = 'ADMINISTRATOR'");
        assertThat(events).isEqualTo(made());
        HttpResponse<String> again = admin.submit("/school/preset", form);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Всё это в школе уже есть");
        assertThat(count("audit.change_event where role = 'ADMINISTRATOR'")).isEqualTo(events);
    }

    // One event for each row: what is new, the two subjects that were placed twice told, and the periods of new
    // registers.
    private int made() {
        return count("school.class_group where id < 900")
                + count("people.study_group where id < 900")
                + count("people.group_class where group_id < 900")
                + count("timetable.course where id < 900")
                + count("school.subject where school_id = 901 and id < 900")
                + count("school.subject where school_id = 901 and area_id is not null")
                + count("school.subject_area where id < 900")
                + count("journal.register_period where course_id < 900");
    }

    /** Of the history, five hundred events at a time. */
    @Test
    void theStatementsDoNotGrowWithTheClasses() {
        int few = statements(form(Map.of("letters.2", "Д")));
        int many = statements(form(Map.of("letters.2", "Е Ж", "letters.3", "А Б", "letters.5", "Д")));
        assertThat(many).isEqualTo(few);
    }

    private int statements(Map<String, String> form) {
        form.put("seen", seen(admin.submit("/school/preset", form)));
        return program.statements()
                .during(() -> assertThat(admin.submit("/school/preset", form).statusCode())
                        .isEqualTo(302))
                .size();
    }

    @Test
    void refusesWhatMakesNoClass() {
        assertThat(admin.submit("/school/preset", form(Map.of())).statusCode()).isEqualTo(422);
        HttpResponse<String> answer = admin.submit("/school/preset", form(Map.of("letters.3", "А !")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("«!» не похоже на букву класса").contains("value=\"А !\"");
    }

    @Test
    void onlyTheAdministratorMakesOne() {
        for (String login : List.of("director", "deputy", "secretary", "boris", "olga"))
            assertThat(program.signedIn(login).get("/school/preset").statusCode())
                    .as(login)
                    .isEqualTo(403);
        Visitor page = program.signedIn("admin");
        assertThat(page.get("/school/preset?last=9").body())
                .contains("name=\"letters.9\" value=\"А\"")
                .contains("name=\"letters.10\" value=\"\"");
    }

    private static Map<String, String> form(Map<String, String> letters) {
        Map<String, String> form = new HashMap<>(letters);
        form.put("days", "5");
        return form;
    }

    private static String seen(HttpResponse<String> shown) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(shown.body());
        assertThat(seen.find()).as(shown.body()).isTrue();
        return seen.group(1);
    }

    private int count(String from) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + from).query(Integer.class).single());
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
