package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Topics merged and split with the reason, and that undone, see {@link Planning}. */
class PlanAmendmentTest extends Planning {

    @Test
    void twoTopicsBecomeOneAndTheReasonIsKept() {
        done(act(
                anna,
                "/topic",
                Map.of("topic", "0", "title", "Разность кубов", "hours", "2", "homework", "§ 33", "after", "9048")));
        String form = anna.get(PLAN + "/topic?topic=9048").body();
        assertThat(form).contains("Объединить со следующей: Разность кубов", "value=\"Сумма кубов. Разность кубов\"");
        Map<String, String> merger = Map.of("topic", "9048", "title", "Сумма и разность кубов", "hours", "1");
        assertThat(refused(act(anna, "/topic/merger", merger))).startsWith("Не записано: нужна причина");
        done(act(anna, "/topic/merger", with(merger, "reason", "карантин")));
        assertThat(standing()).endsWith("3 Сумма и разность кубов 1 [] -").hasSize(3);
        assertThat(program.signedIn("deputy").get(PLAN).body())
                .contains(
                        "Объединено: «Сумма кубов» (1 час), «Разность кубов» (2 часа) в «Сумма и разность кубов» (1 час)",
                        "Причина: карантин.")
                .doesNotContain("Отменить поправку");
        assertThat(events()).containsExactly("topic-plan corrected ", "topic-plan corrected карантин");
        done(act(anna, "/amendments/undo", Map.of("amendment", amendment())));
        assertThat(standing()).endsWith("3 Сумма кубов 1 [] -", "4 Разность кубов 2 [] -");
        assertThat(refused(act(anna, "/amendments/undo", Map.of("amendment", amendment()))))
                .isEqualTo("Эта поправка уже отменена.");
        assertThat(anna.get(PLAN).body()).contains(">отменена<");
    }

    @Test
    void oneTopicBecomesTwoUntilTheSecondIsGiven() {
        Map<String, String> split = Map.of(
                "topic",
                "9048",
                "title",
                "Сумма кубов",
                "hours",
                "1",
                "rest",
                "Разность кубов",
                "rest-hours",
                "2",
                "reason",
                "класс не усвоил");
        done(act(anna, "/topic/split", split));
        assertThat(standing()).endsWith("3 Сумма кубов 1 [] -", "4 Разность кубов 2 [] -");
        program.inDatabase(db -> db.sql("""
                        update journal.lesson set topic = 'Разность кубов', topic_id = (
                            select id from timetable.planned_topic where course_id = 971 and title = 'Разность кубов')
                        where id = 9711207""").update());
        assertThat(refused(act(anna, "/amendments/undo", Map.of("amendment", amendment()))))
                .contains("«Разность кубов» уже дана");
        program.inDatabase(db -> db.sql("update journal.lesson set topic_id = null where id = 9711207")
                .update());
        done(act(anna, "/amendments/undo", Map.of("amendment", amendment())));
        assertThat(standing()).endsWith("3 Сумма кубов 1 [] -").hasSize(3);
    }

    @Test
    void whatChangedSinceIsNotTakenBackOverIt() {
        done(act(
                anna,
                "/topic/split",
                Map.of(
                        "topic",
                        "9048",
                        "title",
                        "Сумма",
                        "hours",
                        "1",
                        "rest",
                        "Разность",
                        "rest-hours",
                        "1",
                        "reason",
                        "праздник")));
        done(act(anna, "/topic", Map.of("topic", "9048", "title", "Сумма кубов!", "hours", "1", "after", "9047")));
        assertThat(refused(act(anna, "/amendments/undo", Map.of("amendment", amendment()))))
                .startsWith("Не отменено: тема «Сумма» с тех пор изменена.");
        assertThat(act(anna, "/amendments/undo", Map.of("amendment", "777")).statusCode())
                .isEqualTo(404);
        assertThat(standing()).hasSize(4);
    }

    @Test
    void aTopicLeavesAnApprovedPlanWithAReasonAndComesBack() {
        done(step(anna, "/sending", "sent", ""));
        done(step(program.signedIn("deputy"), "/approval", "approved", ""));
        assertThat(anna.get(PLAN + "/topic?topic=9048").body()).contains("id=\"r-reason\"");
        assertThat(refused(act(anna, "/topic/removal", Map.of("topic", "9048"))))
                .startsWith("Не записано: нужна причина");
        assertThat(refused(act(anna, "/topic/removal", Map.of("topic", "9046", "reason", "карантин"))))
                .contains("«Разность квадратов» уже дана");
        done(act(anna, "/topic/removal", Map.of("topic", "9048", "reason", "карантин")));
        assertThat(standing()).containsExactly("1 Разность квадратов 1 [] -", "2 Контрольная работа № 4 1 [] КР");
        assertThat(program.signedIn("deputy").get(PLAN).body())
                .contains("Убрано из плана: «Сумма кубов» (1 час)", "Причина: карантин.");
        assertThat(events()).endsWith("topic-plan corrected карантин");
        done(act(anna, "/amendments/undo", Map.of("amendment", amendment())));
        assertThat(standing()).endsWith("3 Сумма кубов 1 [] -").hasSize(3);
    }

    @Test
    void aPastedTextTakesNothingGivenOutOfAnApprovedPlan() {
        done(step(anna, "/sending", "sent", ""));
        done(step(program.signedIn("deputy"), "/approval", "approved", ""));
        String text = "Контрольная работа № 4\t1\nКубы\t2";
        assertThat(anna.submit(PLAN + "/text", Map.of("text", text)).body())
                .contains("Разность квадратов (дана: 1 урок, а план утверждён: верните её строку)")
                .doesNotContain("Записать этот план");
        assertThat(refused(paste(text)))
                .startsWith("Не записано: план утверждён, а тема «Разность квадратов» уже дана");
        assertThat(standing()).hasSize(3);
        done(paste("Разность квадратов\t1\n" + text));
        assertThat(standing()).endsWith("3 Кубы 2 [] -");
    }

    @Test
    void whatWasGivenIsSwallowedByNothing() {
        assertThat(refused(act(
                        anna,
                        "/topic/merger",
                        Map.of("topic", "9046", "title", "Всё", "hours", "2", "reason", "мороз"))))
                .isEqualTo(
                        "Не записано: тема «Контрольная работа № 4» уже дана на уроке. То, что дано, остаётся как есть.");
        assertThat(anna.get(PLAN + "/topic?topic=9046").body()).doesNotContain("Объединить со следующей");
        assertThat(refused(act(
                        anna,
                        "/topic/merger",
                        Map.of("topic", "9048", "title", "Всё", "hours", "2", "reason", "мороз"))))
                .contains("объединять не с чем");
        for (String login : List.of("boris", "stranger"))
            assertThat(act(
                                    program.signedIn(login).as("TEACHER"),
                                    "/topic/split",
                                    Map.of(
                                            "topic",
                                            "9048",
                                            "title",
                                            "А",
                                            "hours",
                                            "1",
                                            "rest",
                                            "Б",
                                            "rest-hours",
                                            "1",
                                            "reason",
                                            "в"))
                            .statusCode())
                    .isEqualTo(404);
        assertThat(events()).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private String amendment() {
        return program.inDatabase(db -> db.sql("select max(id)::text from topics.amendment where course_id = 971")
                .query(String.class)
                .single());
    }
}
