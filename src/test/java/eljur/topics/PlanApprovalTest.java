package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan goes from its teacher to who leads the subject, to the deputy head, and back, see {@link Planning}. */
class PlanApprovalTest extends Planning {

    @Test
    void withoutALeaderOfTheSubjectTheDeputyApprovesWhatWasSent() {
        Visitor deputy = program.signedIn("deputy");
        assertThat(refused(step(deputy, "/approval", "approved", "")))
                .startsWith("Не сделано: с планом уже что-то сделали");
        done(step(anna, "/sending", "sent", ""));
        assertThat(anna.get(PLAN).body())
                .contains("ждёт утверждения", "Отозвать и доработать")
                .doesNotContain("Вставить план целиком");
        assertThat(refused(act(anna, "/topic/removal", Map.of("topic", "9048"))))
                .startsWith("Не записано: план на утверждении.");
        assertThat(deputy.get("/topics?show=waiting").body())
                .contains("Ждут решения: 1", "Алгебра, 7-А")
                .doesNotContain("Русский язык");
        assertThat(refused(step(deputy, "/approval", "returned", " "))).startsWith("Не возвращено: напишите замечание");
        done(step(deputy, "/approval", "returned", "Мало контрольных"));
        assertThat(anna.get(PLAN).body()).contains("возвращён с замечанием", "Мало контрольных");
        assertThat(anna.get("/today").body())
                .contains("План тем «Алгебра, 7-А» вернули с замечанием: Мало контрольных", "href=\"/topics/971\"");
        assertThat(program.signedIn("boris").get("/today").body()).doesNotContain("вернули с замечанием");
        done(act(anna, "/topic", Map.of("topic", "0", "title", "Зачёт", "hours", "1", "work", "КР", "after", "9048")));
        done(step(anna, "/sending", "sent", ""));
        assertThat(anna.get("/today").body()).doesNotContain("вернули с замечанием");
        assertThat(deputy.get(PLAN).body())
                .contains("Чем отличается от возвращённого", "<span class=\"strong\">Зачёт</span>", "выпадет на ");
        done(step(deputy, "/approval", "approved", ""));
        assertThat(anna.get(PLAN).body()).contains(">утверждён<").doesNotContain("Отправить на утверждение");
        assertThat(events())
                .containsExactly(
                        "topic-plan-approval recorded ",
                        "topic-plan-approval recorded Мало контрольных",
                        "topic-plan corrected ",
                        "topic-plan-approval recorded ",
                        "topic-plan-approval recorded ");
    }

    @Test
    void whatIsChangedAfterwardsIsShownBesideWhatWasApproved() {
        Visitor deputy = program.signedIn("deputy");
        assertThat(deputy.get(PLAN + "/approved").body()).contains("этот план ещё не утверждали");
        done(step(anna, "/sending", "sent", ""));
        assertThat(deputy.get("/today").body()).contains("План тем ждёт утверждения: 1");
        done(step(deputy, "/approval", "approved", ""));
        assertThat(deputy.get("/today").body()).doesNotContain("ждёт утверждения");
        assertThat(deputy.get(PLAN + "/approved").body()).contains("План с тех пор не менялся.");
        assertThat(deputy.get("/topics").body()).contains("Изменены после утверждения: 0");
        done(act(anna, "/topic", Map.of("topic", "9048", "title", "Сумма кубов", "hours", "2", "after", "9046")));
        assertThat(deputy.get(PLAN).body()).contains("после утверждения изменено");
        assertThat(deputy.get(PLAN + "/approved").body())
                .contains("Порядок тем другой.", "Было: Сумма кубов; 1 час", "Стало: Сумма кубов; 2 часа");
        assertThat(deputy.get("/topics?show=changed").body()).contains("Изменены после утверждения: 1", "Алгебра, 7-А");
        done(step(anna, "/sending", "sent", ""));
        assertThat(deputy.get(PLAN).body())
                .contains("Чем отличается от утверждённого", "Порядок тем другой.", "Стало: Сумма кубов; 2 часа");
        done(step(anna, "/sending", "recalled", ""));
        assertThat(anna.get(PLAN).body())
                .as("what was approved stands")
                .contains("после утверждения изменено", "Отправить на утверждение");
    }

    @Test
    void whoLeadsTheSubjectAgreesFirst() {
        Visitor deputy = program.signedIn("deputy"),
                boris = program.signedIn("boris").as("TEACHER");
        assertThat(boris.get(PLAN).statusCode()).isEqualTo(404);
        done(deputy.submit("/topics/leaders", Map.of("subject", "9001", "person", "9002", "since", "2026-12-01")));
        done(deputy.submit("/topics/leaders", Map.of("subject", "9001", "person", "9002", "since", "2026-12-01")));
        assertThat(boris.get("/topics").body()).contains("Алгебра, 7-А");
        done(step(anna, "/sending", "sent", ""));
        assertThat(anna.get(PLAN).body()).contains("ждёт согласования: Лысенко Б. П.");
        assertThat(refused(step(deputy, "/approval", "approved", ""))).contains("сначала согласует", "Лысенко Б. П.");
        assertThat(step(boris, "/approval", "approved", "").statusCode()).isEqualTo(403);
        assertThat(act(boris, "/topic/removal", Map.of("topic", "9048")).statusCode())
                .isEqualTo(404);
        done(step(boris, "/agreement", "returned", "Нет повторения"));
        assertThat(refused(step(anna, "/sending", "sent", ""))).startsWith("Не отправлено: план такой же");
        done(step(anna, "/sending", "sent", "Повторение есть в первом разделе"));
        assertThat(boris.get(PLAN).body())
                .contains("Чем отличается от возвращённого", "Ничем: темы", "Повторение есть в первом разделе");
        done(step(boris, "/agreement", "agreed", ""));
        assertThat(refused(step(boris, "/agreement", "returned", "поздно"))).startsWith("Не сделано");
        assertThat(anna.get(PLAN).body()).contains("согласован, ждёт утверждения", "согласован (Лысенко Б. П.)");
        done(step(deputy, "/approval", "approved", ""));
        long leader = program.inDatabase(
                db -> db.sql("select max(id) from topics.subject_leader where school_id = 901 and id < 900")
                        .query(Long.class)
                        .single());
        done(deputy.submit("/topics/leaders/" + leader + "/ending", Map.of()));
        program.clock().moveBy(java.time.Duration.ofDays(1));
        assertThat(program.signedIn("boris").as("TEACHER").get(PLAN).statusCode())
                .isEqualTo(404);
        assertThat(events().stream().filter(event -> event.startsWith("subject-leader")))
                .containsExactly("subject-leader recorded ", "subject-leader ended ");
    }

    @Test
    void nobodyAgreesToAPlanOfHerOwn() {
        done(program.signedIn("deputy")
                .submit("/topics/leaders", Map.of("subject", "9001", "person", "9001", "since", "2026-12-01")));
        done(step(anna, "/sending", "sent", ""));
        assertThat(anna.get(PLAN).body()).contains("ждёт утверждения").doesNotContain("Согласовать");
        assertThat(step(anna, "/agreement", "agreed", "").statusCode()).isEqualTo(404);
        done(step(program.signedIn("deputy"), "/approval", "approved", ""));
    }

    @Test
    void anOlderPageDecidesNothing() {
        Visitor deputy = program.signedIn("deputy");
        done(step(anna, "/sending", "sent", ""));
        String seen = found(deputy.get(PLAN).body(), "name=\"step\" value=\"([0-9]+)\"");
        done(step(anna, "/sending", "recalled", ""));
        done(step(anna, "/sending", "sent", ""));
        assertThat(refused(
                        deputy.submit(PLAN + "/approval", Map.of("step", seen, "act", "approved", "remark", "хорошо"))))
                .startsWith("Не сделано: с планом уже что-то сделали");
        assertThat(deputy.submit(PLAN + "/approval", Map.of("step", seen, "act", "approved", "remark", "хорошо"))
                        .body())
                .as("what was typed stays")
                .contains(">хорошо</textarea>");
    }

    @Test
    void leadersAreNamedByTheDeputyAlone() {
        for (String login : List.of("anna", "activities", "admin"))
            assertThat(program.signedIn(login).get("/topics/leaders").statusCode())
                    .as(login)
                    .isEqualTo(403);
        Visitor director = program.signedIn("director"), deputy = program.signedIn("deputy");
        assertThat(director.get("/topics/leaders").body())
                .contains("Руководители методических объединений")
                .doesNotContain("Назначить руководителя");
        assertThat(director.submit(
                                "/topics/leaders", Map.of("subject", "9001", "person", "9002", "since", "2026-12-01"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(refused(deputy.submit(
                        "/topics/leaders", Map.of("subject", "9006", "person", "9002", "since", "2026-12-01"))))
                .as("a subject of another school")
                .startsWith("Не записано: выберите предмет");
        assertThat(refused(deputy.submit(
                        "/topics/leaders", Map.of("subject", "9001", "person", "9101", "since", "2026-12-01"))))
                .as("a pupil")
                .startsWith("Не записано: выберите предмет");
        assertThat(refused(deputy.submit(
                        "/topics/leaders", Map.of("subject", "9001", "person", "9002", "since", "завтра"))))
                .contains("нужна дата");
        assertThat(deputy.submit("/topics/leaders/902/ending", Map.of()).statusCode())
                .as("another school's")
                .isEqualTo(404);
        assertThat(events()).isEmpty();
    }
}
