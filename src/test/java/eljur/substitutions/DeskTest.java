package eljur.substitutions;

import static eljur.testing.TestSchool.ANNA;
import static eljur.testing.TestSchool.BORIS;
import static eljur.testing.TestSchool.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A deputy's morning: Anna has phoned, her algebra stands open. */
class DeskTest extends AtTheDesk {

    @Test
    void theSubstituteGetsTheRegisterForThatLessonAndTheFamilyIsTold() {
        annaIsAway();
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("без замены 1 из 1", "Ткачук А. В.", "3-й урок, Алгебра, 7-А", "Лысенко Б. П.")
                .contains("болезнь, 18 декабря, № 12");
        assertThat(program.signedIn("boris").get("/lessons/" + ALGEBRA_FRIDAY).statusCode())
                .as("before")
                .isEqualTo(404);

        assertThat(assign(BORIS).statusCode()).isEqualTo(302);

        itIsFriday();
        Visitor boris = program.signedIn("boris"), olga = program.signedIn("olga");
        assertThat(boris.get("/today?day=" + FRIDAY).body()).contains("вместо Ткачук А. В.", "По плану: Сумма кубов");
        assertThat(boris.get("/lessons/" + ALGEBRA_FRIDAY).body()).contains("вы ведёте урок вместо Ткачук А. В.");
        assertThat(boris.get("/registers/971").statusCode())
                .as("only that lesson")
                .isEqualTo(404);
        assertThat(boris.put("/lessons/" + ALGEBRA_FRIDAY + "/topic", topic("Сумма кубов"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.signedIn("anna").get("/today?day=" + FRIDAY).body()).contains("урок ведёт Лысенко Б. П.");
        assertThat(olga.get("/diary?child=9101&week=" + FRIDAY).body()).contains("замена, ведёт Лысенко Б.\u00a0П.");
        assertThat(ofLesson("select given_by::text from journal.lesson where id = ?"))
                .containsExactly("9002");
    }

    /** Somebody is marked as away afterwards: what the register has was given. */
    @Test
    void aLessonThatIsWrittenInIsNotOffered() {
        itIsFriday();
        program.signedIn("anna").put("/lessons/" + ALGEBRA_FRIDAY + "/topic", topic("Сумма кубов"));
        annaIsAway();
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("записан в журнале")
                .doesNotContain("без замены 1", "не назначен", ">Назначить<");
        assertThat(deputy.get("/substitutions?lesson=" + ALGEBRA_FRIDAY).body())
                .contains("В этом уроке уже есть записи, замену ему не назначают.")
                .doesNotContain(">Назначить<");
        assertThat(deputy.get("/substitutions/sheet?day=" + FRIDAY).body()).doesNotContain("ещё не назначен");
    }

    @Test
    void takenBackTheLessonIsTheTeachersAgainAndOnceWrittenInItStays() {
        annaIsAway();
        assign(BORIS);
        assertThat(undo("substitution").statusCode()).isEqualTo(302);
        assertThat(program.signedIn("boris").get("/lessons/" + ALGEBRA_FRIDAY).statusCode())
                .isEqualTo(404);
        assertThat(events()).containsExactly("staff-absence recorded", "substitution recorded", "substitution removed");

        assign(BORIS);
        itIsFriday();
        program.signedIn("boris").put("/lessons/" + ALGEBRA_FRIDAY + "/topic", topic("Сумма кубов"));
        var refused = undo("substitution");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("в уроке «Алгебра, 7-А» уже есть записи");
    }

    @Test
    void theSecondOfTwoDeputiesIsToldWhoWasFirst() {
        annaIsAway();
        String seen = seen(ALGEBRA_FRIDAY);
        assign(BORIS);
        var late = deputy.submit(
                "/substitutions/lessons/" + ALGEBRA_FRIDAY + "/substitution",
                Map.of("person", String.valueOf(VERA), "seen", seen, "day", FRIDAY));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("пока вы решали, этот урок изменил другой человек (Зуева Е. М.)")
                .contains("замена: Лысенко Б. П.");
        assertThat(ofLesson("select person_id::text from timetable.substitution where lesson_id = ?"))
                .containsExactly("9002");
    }

    @Test
    void whoIsAwayOrHasALessonThenIsNotAssigned() {
        annaIsAway();
        submit("/substitutions/absences", "person", "9002", "code", "trip", "since", FRIDAY, "until", FRIDAY);
        assertThat(assign(BORIS).body()).contains("Лысенко Б. П. в это время тоже отсутствует");
        assertThat(assign(ANNA).body()).contains("в это время тоже отсутствует");
        long wednesday = 9711223;
        var busy = act(wednesday, "substitution", "person", "9002", "code", "ill");
        assertThat(busy.body()).contains("Лысенко Б. П. в это время ведёт «Русский язык, 7-Б»");
        assertThat(act(wednesday, "substitution", "join", "9002", "code", "ill").statusCode())
                .isEqualTo(302);
        assertThat(program.signedIn("boris").get("/today?day=2026-12-23").body())
                .contains("вместе с другой группой");
    }

    @Test
    void theWholeDayGoesToOnePersonAtOnce() {
        extraGeometry(5);
        annaIsAway();
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("без замены 2 из 2", "Отдать все открытые уроки");
        String absence = program.inDatabase(
                db -> db.sql("select max(id)::text from substitutions.staff_absence where person_id = 9001")
                        .query(String.class)
                        .single());
        assertThat(submit("/substitutions/absences/" + absence + "/substitutions", "person", "9002")
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body()).contains("все места закрыты: 2");
    }

    @Test
    void whoIsAwayForSomeLessonsLeavesOnlyThoseOpen() {
        assertThat(submit(
                                "/substitutions/absences",
                                "person",
                                "9001",
                                "code",
                                "trip",
                                "since",
                                FRIDAY,
                                "until",
                                FRIDAY,
                                "missed",
                                "2")
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("командировка, 18 декабря, уроки 2", "Уроков, которые надо закрыть, в этот день нет.")
                .doesNotContain("без замены");
        assertThat(submit(
                                "/substitutions/absences",
                                "person",
                                "9002",
                                "code",
                                "trip",
                                "since",
                                FRIDAY,
                                "until",
                                "",
                                "missed",
                                "2")
                        .body())
                .contains("отдельные уроки можно указать только для одного дня");
    }

    @Test
    void nobodyIsAwayTwiceOnOneDay() {
        annaIsAway();
        var twice =
                submit("/substitutions/absences", "person", "9001", "code", "ill", "since", "2026-12-17", "until", "");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("уже отмечен отсутствующим");
        assertThat(submit("/substitutions/absences", "person", "9801", "code", "ill", "since", FRIDAY)
                        .statusCode())
                .as("of another school")
                .isEqualTo(404);
    }

    @Test
    void othersReadOrAreTurnedAway() {
        annaIsAway();
        for (String reader : List.of("director", "secretary")) {
            Visitor visitor = program.signedIn(reader);
            assertThat(visitor.get("/substitutions?day=" + FRIDAY).body())
                    .contains("Замены назначает завуч")
                    .doesNotContain(">Назначить<");
            assertThat(visitor.submit(
                                    "/substitutions/lessons/" + ALGEBRA_FRIDAY + "/substitution",
                                    Map.of("person", "9002"))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String other : List.of("anna", "vera", "olga", "darya", "admin", "nurse"))
            assertThat(program.signedIn(other).get("/substitutions").statusCode())
                    .as(other)
                    .isEqualTo(403);
        assertThat(program.signedIn("stranger-director")
                        .get("/substitutions?day=" + FRIDAY)
                        .body())
                .doesNotContain("Ткачук");
        assertThat(program.signedIn("stranger-director")
                        .get("/substitutions?lesson=" + ALGEBRA_FRIDAY)
                        .statusCode())
                .isEqualTo(404);
    }
}
