package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders about pupils, annulled. Darya (9101) is in 7-А and in the chess club; her registers hold something until 9 December. */
class AnnulmentTest {

    private SchoolProgram program;
    private Visitor secretary;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        secretary = program.signedIn("secretary");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aLeavingAnnulledBringsThePlacesBackAndKeepsItsLine() {
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-15");
        assertThat(secretary.get("/pupils/9101").body()).contains("/pupils/9101/annulment");
        assertThat(secretary.get("/pupils/9101/annulment").body()).contains("Выбыл из 7-А, последний день 15.12.2026");
        var done = annul(9101, Map.of());
        assertThat(done.statusCode()).as(said(done)).isEqualTo(302);
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 null");
        assertThat(groups(9101)).containsExactly("Шахматы 2026-09-01 null");
        assertThat(secretary.get("/pupils/9101").body())
                .contains(
                        "<del>Выбыл из 7-А, последний день 15.12.2026</del>",
                        "Отменён приказом № 13-у от 15.12.2026: передумали")
                .doesNotContain("/pupils/9101/annulment");
        assertThat(program.signedIn("anna").get("/registers/971").body()).doesNotContain("выбыл 15.12.2026");
        assertThat(events(9101))
                .containsExactly(
                        "movement recorded",
                        "enrolment corrected",
                        "group-member corrected",
                        "movement corrected",
                        "group-member corrected",
                        "enrolment corrected");
    }

    @Test
    void theSameTwiceCountsOnceAndTheSameOrderCanBeGivenAnew() {
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        String movement = lastMovement();
        assertThat(annul(9101, Map.of()).statusCode()).isEqualTo(302);
        assertThat(annul(9101, Map.of("movement", movement)).statusCode()).isEqualTo(302);
        assertThat(events(9101)).hasSize(6);
        assertThat(order(9101, "leaving", Map.of("day", "2026-12-15")).statusCode())
                .isEqualTo(302);
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-15");
    }

    @Test
    void aTransferAnnulledLeadsBackIntoTheClassAndItsGroups() {
        program.signedIn("deputy").submit("/groups/975/members", Map.of("pupil", "9101", "since", "2026-09-01"));
        List<String> before = groups(9101);
        order(9101, "transfer", Map.of("day", "2026-12-16", "class", "972", "groups-of", "972", "group", "976"));
        assertThat(groups(9101)).isNotEqualTo(before);
        var done = annul(9101, Map.of());
        assertThat(done.statusCode()).as(said(done)).isEqualTo(302);
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 null");
        assertThat(groups(9101)).isEqualTo(before);
    }

    @Test
    void whatWasRecordedOnItsStrengthStandsInTheWay() {
        order(9101, "transfer", Map.of("day", "2026-12-10", "class", "972", "groups-of", "972"));
        program.inDatabase(db -> db.sql("""
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, changed_at, changed_by)
                        values (901, 9721216, 972, 9012, '2026-12-16', '2026-12-16T08:00Z', 9002);
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                        values (901, 9721216, 9101, 'ill', '2026-12-16T08:00Z', 9002)""").update());
        assertThat(refusal(annul(9101, Map.of())))
                .isEqualTo(
                        "Не отменено: на основании этого приказа в журнале уже есть отметки или пропуски, последняя запись за 16.12.2026. Запишите новый приказ или попросите учителя исправить записи.");
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-09", "7-Б 2026-12-10 null");
    }

    @Test
    void anArrivalAnnulledLeavesTheOrderOnly() {
        order(9104, "arrival", Map.of("day", "2026-12-16", "class", "972", "groups-of", "972", "group", "976"));
        assertThat(stays(9104)).containsExactly("7-А 2026-09-01 2026-12-04", "7-Б 2026-12-16 null");
        assertThat(annul(9104, Map.of()).statusCode()).isEqualTo(302);
        assertThat(stays(9104)).containsExactly("7-А 2026-09-01 2026-12-04");
        assertThat(groups(9104)).isEmpty();
        assertThat(secretary.get("/pupils/9104").body()).contains("<del>Зачислен в 7-Б с 16.12.2026</del>");
    }

    @Test
    void aFormOfStudyAnnulledHoldsOnNoDay() {
        Map<String, String> days = Map.of("form", "home", "since", "2026-12-01", "until", "2026-12-25");
        order(9101, "study-form", days);
        assertThat(annul(9101, Map.of()).statusCode()).isEqualTo(302);
        assertThat(program.signedIn("vera").get("/classes/971").body()).doesNotContain("обучение на дому");
        assertThat(order(9101, "study-form", days).statusCode()).isEqualTo(302);
    }

    @Test
    void onlyTheLastOneAndOneAfterTheOther() {
        order(9101, "study-form", Map.of("form", "home", "since", "2026-12-01", "until", "2026-12-25"));
        String first = lastMovement();
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        assertThat(refusal(annul(9101, Map.of("movement", first))))
                .startsWith("Не отменено: после этого приказа записан ещё один.");
        assertThat(annul(9101, Map.of()).statusCode()).isEqualTo(302);
        assertThat(annul(9101, Map.of("movement", first)).statusCode()).isEqualTo(302);
        assertThat(secretary.get("/pupils/9101/annulment").body()).contains("Отменять нечего");
    }

    @Test
    void aPlaceThatChangedSinceIsLeft() {
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        program.inDatabase(db -> db.sql("update people.enrolment set until = '2026-12-16' where pupil_id = 9101")
                .update());
        assertThat(refusal(annul(9101, Map.of())))
                .isEqualTo(
                        "Не отменено: место ученика в классе или в группе после этого приказа менялось. Запишите новый приказ.");
        assertThat(stays(9101)).containsExactly("7-А 2026-09-01 2026-12-16");
    }

    @Test
    void whatIsMissingIsNamedAndWhatWasTypedStays() {
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        var refused = annul(9101, Map.of("why", " ", "order", "77-у"));
        assertThat(refusal(refused)).contains("не заполнено поле «Почему»");
        assertThat(refused.body()).contains("value=\"77-у\"");
    }

    @Test
    void nobodyButTheSecretaryAnnuls() {
        order(9101, "leaving", Map.of("day", "2026-12-15"));
        for (String login : List.of("admin", "deputy", "director", "vera", "anna"))
            assertThat(program.signedIn(login)
                            .submit("/pupils/9101/annulment", Map.of())
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(secretary.get("/pupils/9811/annulment").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> order(long pupil, String kind, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("order", "12-у", "order-date", "2026-12-14", "kind", kind));
        fields.putAll(more);
        return secretary.submit("/pupils/" + pupil + "/movements", fields);
    }

    private HttpResponse<String> annul(long pupil, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(
                Map.of("order", "13-у", "order-date", "2026-12-15", "why", "передумали", "movement", lastMovement()));
        fields.putAll(more);
        return secretary.submit("/pupils/" + pupil + "/annulment", fields);
    }

    private String lastMovement() {
        return lines("select coalesce(max(id), 0)::text from people.movement where annulled_at is null")
                .getFirst();
    }

    private List<String> stays(long pupil) {
        return lines("""
                select k.name || ' ' || e.since || ' ' || coalesce(e.until::text, 'null') from people.enrolment e
                join school.class_group k on k.school_id = e.school_id and k.id = e.class_id where pupil_id = %d order by e.since""".formatted(pupil));
    }

    private List<String> groups(long pupil) {
        return lines("""
                select g.name || ' ' || m.since || ' ' || coalesce(m.until::text, 'null') from people.group_member m
                join people.study_group g on g.school_id = m.school_id and g.id = m.group_id
                where pupil_id = %d order by g.name""".formatted(pupil));
    }

    private List<String> events(long pupil) {
        return lines(
                "select entity || ' ' || action from audit.change_event where pupil_id = %d and lesson_id is null order by id"
                        .formatted(pupil));
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return said(answer);
    }

    private static String said(HttpResponse<String> answer) {
        var found = Pattern.compile("role=\"alert\">.*?<p>(.*?)</p>", Pattern.DOTALL)
                .matcher(answer.body());
        return found.find() ? found.group(1) : "";
    }
}
