package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The load teaches in groups what the preset has given to the whole class; and what was closed stays closed. */
class NeedlessCoursesTest extends ImportedTimetable {

    private static final String LOAD = """
            Класс;Группа;Предмет;Учитель;Часов в неделю;Вид
            7-А;англ. 1;Английский язык;Лысенко Б. П.;3;урок
            7-А;англ. 2;Английский язык;Ткачук А. В.;3;урок
            7-А;техн. 1;Технология;Лысенко Б. П.;2;урок
            """;

    private static final String OPEN = """
            select c.name from timetable.v_course c where c.school_id = 901 and c.last_day is null and c.subject in
              ('Английский язык', 'Технология') order by 1""";

    private void preset() {
        imports.program.inDatabase(db -> db.sql("""
                insert into school.subject (school_id, id, name, short_name) values
                    (901, 9021, 'Английский язык', 'Англ.'), (901, 9022, 'Технология', 'Техн.')""").update());
        imports.program.inDatabase(db -> db.sql("""
                insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values
                    (901, 9021, 901, 'lesson', 9021, 971, 'Английский язык, 7-А'), (901, 9022, 901, 'lesson', 9022, 971, 'Технология, 7-А')""").update());
    }

    @Test
    void theEmptyCourseOfTheWholeClassIsClosedWithTheLoadAndOpenAgainWithoutIt() {
        preset();
        Map<String, String> before = imports.rows();
        String page = imports.upload("load.csv", Uploads.utf8(LOAD));
        assertThat(imports.admin.get(page).body())
                .contains(
                        "Английский язык, 7-А",
                        "курс для всего класса станет ненужным и будет закрыт: у предмета есть группы");
        assertThat(imports.counts(page)).contains("1 Ненужные журналы: изменится 1");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts(OPEN))
                .as("one group of technology leaves the rest with the course of the whole")
                .containsExactly(
                        "Английский язык, англ. 1 · 7-А",
                        "Английский язык, англ. 2 · 7-А",
                        "Технология, 7-А",
                        "Технология, техн. 1 · 7-А");
        assertThat(imports.program.signedIn("deputy").get("/courses/9021").body())
                .contains("предмет преподаётся по группам");
        assertThat(imports.admin
                        .get(imports.upload("load.csv", Uploads.utf8(LOAD)))
                        .body())
                .contains("записывать нечего");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aCourseThatSomebodyUsesStays() {
        preset();
        imports.program.inDatabase(db -> db.sql(
                        "insert into timetable.planned_topic (school_id, course_id, ordinal, title) values (901, 9021, 1, 'Введение')")
                .update());
        imports.load("load.csv", Uploads.utf8(LOAD));
        assertThat(imports.texts(OPEN)).contains("Английский язык, 7-А");
    }

    @Test
    void aFileDoesNotOpenWhatWasClosed() {
        preset();
        imports.program
                .signedIn("deputy")
                .submit("/courses/9022/closing", Map.of("last-day", "2026-09-01", "reason", "группы"));
        String page = imports.upload("load.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;Часов в неделю
                7-А;Технология;Лысенко Б. П.;2
                """));
        assertThat(imports.lines(page, "refused"))
                .hasSize(1)
                .first()
                .asString()
                .contains("строка 2 | журнал | Технология", "курс закрыт и этой строкой не откроется");
        String topics = imports.upload("topics.csv", Uploads.utf8("""
                Класс;Предмет;№;Тема
                7-А;Технология;1;Дерево
                """));
        assertThat(imports.lines(topics, "refused")).hasSize(1);
    }
}
