package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads a lesson, who writes in it and when: its teacher, a substitute, a colleague, a stranger. */
class LessonAccessTest extends LessonSaving {

    /** Given by Boris instead of Anna. */
    private static final long SUBSTITUTED = lesson(ALGEBRA, 12, 14);

    @Test
    void strangersFindNoLesson() {
        for (String login : List.of("boris", "stranger")) {
            Visitor visitor = program.signedIn(login);
            assertThat(visitor.put(path(TODAYS, "attendance"), body("\"seen\":[],\"absences\":[]"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.put(path(TODAYS, "topic"), body("\"version\":1,\"text\":\"x\""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.put(path(TODAYS, "homework"), body("\"version\":1,\"text\":\"x\""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/lessons/" + TODAYS).statusCode()).isEqualTo(404);
        }
        assertThat(program.signedIn("olga").get("/lessons/" + TODAYS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhyALessonCannotBeWrittenInAndWhatToDo() {
        Map<Long, String> refusals = Map.of(
                lesson(ALGEBRA, 10, 7),
                        "Не записано: период закрыт 30.10.2026 (Зуева Е. М.). В закрытом периоде журнал не меняют. Об ошибке сообщите завучу.",
                lesson(ALGEBRA, 11, 30),
                        "Не записано: срок правки прошёл 14.12.2026 (дней на правку: 14). Чтобы исправить, обратитесь к завучу.",
                lesson(ALGEBRA, 12, 11),
                        "Не записано: этот урок отменён. Если он всё-таки был, попросите завуча вернуть его в расписание.",
                lesson(ALGEBRA, 12, 18), "Не записано: урок ещё впереди, он 18.12.2026. Записать можно в день урока.");
        refusals.forEach((lesson, reason) -> {
            for (var part : PARTS.entrySet()) {
                var answer = anna.put(path(lesson, part.getKey()), body(part.getValue()));
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(json(answer).path("refused").asString()).isEqualTo(reason);
            }
            assertThat(text(
                            "select count(*)::text from audit.change_event where lesson_id = ? and entity <> 'cell'",
                            lesson))
                    .isEqualTo("0");
        });
    }

    @Test
    void theOneWhoSubstitutesWritesInThatLessonOnlyAndIsNamedInIt() {
        Visitor boris = program.signedIn("boris");
        assertThat(boris.get("/lessons/" + SUBSTITUTED).body()).contains("вы ведёте урок вместо Ткачук А. В.");
        assertThat(anna.get("/lessons/" + SUBSTITUTED).body()).contains("урок ведёт Лысенко Б. П. вместо Ткачук А. В.");
        for (var part : PARTS.entrySet()) {
            assertThat(boris.put(path(MONDAYS, part.getKey()), body(part.getValue()))
                            .statusCode())
                    .isEqualTo(404);
            String version =
                    text("select coalesce((select version from journal.lesson where id = ?), 0)::text", SUBSTITUTED);
            assertThat(boris.put(
                                    path(SUBSTITUTED, part.getKey()),
                                    body(part.getValue().replace("\"version\":0", "\"version\":" + version)))
                            .statusCode())
                    .as(part.getKey())
                    .isEqualTo(200);
        }
        assertThat(text("select given_by::text from journal.lesson where id = ?", SUBSTITUTED))
                .isEqualTo("9002");
    }

    /** A tutor who substitutes reads of the two roles, not that somebody else is to write. */
    @Test
    void whoGivesTheLessonInARoleThatOnlyReadsIsToldWhichRoleWrites() {
        String own =
                "Это ваш урок, но в роли «классный руководитель» его только смотрят. Чтобы записать, смените роль на «учитель» в меню у своего имени.";
        String others = "Вы смотрите урок. Записывает в него тот, кто его ведёт.";
        program.inDatabase(
                db -> db.sql("update timetable.substitution set person_id = 9003 where lesson_id = " + SUBSTITUTED)
                        .update());
        Visitor vera = program.signedIn("vera");
        assertThat(vera.get("/lessons/" + SUBSTITUTED).body()).contains(own).doesNotContain(others);
        assertThat(vera.get("/lessons/" + TODAYS).body()).contains(others).doesNotContain(own);
    }

    @Test
    void onlyTheTeacherWritesWhateverOthersMayRead() {
        for (String login : List.of("vera", "director", "deputy", "activities", "admin", "secretary", "olga", "darya"))
            for (var part : PARTS.entrySet())
                assertThat(program.signedIn(login)
                                .put(path(TODAYS, part.getKey()), body(part.getValue()))
                                .statusCode())
                        .as(login)
                        .isEqualTo(403);
        for (var part : PARTS.entrySet())
            assertThat(anna.as("ADMINISTRATOR")
                            .put(path(TODAYS, part.getKey()), body(part.getValue()))
                            .statusCode())
                    .isEqualTo(403);
    }

    @Test
    void theSheetShowsTheLessonToWhoMayReadIt() {
        for (String login : List.of("anna", "vera", "director", "deputy")) {
            var page = program.signedIn(login).get("/lessons/" + TODAYS);
            assertThat(page.statusCode()).as(login).isEqualTo(200);
            assertThat(page.body())
                    .contains("Алгебра, 7-А", "Константинопольская Александра", "Новиков Илья")
                    .doesNotContain("Ершов Глеб", "Чужой");
        }
    }
}
