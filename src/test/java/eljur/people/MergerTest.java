package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of the staff has two cards: 9901 came by a table, 9902 is the one that stays. 9903 stands for nobody. */
class MergerTest {

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        admin = program.signedIn("admin");
        change("""
                insert into people.person (school_id, id, surname, given_name, patronymic, born_on) values
                    (901, 9901, 'Чернов', 'А.', 'Д.', '1976-12-14'), (901, 9902, 'Чернов', 'Антон', 'Дмитриевич', null),
                    (901, 9903, 'Лишний', 'Лев', '', null)""");
        change("""
                insert into people.staff (school_id, person_id, position, since, external_id) values
                    (901, 9901, 'учитель физики', '2026-09-01', '@77'), (901, 9902, 'учитель химии', '2026-10-01', null),
                    (901, 9903, 'учитель', '2026-09-01', null)""");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    private int merge(Visitor who, long person, long into) {
        return who.submit("/staff/" + person + "/merger", Map.of("into", String.valueOf(into)))
                .statusCode();
    }

    private void tie() {
        change("""
                insert into timetable.course_teacher (school_id, course_id, person_id, since, until)
                select 901, min(id), 9901, '2026-09-01', '2026-11-30' from timetable.course where school_id = 901""");
        change(
                "insert into people.form_tutor (school_id, class_id, person_id, since) values (901, 972, 9901, '2026-09-01')");
        change("""
                insert into people.guardianship (school_id, guardian_id, pupil_id, relation, electronic, since, until) values
                    (901, 9901, 9201, 'father', false, '2026-09-01', null), (901, 9902, 9201, 'father', true, '2026-09-01', null),
                    (901, 9901, 9202, 'father', true, '2026-09-01', null)""");
        change("""
                insert into people.guardian_restriction (school_id, id, guardian_id, pupil_id, kind, basis, document, since, recorded_at, recorded_by) values
                    (901, 99011, 9901, 9201, 'no-diary', 'court', 'от 01.10.2026', '2026-10-01', now(), 9007)""");
        change("""
                insert into people.contact (school_id, id, person_id, kind, value, hidden, recorded_at, recorded_by) values
                    (901, 99011, 9901, 'phone', '+7 978 1', true, now(), 9007), (901, 99012, 9902, 'phone', '+7 978 1', false, now(), 9007),
                    (901, 99013, 9901, 'email', 'a@b.example', false, now(), 9007)""");
    }

    @Test
    void allThatHangsOnTheOneCardGoesToTheOtherAndTheStricterStays() {
        tie();
        assertThat(admin.get("/staff/9901").body())
                .contains("Лишняя карточка", "Чернов Антон Дмитриевич, учитель химии</option>");
        assertThat(merge(admin, 9901, 9902)).isEqualTo(302);
        assertThat(
                        lines(
                                "select person_id || ' ' || since || ' ' || until from timetable.course_teacher where person_id in (9901, 9902)"))
                .containsExactly("9902 2026-09-01 2026-11-30");
        assertThat(lines("select person_id || ' ' || class_id from people.form_tutor where person_id in (9901, 9902)"))
                .containsExactly("9902 972");
        assertThat(
                        lines(
                                "select guardian_id || ' ' || pupil_id || ' ' || electronic from people.guardianship where guardian_id in (9901, 9902) order by 1"))
                .containsExactly("9902 9201 false", "9902 9202 true");
        assertThat(lines("select guardian_id || ' ' || kind from people.guardian_restriction where id = 99011"))
                .containsExactly("9902 no-diary");
        assertThat(
                        lines(
                                "select person_id || ' ' || value || ' ' || hidden from people.contact where id between 99011 and 99013 and ended_at is null order by id"))
                .containsExactly("9902 +7 978 1 true", "9902 a@b.example false");
        assertThat(lines("select person_id || ' ' || position || ' ' || since from people.appointment order by since"))
                .containsExactly("9902 учитель физики 2026-09-01", "9902 учитель химии 2026-10-01");
        assertThat(
                        lines(
                                "select s.person_id || ' ' || coalesce(external_id, '-') || ' ' || since || ' ' || coalesce(born_on::text, '-') "
                                        + "from people.staff s join people.person p on p.id = s.person_id where s.person_id in (9901, 9902) order by 1"))
                .containsExactly("9901 - 2026-09-01 1976-12-14", "9902 @77 2026-09-01 1976-12-14");
        assertThat(
                        lines(
                                "select new_value ->> 'into_id' from audit.change_event where entity = 'person-merger' and entity_key = '9901'"))
                .containsExactly("9902");
    }

    @Test
    void theCardThatWasClosedIsReadButInNoListAndChangedNoMore() {
        assertThat(merge(admin, 9901, 9902)).isEqualTo(302);
        String card = admin.get("/staff/9901").body();
        assertThat(card)
                .contains("<a href=\"/staff/9902\">Объединена с карточкой: Чернов Антон Дмитриевич.</a>")
                .doesNotContain("/staff/9901/merger", "/staff/9901/dismissal");
        assertThat(admin.get("/staff?q=чернов&gone=yes").body())
                .contains("/staff/9902")
                .doesNotContain("/staff/9901");
        assertThat(lines("select person_id::text from people.v_staff where surname = 'Чернов'"))
                .containsExactly("9902");
        assertThat(merge(admin, 9901, 9903)).isEqualTo(404);
        assertThat(merge(admin, 9902, 9901)).isEqualTo(404);
    }

    @Test
    void cardsThatCannotBeOnePersonsStay() {
        tie();
        change("""
                insert into timetable.course_teacher (school_id, course_id, person_id, since)
                select 901, min(id), 9902, '2026-12-01' from timetable.course where school_id = 901""");
        change(
                "insert into people.form_tutor (school_id, class_id, person_id, since) values (901, 972, 9902, '2026-09-01')");
        var both = admin.submit("/staff/9901/merger", Map.of("into", "9902"));
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("классный руководитель 7-Б – оба; в журнале «");
        assertThat(merge(admin, 9901, 9901)).isEqualTo(422);
        assertThat(merge(admin, 9901, 9801)).isEqualTo(404);
        var used = admin.submit("/staff/9001/merger", Map.of("into", "9902"));
        assertThat(used.statusCode()).isEqualTo(422);
        assertThat(used.body()).contains("входом этой карточки уже пользовались");
        assertThat(lines("select person_id::text from people.person_merger")).isEmpty();
        assertThat(lines("select guardian_id::text from people.guardianship where guardian_id = 9901"))
                .hasSize(2);
    }

    @Test
    void aCardMadeByMistakeIsClosedWhileNothingHangsOnIt() {
        tie();
        var held = admin.submit("/staff/9901/mistake", Map.of());
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(held.body()).contains("Не закрыто: за карточкой записано – классный руководитель 7-Б; ребёнок: ");
        assertThat(admin.submit("/staff/9903/mistake", Map.of()).statusCode()).isEqualTo(302);
        assertThat(admin.get("/staff/9903").body()).contains("Карточка сделана по ошибке и закрыта.");
        assertThat(admin.get("/staff").body()).doesNotContain("/staff/9903");
        assertThat(lines("select person_id || ' ' || coalesce(into_id::text, '-') from people.person_merger"))
                .containsExactly("9903 -");
    }

    @Test
    void onlyWhoKeepsTheCardsOfTheStaffMerges() {
        assertThat(merge(program.signedIn("anna"), 9901, 9902)).isEqualTo(403);
        assertThat(merge(program.signedIn("stranger"), 9901, 9902)).isIn(403, 404);
        assertThat(merge(program.signedIn("secretary"), 9901, 9902)).isEqualTo(302);
    }
}
