package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Class lists from a spreadsheet, brought into a running school. */
class ClassListImportTest {

    private static final String LIST = """
            Класс;Фамилия;Имя;Отчество;Дата рождения;№ личного дела;Группы;Семья;Родитель 1;Кем приходится 1
            7А;Ёлкина;Юлия;Ильинична;01.09.2013;Е-17;7-А, 1 гр.;f1;Ёлкина Анна Львовна;мать
            7-Б;Ёлкин;Ян;Ильич;02.10.2012;Е-18;Шахматы;f1;Ёлкина Анна Львовна;мать
            5-А;Ким;Ли;;;;;;;
            """;

    private ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram();
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    @Test
    void bringsPupilsWithTheirClassGuardiansAndGroups() {
        String page = imports.upload("list.csv", Uploads.utf8(LIST));
        assertThat(imports.counts(page))
                .containsExactly(
                        "3 Ученики: новых 3", "1 Классы: новых 1", "2 Родители: новых 2", "2 Места в группах: новых 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(pupils())
                .containsExactly(
                        "Ёлкин Ян Ильич | 2012-10-02 | Е-18 | 7-Б с 2026-12-16 | Ёлкина Анна Львовна mother | Шахматы с 2026-12-16",
                        "Ёлкина Юлия Ильинична | 2013-09-01 | Е-17 | 7-А с 2026-12-16 | Ёлкина Анна Львовна mother | 7-А, 1 гр. с 2026-12-16",
                        "Ким Ли | null | null | 5-А с 2026-09-01 |  | ");
        assertThat(imports.count("select count(*) from people.person where given_name = 'Анна' and surname = 'Ёлкина'"))
                .as("siblings share their mother")
                .isOne();
        assertThat(
                        imports.texts(
                                "select distinct action || ' ' || entity from audit.change_event where person_id = 9006 order by 1"))
                .containsExactly(
                        "applied import",
                        "recorded class-group",
                        "recorded enrolment",
                        "recorded group-member",
                        "recorded guardianship",
                        "recorded pupil");
    }

    @Test
    void everyKindOfFileGivesTheSame() {
        byte[] table = Uploads.xlsx(Arrays.stream(LIST.strip().split("\n"))
                .map(line -> List.of(line.split(";", -1)))
                .toList());
        Map<String, String> before = imports.rows();
        String first = imports.load("list.csv", Uploads.utf8(LIST));
        List<String> pupils = pupils();
        for (String again : List.of(
                imports.upload("list.xlsx", table),
                imports.upload("1251.csv", LIST.getBytes(Charset.forName("windows-1251")))))
            assertThat(imports.counts(again))
                    .as(again)
                    .containsExactly(
                            "3 Ученики: без изменений 3",
                            "2 Родители: без изменений 2",
                            "2 Места в группах: без изменений 2");
        assertThat(imports.undo(first).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
        for (String name : List.of("list.xlsx", "1251.csv")) {
            String page =
                    imports.load(name, name.endsWith("x") ? table : LIST.getBytes(Charset.forName("windows-1251")));
            assertThat(pupils()).as(name).isEqualTo(pupils);
            imports.undo(page);
            assertThat(imports.rows()).isEqualTo(before);
        }
    }

    private List<String> pupils() {
        return imports.texts("""
                select trim(n.surname || ' ' || n.given_name || ' ' || n.patronymic) || ' | ' || coalesce(n.born_on::text, 'null')
                       || ' | ' || coalesce(p.file_number, 'null') || ' | ' ||
                       (select string_agg(c.name || ' с ' || e.since, ', ') from people.enrolment e
                        join school.class_group c on c.id = e.class_id where e.pupil_id = n.id) || ' | ' ||
                       coalesce((select string_agg(trim(q.surname || ' ' || q.given_name || ' ' || q.patronymic) || ' ' || g.relation, ', ')
                        from people.guardianship g join people.person q on q.id = g.guardian_id where g.pupil_id = n.id), '') || ' | ' ||
                       coalesce((select string_agg(s.name || ' с ' || m.since, ', ') from people.group_member m
                        join people.study_group s on s.id = m.group_id where m.pupil_id = n.id), '')
                from people.pupil p join people.person n on n.id = p.person_id
                where n.id < 9000 order by n.surname collate "ru-x-icu", n.given_name""");
    }

    @Test
    void theTemplateIsReadByOurOwnReader() {
        for (String kind : List.of("xlsx", "csv")) {
            byte[] template = imports.admin
                    .getBytes("/imports/templates/class-list." + kind, "Accept", "*/*")
                    .body();
            String page = imports.upload("template." + kind, template);
            assertThat(imports.counts(page)).as(kind).contains("2 Ученики: новых 2", "4 Родители: новых 4");
            assertThat(imports.lines(page, "refused")).isEmpty();
        }
    }

    @Test
    void refusesRowsWithTheirNumberAndReason() {
        String page = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;№ личного дела
                7-А;Громов;Пётр;;
                7-А;Абрамова;Дарья;;
                Пирожок;Ким;Ли;;
                5-А;Ким;Ян;01.02.2015;К-1
                5-А;Ким;Ян;01.02.2015;К-1
                5-А;Ким;Ян;31.02.2015;
                5-А;;Ян;;
                """));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | ученик | Громов Пётр | ученик с именем «Громов Пётр» уже есть (класс 7-Б), и по строке не понять, он ли это; укажите дату рождения или № личного дела",
                        "строка 4 | ученик | Ким Ли | класс «Пирожок» не найден; название класса начинается с его параллели, как 5-А",
                        "строка 6 | ученик | Ким Ян | тот же ученик уже стоит в строке 5",
                        "строка 7 | ученик | Ким Ян | дата рождения «31.02.2015» не понята; пишите 01.09.2015",
                        "строка 8 | ученик | — | нет фамилии или имени");
    }

    @Test
    void knowsAPupilByNumberThenByNameAndDateThenByNameInTheClass() {
        imports.load("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;№ личного дела
                5-А;Ким;Ян;01.02.2015;К-1
                5-А;Ли;Анна;03.04.2015;
                5-А;Цой;Вера;;
                """));
        String page = imports.upload("again.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;№ личного дела
                5-А;Кимов;Ян;01.02.2015;К-1
                5-А;Ли;Анна;03.04.2015;Л-2
                5-А;Цой;Вера;05.06.2015;
                5-Б;Ким;Ян;01.02.2015;К-1
                5-Б;Ли;Анна;07.08.2015;
                5-А;Чужой;Олег;;К-1
                """));
        assertThat(imports.counts(page)).contains("6 Ученики: не принято 2, новых 1, изменится 3");
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 5 | ученик | Ким Ян | тот же ученик уже стоит в строке 2",
                        "строка 7 | ученик | Чужой Олег | тот же ученик уже стоит в строке 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(pupils())
                .containsExactly(
                        "Кимов Ян | 2015-02-01 | К-1 | 5-А с 2026-09-01 |  | ",
                        "Ли Анна | 2015-04-03 | Л-2 | 5-А с 2026-09-01 |  | ",
                        "Ли Анна | 2015-08-07 | null | 5-Б с 2026-09-01 |  | ",
                        "Цой Вера | 2015-06-05 | null | 5-А с 2026-09-01 |  | ");
        String other = imports.upload("other.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;№ личного дела
                5-Б;Кимов;Ян;01.02.2015;К-1
                5-А;Чужой;Олег;;Л-2
                """));
        assertThat(imports.lines(other, "refused"))
                .containsExactly(
                        "строка 2 | ученик | Кимов Ян | ученик сейчас в классе 5-А; в класс 5-Б его переводят приказом, не списком",
                        "строка 3 | ученик | Чужой Олег | № личного дела Л-2 принадлежит другому ученику: Ли Анна; проверьте номер");
    }

    @Test
    void fillsPartsOfAClassByTheNamesThatTheTimetableGivesThem() {
        imports.load("small.xml", Uploads.smallSchool());
        String page = imports.upload("groups.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Группы
                5А;Ким;Ян;Группа 1
                5А;Ли;Анна;G5
                5Б;Цой;Вера;Группа 1, Хор
                """));
        assertThat(imports.lines(page, "odd"))
                .containsExactly(
                        "строка 4 | ученик | Цой Вера, 5Б | группы «Хор» в классе 5Б ещё нет, место в ней не записано; загрузите нагрузку с этой группой, потом этот список ещё раз");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                select s.name || ': ' || string_agg(n.surname, ', ' order by n.surname) from people.group_member m
                join people.study_group s on s.id = m.group_id join people.person n on n.id = m.pupil_id
                where s.external_id is not null group by s.name order by 1""")).containsExactly("Группа 1 · 5А, 5Б: Ким, Цой", "Группа 2 · 5А: Ли");
    }

    @Test
    void saysWhereNamesOfGuardiansLookLikeOneFamily() {
        String page = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Мать
                5-А;Ким;Ян;Ким Анна
                5-Б;Ким;Ли;Ким Анна
                """));
        assertThat(imports.lines(page, "remarks"))
                .singleElement()
                .asString()
                .startsWith("Родитель «Ким Анна» записан у нескольких детей (строки 2, 3) без кода семьи");
    }

    @Test
    void theSecretaryLoadsListsAndOthersDoNot() {
        Visitor secretary = imports.program.signedIn("secretary");
        String page = imports.upload(secretary, "list.csv", Uploads.utf8(LIST));
        assertThat(secretary.get(page).statusCode()).isEqualTo(200);
        assertThat(imports.admin.get(page).statusCode()).isEqualTo(200);
        for (String login : List.of("anna", "vera", "director", "olga", "pyotr", "stranger"))
            assertThat(imports.program
                            .signedIn(login)
                            .upload("/imports", "list.csv", Uploads.utf8(LIST))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
    }
}
