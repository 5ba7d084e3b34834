package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void aSurnameThatAnOrderChangedStands() {
        String list = """
                Класс;Фамилия;Имя;Отчество;Дата рождения;№ личного дела
                7-А;Быкова;Вера;Ильинична;01.09.2013;Б-17
                7-А;Ёлкина;Юлия;Ильинична;02.09.2013;
                """;
        imports.load("list.csv", Uploads.utf8(list));
        renamed("Быкова", "Соколова", "48-у");
        renamed("Ёлкина", "Орлова", "49-у");
        Map<String, String> before = imports.rows();
        String page = imports.upload("list.csv", Uploads.utf8(list));
        assertThat(imports.counts(page)).containsExactly("2 Ученики: без изменений 2");
        assertThat(imports.lines(page, "odd"))
                .containsExactly(
                        "строка 2 | ученик | Быкова Вера Ильинична, 7-А | фамилия изменена приказом № 48-у от 27.11.2026, в файле прежняя: теперь Соколова Вера Ильинична; имя в карточке не меняется",
                        "строка 3 | ученик | Ёлкина Юлия Ильинична, 7-А | фамилия изменена приказом № 49-у от 27.11.2026, в файле прежняя: теперь Орлова Юлия Ильинична; имя в карточке не меняется");
        assertThat(imports.admin.get(page).body()).contains("записывать нечего");
        String typed = imports.upload("list.csv", Uploads.utf8(list.replace("Быкова;Вера", "Соколова;Вероника")));
        assertThat(imports.admin.get(typed).body())
                .contains(
                        "фамилия, имя, отчество: было «Соколова Вера Ильинична», станет «Соколова Вероника Ильинична»");
        assertThat(imports.rows()).isEqualTo(before);
    }

    private void renamed(String from, String to, String order) {
        change("""
                insert into people.name_change (school_id, person_id, old_surname, old_given_name, old_patronymic, surname, given_name, patronymic,
                    order_number, order_date, effective_on, recorded_at, recorded_by)
                select school_id, id, surname, given_name, patronymic, '%s', given_name, patronymic, '%s', '2026-11-27', '2026-11-28', now(), 9007
                from people.person where school_id = 901 and surname = '%s'""".formatted(to, order, from));
        change("update people.person set surname = '%s' where school_id = 901 and surname = '%s'".formatted(to, from));
    }

    @Test
    void groupsThatTheLoadHasYetToBringAreSaidOnce() {
        StringBuilder list = new StringBuilder("Класс;Фамилия;Имя;Группы\n");
        for (String name : List.of("Анна", "Вера", "Галина", "Дина"))
            list.append("7-А;Ёлкина;").append(name).append(";Английский 1, Труд 1\n");
        String page = imports.upload("list.csv", Uploads.utf8(list.toString()));
        assertThat(imports.lines(page, "odd")).isEmpty();
        assertThat(imports.lines(page, "remarks"))
                .containsExactly(
                        "Групп, названных в списке, ещё нет: «Английский 1, 7-А»: 4, «Труд 1, 7-А»: 4. Мест в них не записано: 8. Загрузите нагрузку с этими группами, потом этот список ещё раз.");
    }
}
