package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a teacher does with the plan of a course, see {@link Planning}. */
class PlanPageTest extends Planning {

    private static final String TEXT = """
            №\tТема\tЧасы\tВид работы\tДомашнее задание
            Раздел 1. Многочлены
            1\tВведение\t1
            2\tРазность квадратов\t2\t\t§ 30
            4\tКонтрольная работа № 4\t1\tконтрольная работа
            Раздел 2. Функции
            5\tФункция\t2\tпрыжки
            """;

    @Test
    void aPlanIsPastedTriedAndWritten() {
        var tried = anna.submit(PLAN + "/text", Map.of("text", TEXT));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("В плане 6 часов.", "Строка 7:", "вида работы «прыжки» в школе нет.", "<li>Сумма кубов</li>")
                .doesNotContain("Записать этот план");
        assertThat(standing()).hasSize(3);
        assertThat(refused(paste(TEXT))).startsWith("Не записано: в тексте есть строки");
        String mended = TEXT.replace("\tпрыжки", "");
        assertThat(anna.submit(PLAN + "/text", Map.of("text", mended)).body())
                .contains("Записать этот план", "изменится", "новая", "Уйдут из плана:");
        done(paste(mended));
        assertThat(standing())
                .containsExactly(
                        "1 Введение 1 [Раздел 1. Многочлены] -",
                        "2 Разность квадратов 2 [Раздел 1. Многочлены] -",
                        "4 Контрольная работа № 4 1 [Раздел 1. Многочлены] КР",
                        "5 Функция 2 [Раздел 2. Функции] -");
        assertThat(events()).containsExactly("topic-plan corrected ");
        assertThat(anna.get(PLAN).body())
                .contains(
                        "Раздел 1. Многочлены",
                        "4 часа",
                        "дано 1 из 2",
                        "2–3",
                        "В плане 6 часов. В расписании на год: 47 уроков.",
                        "в плане меньше на 41 урок");
        assertThat(program.<String>inDatabase(
                        db -> db.sql("select topic_id || ' ' || topic from journal.lesson where id = 9711209")
                                .query(String.class)
                                .single()))
                .as("what was given stays with its lesson")
                .isEqualTo("9046 Разность квадратов");
    }

    @Test
    void aTopicIsAddedChangedMovedAndTakenOut() {
        done(act(
                anna,
                "/topic",
                Map.of(
                        "topic",
                        "0",
                        "title",
                        " Кубы ",
                        "hours",
                        "2",
                        "work",
                        "СР",
                        "homework",
                        "§ 33",
                        "section",
                        "Раздел 3",
                        "after",
                        "9048")));
        assertThat(standing())
                .containsExactly(
                        "1 Разность квадратов 1 [] -",
                        "2 Контрольная работа № 4 1 [] КР",
                        "3 Сумма кубов 1 [] -",
                        "4 Кубы 2 [Раздел 3] СР");
        done(act(
                anna,
                "/topic",
                Map.of("topic", "9048", "title", "Сумма и разность кубов", "hours", "3", "after", "0")));
        assertThat(standing()).startsWith("1 Сумма и разность кубов 3 [] -", "4 Разность квадратов 1 [] -");
        done(act(anna, "/topic/removal", Map.of("topic", "9048")));
        assertThat(standing())
                .containsExactly(
                        "1 Разность квадратов 1 [] -", "2 Контрольная работа № 4 1 [] КР", "3 Кубы 2 [Раздел 3] СР");
        assertThat(anna.get(PLAN).body())
                .as("nobody approved it: nothing is amended")
                .doesNotContain("Убрано из плана");
        assertThat(refused(act(anna, "/topic/removal", Map.of("topic", "9046", "reason", "лишняя"))))
                .isEqualTo(
                        "Не записано: тема «Разность квадратов» уже дана на уроке. То, что дано, остаётся как есть.");
        assertThat(anna.get(PLAN + "/topic?topic=9046").body())
                .contains("из плана её не убрать")
                .doesNotContain("/topic/removal");
        assertThat(events()).hasSize(3);
    }

    @Test
    void whatCannotBeKeptIsRefusedWithEverythingThatWasTyped() {
        var refused = act(anna, "/topic", Map.of("topic", "9048", "title", "Кубы", "hours", "сто", "homework", "§ 99"));
        assertThat(refused(refused)).isEqualTo("Не записано: часы нужны числом от 1 до 40.");
        assertThat(refused.body()).contains("value=\"§ 99\"", "value=\"сто\"");
        assertThat(refused(act(anna, "/topic", Map.of("topic", "0", "title", " ", "hours", "1"))))
                .startsWith("Не записано: нет названия темы");
        assertThat(refused(act(anna, "/topic", Map.of("topic", "0", "title", "Т", "hours", "1", "work", "ЖЖ"))))
                .contains("«ЖЖ»");
        assertThat(refused(act(anna, "/start", Map.of("start", "x")))).contains("номер урока");
        assertThat(anna.get(PLAN + "/topic?topic=777").statusCode()).isEqualTo(404);
        assertThat(events()).isEmpty();
    }

    @Test
    void theSameFormTwiceCountsOnceAndAnOlderPageOverwritesNothing() {
        Map<String, String> form = new HashMap<>(
                Map.of("version", version(), "operation", UUID.randomUUID().toString()));
        form.putAll(Map.of("topic", "0", "title", "Кубы", "hours", "1", "after", "9048"));
        done(anna.submit(PLAN + "/topic", form));
        done(anna.submit(PLAN + "/topic", form));
        assertThat(standing()).hasSize(4);
        form.put("operation", UUID.randomUUID().toString());
        assertThat(refused(anna.submit(PLAN + "/topic", form))).startsWith("Не записано: план изменился");
        assertThat(standing()).hasSize(4);
        assertThat(events()).hasSize(1);
    }

    @Test
    void aCourseThatBeginsInMidYearStartsWithALaterTopic() {
        done(paste("Повторение\t2\nСтепень\nОдночлены"));
        done(act(anna, "/start", Map.of("start", "3")));
        assertThat(program.<List<String>>inDatabase(
                        db -> db.sql("select title from journal.v_open_topic where course_id = 971 order by ordinal")
                                .query(String.class)
                                .list()))
                .containsExactly("Степень", "Одночлены");
        assertThat(anna.get(PLAN).body()).contains("до журнала", "<dt>По плану на год</dt><dd>2 часа</dd>");
        done(act(anna, "/start", Map.of("start", "1")));
        assertThat(anna.get(PLAN).body()).doesNotContain("до журнала");
    }

    @Test
    void onlyWhoTeachesTheCourseWritesAndOthersReadOrFindNothing() {
        for (String login : List.of("deputy", "director")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get(PLAN).body()).contains("Сумма кубов").doesNotContain("/topics/971/topic");
            assertThat(act(reader, "/text/application", Map.of("text", "Тема")).statusCode())
                    .isEqualTo(403);
            assertThat(reader.get("/topics").body()).contains("Алгебра, 7-А", "Русский язык, 7-Б");
        }
        for (String login : List.of("boris", "stranger")) {
            Visitor other = program.signedIn(login).as("TEACHER");
            for (String path : List.of("", "/topic", "/text", "/plan.xlsx", "/approved"))
                assertThat(other.get(PLAN + path).statusCode()).as(login + path).isEqualTo(404);
            assertThat(act(other, "/text/application", Map.of("text", "Тема")).statusCode())
                    .isEqualTo(404);
            assertThat(other.get("/topics").body()).doesNotContain("/topics/971");
        }
        for (String login : List.of("vera", "admin", "secretary", "olga", "darya", "nurse"))
            assertThat(program.signedIn(login).get(PLAN).statusCode()).as(login).isEqualTo(403);
        assertThat(events()).isEmpty();
    }

    @Test
    void thePlanOfAnotherCourseOfTheSameSubjectAndGradeIsCopied() {
        program.inDatabase(db -> db.sql("""
                with copied as (
                    insert into people.study_group (school_id, id, year_id, name, whole) values (901, 9777, 901, '7-Б', false)),
                linked as (insert into people.group_class (school_id, group_id, class_id) values (901, 9777, 972)),
                course as (insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 9777, 901, 'lesson', 9001, 9777, 'Алгебра, 7-Б'))
                insert into timetable.planned_topic (school_id, course_id, ordinal, title, hours, section) values (901, 9777, 1, 'Степень', 3, 'Раздел 1')""").update());
        assertThat(anna.get(PLAN + "/text").body())
                .contains("Алгебра, 7-Б", "2026/27, , 3 часа", "/topics/971/text?from=9777");
        assertThat(anna.get(PLAN + "/text?from=9777").body())
                .contains("Записать этот план", "Степень", "Раздел 1", "(дана: 1 урок, в журнале останется)");
        assertThat(anna.get(PLAN + "/text?from=972").statusCode())
                .as("another subject")
                .isEqualTo(404);
        assertThat(anna.get(PLAN + "/text?from=981").statusCode())
                .as("another school")
                .isEqualTo(404);
        assertThat(standing()).hasSize(3);
    }

    @Test
    void thePlanGoesOutAsATable() {
        var file = anna.getBytes(PLAN + "/plan.xlsx", "Accept", "*/*");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"ktp-971.xlsx\"");
        assertThat(file.body()).startsWith(0x50, 0x4B);
    }
}
