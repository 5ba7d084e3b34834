package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.access.FirstLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A school is set up from nothing, behind the one-time link. */
class FirstDayTest extends FirstDay {

    @Test
    void everyOtherPageSaysThatTheSchoolIsNotSetUpYet() {
        for (String path : List.of("/", "/sign-in", "/activate", "/diary", "/first-day", "/nonsense")) {
            var answer = program.nobody().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("Школа ещё не настроена");
        }
        assertThat(program.nobody().submit("/sign-in", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/first-day"));
        assertThat(program.nobody().getBytes("/health", "Accept", "text/plain").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewLinkEndsTheOldAndAWrongOneOpensNothing() {
        String newer = "/first-day/" + program.bean(FirstLink.class).renew();
        assertThat(program.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(program.nobody().get("/first-day/AAAA").statusCode()).isEqualTo(404);
        assertThat(program.nobody().get(newer).statusCode()).isEqualTo(200);
        assertThat(newer.length() - "/first-day/".length()).isGreaterThanOrEqualTo(43);
        assertThat(count("access.first_link where token_hash = convert_to('" + newer.substring(11) + "', 'UTF8')"))
                .isZero();
    }

    @Test
    void setsEverythingUpInOneTransactionAndLetsTheAdministratorIn() {
        var visitor = program.nobody();
        var answer = visitor.open(link).submit(link, filled(visitor.get(link)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(visitor.get("/").body()).contains("Что дальше", "Орлова Т. С.", "администратор");
        assertThat(rows("select name || '|' || short_name || '|' || zone from school.school"))
                .containsExactly("МБОУ «Степная школа»|Степная школа|Europe/Moscow");
        assertThat(rows("select name || ' ' || starts_on || ' ' || ends_on from school.academic_year"))
                .containsExactly("2026/27 2026-09-01 2027-05-26");
        assertThat(rows("select scheme || ordinal || ' ' || starts_on from school.term order by scheme, ordinal"))
                .containsExactly(
                        "half1 2026-09-01",
                        "half2 2027-01-11",
                        "quarter1 2026-09-01",
                        "quarter2 2026-11-02",
                        "quarter3 2027-01-11",
                        "quarter4 2027-04-05");
        assertThat(rows("select name || ' ' || starts_on || ' ' || ends_on from school.holiday order by starts_on"))
                .containsExactly(
                        "осенние каникулы 2026-10-24 2026-11-01",
                        "День народного единства 2026-11-04 2026-11-04",
                        "зимние каникулы 2026-12-31 2027-01-10",
                        "День защитника Отечества 2027-02-23 2027-02-23",
                        "Международный женский день 2027-03-08 2027-03-08",
                        "весенние каникулы 2027-03-27 2027-04-04",
                        "Праздник Весны и Труда 2027-05-01 2027-05-01");
        assertThat(count("school.lesson_slot")).isEqualTo(7);
        assertThat(rows("select login || '|' || display_name from access.account"))
                .containsExactly("orlova|Орлова Т. С.");
        assertThat(rows("select role from access.account_role order by ordinal"))
                .containsExactly("ADMINISTRATOR", "TEACHER");
        assertThat(rows("select distinct entity from audit.change_event where role = 'ADMINISTRATOR' order by 1"))
                .containsExactly(
                        "academic-year", "account", "bell-schedule", "lesson-slot", "person", "school", "staff");
    }

    @Test
    void accessIsHandedOutWhenNobodyIsLeft() {
        var visitor = program.nobody();
        assertThat(visitor.open(link).submit(link, filled(visitor.get(link))).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/").body()).contains("Листки с кодом для учителей");
        program.inDatabase(db -> db.sql("""
                        with person as (
                            insert into people.person (school_id, id, surname, given_name)
                            select s.id, n.id, 'Новикова', n.id::text from school.school s, (values (9901), (9902)) n (id) returning school_id, id),
                        staff as (
                            insert into people.staff (school_id, person_id, position, since)
                            select school_id, id, 'учитель', '2026-09-01' from person)
                        insert into access.account (id, school_id, person_id, login, display_name, password_hash, opened_at)
                        select 9901, school_id, 9901, 'nova', 'Новикова А.', password_hash, opened_at from access.account""").update());
        assertThat(visitor.get("/").body())
                .contains("Выдано 2 из 3: у них есть вход или листок с кодом")
                .doesNotContainPattern(DONE + "Раздать доступ");
        program.inDatabase(db -> db.sql("update people.staff set until = '2026-09-02' where person_id = 9902")
                .update());
        assertThat(visitor.get("/").body()).contains("Выдано 2 из 2").containsPattern(DONE + "Раздать доступ");
    }

    private static final String DONE = "сделано:</span></span><div><a class=\"strong\" href=\"/access\">";

    @Test
    void theLinkIsGoodOnceAndTheDoorStaysOpen() {
        var visitor = program.nobody();
        var filled = filled(visitor.open(link).get(link));
        assertThat(visitor.submit(link, filled).statusCode()).isEqualTo(302);
        assertThat(program.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(program.nobody().open("/sign-in").submit(link, filled).statusCode())
                .isEqualTo(404);
        assertThat(count("school.school")).isOne();
        assertThat(program.nobody().get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(program.bean(FirstLink.class).awaited()).isFalse();
    }
}
