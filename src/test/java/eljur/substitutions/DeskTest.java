package eljur.substitutions;

import static eljur.testing.TestSchool.ANNA;
import static eljur.testing.TestSchool.BORIS;
import static eljur.testing.TestSchool.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deputy's morning: Anna has phoned, her algebra of Friday, 18 December, stands open. */
class DeskTest {

    private static final String FRIDAY = "2026-12-18";
    private static final long ALGEBRA_FRIDAY = 9711218;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theSubstituteGetsTheRegisterForThatLessonAndTheFamilyIsTold() {
        Visitor boris = program.signedIn("boris"), olga = program.signedIn("olga");
        annaIsAway();
        assertThat(deputy.get("/substitutions?day=" + FRIDAY).body())
                .contains("без замены 1 из 1", "Ткачук А. В.", "3-й урок, Алгебра, 7-А", "Лысенко Б. П.")
                .contains("болезнь, 18 декабря, № 12");
        assertThat(boris.get("/lessons/" + ALGEBRA_FRIDAY).statusCode())
                .as("before")
                .isEqualTo(404);

        assertThat(assign(BORIS).statusCode()).isEqualTo(302);

        program.clock()
                .moveTo(TestSchool.dayOf(ALGEBRA_FRIDAY)
                        .atTime(11, 30)
                        .atZone(ZoneId.of("Europe/Simferopol"))
                        .toInstant());
        assertThat(boris.get("/today?day=" + FRIDAY).body()).contains("вместо Ткачук А. В.", "По плану: Сумма кубов");
        assertThat(boris.get("/lessons/" + ALGEBRA_FRIDAY).body()).contains("Вы ведёте этот урок");
        assertThat(boris.get("/registers/971").statusCode())
                .as("only that lesson")
                .isEqualTo(404);
        assertThat(boris.put("/lessons/" + ALGEBRA_FRIDAY + "/topic", topic("Сумма кубов"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.signedIn("anna").get("/today?day=" + FRIDAY).body()).contains("урок ведёт Лысенко Б. П.");
        assertThat(olga.get("/diary?child=9101&week=" + FRIDAY).body()).contains("замена, ведёт Лысенко Б. П.");
        assertThat(ofLesson("select given_by::text from journal.lesson where id = ?"))
                .containsExactly("9002");
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
        program.clock()
                .moveTo(TestSchool.dayOf(ALGEBRA_FRIDAY)
                        .atTime(11, 30)
                        .atZone(ZoneId.of("Europe/Simferopol"))
                        .toInstant());
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
    void aReasonIsAskedForWhereNobodyIsAway() {
        assertThat(act(ALGEBRA_FRIDAY, "cancellation").body()).contains("не указана причина");
        assertThat(act(ALGEBRA_FRIDAY, "cancellation", "code", "other").body()).contains("она не названа");
        assertThat(events()).isEmpty();
    }

    @Test
    void familiesAreToldOfACancellationButNotOfAnIllness() {
        annaIsAway();
        assertThat(act(ALGEBRA_FRIDAY, "cancellation").statusCode()).isEqualTo(302);
        assertThat(program.signedIn("olga")
                        .get("/diary?child=9101&week=" + FRIDAY)
                        .body())
                .contains("отменён: нет учителя")
                .doesNotContain("болезнь");
        assertThat(ofLesson("select reason_code || ' ' || document from timetable.cancellation where lesson_id = ?"))
                .containsExactly("ill № 12");
        assertThat(undo("cancellation").statusCode()).isEqualTo(302);
        assertThat(ofLesson("select 1::text from timetable.cancellation where lesson_id = ?"))
                .isEmpty();
    }

    @Test
    void aLessonMovesWithItsHomeworkAndGoesBack() {
        program.inDatabase(db -> db.sql(
                        "update journal.homework set due_lesson_id = 9711218, due_on = '2026-12-18' where lesson_id = 9711209")
                .update());
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-12-17", "ordinal", "5")
                        .statusCode())
                .isEqualTo(302);
        assertThat(
                        ofLesson(
                                "select on_date || ' ' || ordinal || ' ' || starts_at from timetable.scheduled_lesson where id = ?"))
                .containsExactly("2026-12-17 5 12:10:00");
        assertThat(ofLesson("select due_on::text from journal.homework where due_lesson_id = ?"))
                .containsExactly("2026-12-17");
        assertThat(program.signedIn("olga")
                        .get("/diary?child=9101&week=" + FRIDAY)
                        .body())
                .contains("перенесён с 18 декабря, 3-й урок");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-11-02", "ordinal", "5")
                        .body())
                .contains("02.11.2026 нет занятий");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", "2026-12-21", "ordinal", "3")
                        .body())
                .contains("в этот час уже стоит урок «Алгебра, 7-А»");
        assertThat(undo("place").statusCode()).isEqualTo(302);
        assertThat(ofLesson("select on_date || ' ' || ordinal from timetable.scheduled_lesson where id = ?"))
                .containsExactly("2026-12-18 3");
        assertThat(ofLesson("select 1::text from timetable.lesson_move where lesson_id = ?"))
                .isEmpty();
    }

    @Test
    void twoLessonsChangePlacesAndGoBackTogether() {
        long extra = extraGeometry(5);
        assertThat(act(ALGEBRA_FRIDAY, "swap", "code", "plan", "other", String.valueOf(extra))
                        .statusCode())
                .isEqualTo(302);
        String places =
                "select string_agg(id || '=' || ordinal, ' ' order by id desc) from timetable.scheduled_lesson where on_date = '2026-12-18' and id <> ?";
        assertThat(program.inDatabase(
                        db -> db.sql(places).param(0L).query(String.class).single()))
                .isEqualTo("9711218=5 " + extra + "=3");
        assertThat(act(ALGEBRA_FRIDAY, "move", "code", "plan", "to", FRIDAY, "ordinal", "6")
                        .body())
                .contains("уже поменян местами");
        assertThat(undo("place").statusCode()).isEqualTo(302);
        assertThat(program.inDatabase(
                        db -> db.sql(places).param(0L).query(String.class).single()))
                .isEqualTo("9711218=3 " + extra + "=5");
    }

    @Test
    void anotherCourseTakesTheHourAndBothPlansStayRight() {
        program.inDatabase(db -> db.sql(
                        "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9101, '2026-09-01')")
                .update());
        assertThat(act(ALGEBRA_FRIDAY, "replacement", "code", "plan", "course", "972")
                        .body())
                .contains("«Русский язык, 7-Б» ведут для других учеников");
        assertThat(act(ALGEBRA_FRIDAY, "replacement", "code", "plan", "course", "975")
                        .statusCode())
                .isEqualTo(302);
        assertThat(program.inDatabase(db -> db.sql("""
                        select c.course_id || ' ' || l.ordinal || ' ' || l.cancelled || ' ' || l.extra from timetable.v_lesson l
                        join timetable.v_course c on c.course_id = l.course_id where l.on_date = '2026-12-18' order by 1""").query(String.class).list()))
                .containsExactly("971 3 true false", "975 3 false true");
        assertThat(undo("cancellation").statusCode()).isEqualTo(302);
        assertThat(program.inDatabase(
                        db -> db.sql("select course_id from timetable.scheduled_lesson where on_date = '2026-12-18'")
                                .query(Long.class)
                                .list()))
                .containsExactly(971L);
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

    private void annaIsAway() {
        assertThat(submit(
                                "/substitutions/absences",
                                "person",
                                "9001",
                                "code",
                                "ill",
                                "since",
                                FRIDAY,
                                "until",
                                FRIDAY,
                                "document",
                                "№ 12")
                        .statusCode())
                .isEqualTo(302);
    }

    private long extraGeometry(int ordinal) {
        assertThat(submit(
                                "/substitutions/extra-lessons",
                                "course",
                                "975",
                                "ordinal",
                                String.valueOf(ordinal),
                                "code",
                                "plan")
                        .statusCode())
                .isEqualTo(302);
        return program.inDatabase(db -> db.sql("select lesson_id from timetable.extra_lesson")
                .query(Long.class)
                .single());
    }

    private HttpResponse<String> assign(long person) {
        return act(ALGEBRA_FRIDAY, "substitution", "person", String.valueOf(person));
    }

    private HttpResponse<String> undo(String change) {
        return act(ALGEBRA_FRIDAY, "undo", "change", change);
    }

    private HttpResponse<String> act(long lesson, String act, String... fields) {
        Map<String, String> form = form(fields);
        form.put("seen", seen(lesson));
        return deputy.submit("/substitutions/lessons/" + lesson + "/" + act, form);
    }

    private HttpResponse<String> submit(String path, String... fields) {
        return deputy.submit(path, form(fields));
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("day", FRIDAY));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return form;
    }

    private String seen(long lesson) {
        var page = SEEN.matcher(deputy.get("/substitutions?lesson=" + lesson).body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private static String topic(String text) {
        return """
                {"op":"%s","at":"2026-12-18T08:04:00Z","version":0,"topicId":null,"text":"%s"}""".formatted(java.util.UUID.randomUUID(), text);
    }

    private List<String> ofLesson(String sql) {
        return program.inDatabase(
                db -> db.sql(sql).param(ALGEBRA_FRIDAY).query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action from audit.change_event
                        where school_id = 901 and entity in ('substitution', 'cancellation', 'staff-absence', 'lesson-move') order by id""").query(String.class).list());
    }
}
