package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How families are reached, as the lists of classes and of other programs tell it. */
class ContactsImportTest {

    private static final String LIST = """
            Класс;ФИО;Семья;Родитель 1;Кем приходится 1;Телефон родителя 1;E-mail 1;Мать;Тел. матери;Отец;Телефон отца
            6-Э;Ким Ян;7;Ким Ада Львовна;мать;8 (978) 000-00-01, 9780000002;Ada@Example.ru;;;Ким Ли Янович;+79780000003
            6-Э;Ким Ия;7;Ким Ада Львовна;мать;+7 978 000-00-01;;;;;
            6-Ю;Пак Ия;;Пак Ольга Ильинична;мать;нет телефона;почта;;+7 978 000-00-09;;-
            """;

    private static final String CONTACTS = """
            select p.surname || ' ' || p.given_name || ' ' || c.kind || ' ' || c.value from people.contact c
            join people.person p on p.school_id = c.school_id and p.id = c.person_id
            where c.school_id = 901 and c.ended_at is null and c.recorded_by = (
              select max(recorded_by) from people.contact where value like '%000-00-01') order by 1""";

    private ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram();
        imports.program.inDatabase(db -> db.sql("delete from people.contact").update());
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    @Test
    void aListBringsTelephonesAndMailOfTheGuardiansOnce() {
        Map<String, String> before = imports.rows();
        String page = imports.upload("list.csv", Uploads.utf8(LIST));
        assertThat(imports.counts(page)).contains("6 Телефоны и почта: не принято 2, новых 4");
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 4 | телефон или почта | Пак Ольга Ильинична | телефон «нет телефона» не понят и не записан; пишите +7 978 000-00-01",
                        "строка 4 | телефон или почта | Пак Ольга Ильинична | адрес почты «почта» не понят и не записан; пишите name@example.ru");
        assertThat(imports.lines(page, "odd"))
                .anyMatch(
                        line -> line.endsWith(
                                "«+7 978 000-00-09» стоит там, где родителя нет, и не записан; укажите родителя в той же строке"));
        assertThat(imports.lines(page, "remarks")).noneMatch(line -> line.contains("Столбцы"));
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts(CONTACTS))
                .containsExactly(
                        "Ким Ада email ada@example.ru",
                        "Ким Ада phone +7 978 000-00-01",
                        "Ким Ада phone +7 978 000-00-02",
                        "Ким Ли phone +7 978 000-00-03");
        assertThat(
                        imports.count(
                                "select count(*) from audit.change_event where school_id = 901 and entity = 'contact' and action = 'recorded'"))
                .isEqualTo(4);
        assertThat(imports.admin
                        .get(imports.upload("list.csv", Uploads.utf8(LIST)))
                        .body())
                .contains("записывать нечего");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aLaterListAddsAndTakesNothingAway() {
        imports.load("list.csv", Uploads.utf8(LIST));
        String page = imports.load("list.csv", Uploads.utf8("""
                Класс;ФИО;Родитель 1;Телефон 1
                6-Э;Ким Ян;Ким Ада Львовна;+7 978 000-00-04
                """));
        assertThat(imports.counts(page)).contains("1 Телефоны и почта: добавлено 1");
        assertThat(imports.texts(CONTACTS))
                .contains("Ким Ада phone +7 978 000-00-01", "Ким Ада phone +7 978 000-00-04");
    }

    @Test
    void theTemplateHasThemAndIsUnderstood() {
        byte[] template = imports.admin
                .get("/imports/templates/class-list.csv")
                .body()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String page = imports.upload("template.csv", template);
        assertThat(imports.counts(page)).contains("3 Телефоны и почта: новых 3");
        assertThat(imports.lines(page, "remarks")).isEmpty();
        assertThat(imports.lines(page, "refused")).isEmpty();
    }

    @Test
    void aPackageOfOneRosterBringsThoseOfPupilsGuardiansAndTeachers() {
        var files = RosterFiles.first();
        files.put(
                "users.csv",
                files.getOrDefault("users.csv", "")
                        .replace("Озёрная,Марковна,,,,,", "Озёрная,Марковна,,ozera@example.ru,,,")
                        .replace("Лев,Лугов,Ильич,,,,,", "Лев,Лугов,Ильич,,,89780000005,,")
                        .replace("Лугова,Ивановна,,,,,", "Лугова,Ивановна,,,+79780000001,+79780000001,"));
        String page = imports.upload("school.zip", RosterFiles.zip(files));
        assertThat(imports.counts(page)).contains("3 Телефоны и почта: новых 3");
        assertThat(imports.lines(page, "remarks")).noneMatch(line -> line.contains("Названия дней"));
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts(CONTACTS))
                .isEqualTo(List.of(
                        "Лугов Лев phone +7 978 000-00-05",
                        "Лугова Ольга phone +7 978 000-00-01",
                        "Озёрная Алла email ozera@example.ru"));
        assertThat(imports.admin
                        .get(imports.upload("school.zip", RosterFiles.zip(files)))
                        .body())
                .contains("записывать нечего");
    }
}
