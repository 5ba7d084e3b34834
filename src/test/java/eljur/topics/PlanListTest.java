package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Plan and fact of all courses, see {@link Planning}. */
class PlanListTest extends Planning {

    @Test
    void everyCourseStandsWithPlanAndFactOnADay() {
        Visitor deputy = program.signedIn("deputy");
        assertThat(rows(deputy.get("/topics?show=all").body()))
                .containsExactly(
                        "Алгебра, 7-А | не отправлен на утверждение | 3 3 6 +3 1/1  | Программа закончится 18.12.2026, в запасе 4 урока",
                        "Геометрия, 7-А, 1 гр. | плана нет | 0 0 0    | ",
                        "Математика, 1-А | плана нет | 0 0 0    | ",
                        "Русский язык, 7-Б | плана нет | 0 0 1    | ",
                        "Шахматы | плана нет | 0 0 0    | ");
        done(paste("Урок\n".repeat(60)
                + "Разность квадратов\nКонтрольная работа № 4\t1\tКР\nКонтрольная работа № 5\t1\tКР"));
        assertThat(rows(deputy.get("/topics?show=late").body()))
                .containsExactly(
                        "Алгебра, 7-А | не отправлен на утверждение | 63 43 6 −1 1/2  | Не хватает: 20 уроков");
        assertThat(rows(deputy.get("/topics?show=late&day=2026-09-01").body()))
                .containsExactly("Алгебра, 7-А | не отправлен на утверждение | 63 0 0 0 0/2  | Не хватает: 16 уроков");
        assertThat(anna.get(PLAN).body())
                .contains(
                        "Не хватает: 20 уроков",
                        "Объедините близкие темы",
                        "отменено 1, не записано 36",
                        "6 уроков, из них 4 не по плану",
                        "1 из 2, к этому дню по плану 0");
        assertThat(deputy.get(PLAN).body())
                .contains("Близкие темы объединяет тот, кто ведёт план. Надо убрать: 20 уроков.")
                .doesNotContain("«Объединить»");
    }

    @Test
    void whoAnswersForClubsIsNotOfferedWhatSheTeachesInAnotherRole() {
        program.inDatabase(db -> db.sql("""
                        insert into timetable.course_teacher (school_id, course_id, person_id, since)
                        values (901, 971, 9010, '2026-09-01')""").update());
        Visitor activities = program.signedIn("activities");
        assertThat(rows(activities.get("/topics").body())).containsExactly("Шахматы | плана нет | 0 0 0    | ");
        assertThat(activities.get(PLAN).statusCode()).isEqualTo(404);
    }

    @Test
    void theDayMayBeAnyAndNonsenseIsNone() {
        assertThat(anna.get("/topics?day=1700-01-01").statusCode()).isEqualTo(404);
        assertThat(anna.get("/topics?show=нечто").body()).contains("Все: 4");
    }

    @Test
    void thePagesCostAsManyStatementsForManyCoursesAsForFew() {
        Visitor deputy = program.signedIn("deputy");
        int few = statements(deputy);
        program.inDatabase(db -> db.sql("""
                        with courses as (
                            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name)
                            select 901, 50000 + n, 901, 'lesson', 9001, 971, 'Курс ' || n from generate_series(1, 60) n returning id),
                        topics as (
                            insert into timetable.planned_topic (school_id, course_id, ordinal, title)
                            select 901, id, n, 'Тема ' || n from courses, generate_series(1, 20) n)
                        insert into topics.approval (school_id, course_id, act, content, at, by_person)
                        select 901, id, 'sent', '[]', '2026-12-01T08:00Z', 9001 from courses""").update());
        assertThat(statements(deputy)).isEqualTo(few);
        assertThat(deputy.get("/topics").body()).contains("Ждут решения: 60");
    }

    private int statements(Visitor who) {
        who.get("/topics");
        return program.statements().during(() -> who.get("/topics")).size();
    }

    private static List<String> rows(String page) {
        return Pattern.compile("(?s)<tr><th scope=\"row\">(.*?)</tr>")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .map(row -> found(row, "<a [^>]*>([^<]*)<") + " | " + found(row, "chip [a-z]*\">([^<]*)<") + " | "
                        + String.join(
                                " ",
                                Pattern.compile("data-label=\"[^\"]*\">(?:<strong[^>]*>)?([^<]*)<")
                                        .matcher(row)
                                        .results()
                                        .map(one -> one.group(1))
                                        .toList())
                        + " | " + found(row, "(?s)class=\"ends\">.*?<span>([^<]*)<"))
                .toList();
    }
}
