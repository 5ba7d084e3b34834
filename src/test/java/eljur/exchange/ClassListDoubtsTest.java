package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class list that is older than an order, or than the groups. */
class ClassListDoubtsTest {

    private ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram();
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    private void change(String sql) {
        imports.program.inDatabase(db -> db.sql(sql).update());
    }

    @Test
    void whoLeftByAnOrderDoesNotComeBackByAList() {
        String list = """
                Класс;Фамилия;Имя;Отчество;Дата рождения;№ личного дела
                7-А;Ёлкина;Юлия;Ильинична;01.09.2013;Е-17
                """;
        imports.load("list.csv", Uploads.utf8(list));
        change(
                "update people.enrolment set since = '2026-09-01', until = '2026-12-04' where pupil_id = (select person_id from people.pupil where file_number = 'Е-17')");
        change("""
                insert into people.movement (school_id, pupil_id, kind, order_number, order_date, effective_on, from_class, recorded_at, recorded_by)
                select 901, person_id, 'leaving', '41', '2026-12-03', '2026-12-04', 971, now(), 9007 from people.pupil where file_number = 'Е-17'""");
        Map<String, String> before = imports.rows();
        String page = imports.upload("list.csv", Uploads.utf8(list));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | ученик | Ёлкина Юлия Ильинична | выбыл 04.12.2026, приказ № 41 от 03.12.2026: строка пропущена; если ученик вернулся, оформите приём");
        assertThat(imports.counts(page)).containsExactly("1 Ученики: не принято 1");
        assertThat(imports.apply(page).statusCode()).isEqualTo(422);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aPlaceInASecondGroupOfTheSubjectIsRefused() {
        change(
                "insert into people.study_group (school_id, id, year_id, name, whole) values (901, 60, 901, '7-А, 2 гр.', false)");
        change("insert into people.group_class (school_id, group_id, class_id) values (901, 60, 971)");
        change(
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'lesson', 9004, 60, 'Геометрия')");
        String head = "Класс;Фамилия;Имя;Отчество;Дата рождения;Группы\n";
        imports.load("list.csv", Uploads.utf8(head + "7-А;Ёлкина;Юлия;Ильинична;01.09.2013;7-А, 1 гр.\n"));
        String page =
                imports.upload("list.csv", Uploads.utf8(head + "7-А;Ёлкина;Юлия;Ильинична;01.09.2013;7-А, 2 гр.\n"));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | место в группе | Ёлкина Юлия Ильинична — 7-А, 2 гр. | ученик уже в группе «7-А, 1 гр.», где идёт тот же предмет; сначала выведите его из неё или исправьте строку");
    }
}
