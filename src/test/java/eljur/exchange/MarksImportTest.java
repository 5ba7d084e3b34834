package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Period marks of a school that begins in December. Darya and Kirill have one of algebra in the register already, Ilya brought one. */
class MarksImportTest {

    private static final String MARKS = """
            Класс;ФИО;Предмет;I четверть;Откуда
            7а;Абрамова Дарья;Алгебра;4;
            7-А;Абрамова Дарья Игоревна;Геометрия;5,0;бумажный журнал
            ;;Рус. яз.;н/а;
            7-А;Белозеров К. А.;Геометрия;зач;
            7-А;Новиков Илья;Алгебра;3;
            """;

    private ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram("deputy");
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    @Test
    void theDeputyBringsThemInAndTakesThemBack() {
        Map<String, String> before = imports.rows();
        String page = imports.upload("marks.csv", Uploads.utf8(MARKS));
        assertThat(imports.counts(page)).containsExactly("5 Итоговые отметки: новых 3, без изменений 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(marks())
                .containsExactly(
                        "9101 Геометрия 9011 5 бумажный журнал 9005",
                        "9101 Русский язык 9011 unattested прежний журнал 9005",
                        "9102 Геометрия 9011 pass прежний журнал 9005");
        assertThat(
                        imports.texts(
                                "select action || ' ' || count(*) from audit.change_event where entity = 'carried-mark' group by action"))
                .containsExactly("recorded 3");
        assertThat(imports.admin.get("/pupils/9101").body())
                .contains("Геометрия: I четв. 5 (перенесено: бумажный журнал)");
        // the school's own former marks stand among those of this journal
        assertThat(imports.admin.get("/summary/971?term=9011").body())
                .containsPattern("(?s)Белозёров(?:(?!</tr>).)*зач")
                .doesNotContain("class=\"brought\"");
        String again = imports.upload("marks.csv", Uploads.utf8(MARKS));
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void everyRowThatIsNotTakenSaysWhy() {
        String page = imports.upload("marks.csv", Uploads.utf8("""
                Класс;ФИО;Предмет;1 четв.;2 четв.;1 полугодие;Год
                9-Я;Абрамова Дарья;Алгебра;4;;;
                7-А;Абрамова;Алгебра;4;;;
                7-А;Нету Такого;Алгебра;4;;;
                7-А;Абрамова Дарья;Астрология;4;;;
                7-А;Абрамова Дарья;Алгебра;5;;;
                7-А;Новиков Илья;Алгебра;5;;;
                7-А;Белозёров Кирилл;Геометрия;6;5;4;5
                7-А;Ершов Глеб;Геометрия;4;;;
                7-А;Ершов Глеб;Геометрия;5;;;
                7-А;Ершов Глеб;Алгебра;;;;
                """));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | отметка | Абрамова Дарья, 9-Я, Алгебра | класса «9-Я» в этом году нет",
                        "строка 3 | отметка | Абрамова, 7-А, Алгебра | нет фамилии или имени",
                        "строка 4 | отметка | Нету Такого, 7-А, Алгебра | такого ученика в этом классе нет; загрузите сначала списки классов или исправьте имя",
                        "строка 5 | отметка | Абрамова Дарья, 7-А, Астрология | предмета «Астрология» нет; напишите его так, как он называется в журналах",
                        "строка 6 | отметка | Абрамова Дарья, 7-А, Алгебра, I четв.: 5 | в журнале за этот период уже стоит 4; она не меняется",
                        "строка 7 | отметка | Новиков Илья, 7-А, Алгебра, I четв.: 5 | перенесена другая отметка, 3; если неверна она, отзовите её на странице ученика и загрузите файл снова",
                        "строка 8 | отметка | Белозёров Кирилл, 7-А, Геометрия, I четв.: 6 | «6» не отметка; пишите 5, 4, 3, 2, 1, зач, незач, осв или н/а",
                        "строка 8 | отметка | Белозёров Кирилл, 7-А, Геометрия, II четв.: 5 | этот период ещё не закончился; отметку за него ставят в журнале",
                        "строка 8 | отметка | Белозёров Кирилл, 7-А, Геометрия, I полуг.: 4 | класс 7-А учится по другим периодам; впишите отметку в столбец своего периода",
                        "строка 8 | отметка | Белозёров Кирилл, 7-А, Геометрия, год: 5 | этот период ещё не закончился; отметку за него ставят в журнале",
                        "строка 10 | отметка | Ершов Глеб, 7-А, Геометрия, I четв.: 5 | то же самое уже стоит в строке 9",
                        "строка 11 | отметка | Ершов Глеб, 7-А, Алгебра | нет ни одной отметки");
        assertThat(imports.counts(page)).containsExactly("13 Итоговые отметки: не принято 12, новых 1");
    }

    /** Kirill has another surname by an order, Darya is in 7-B by an order: the former school journal knows neither. */
    @Test
    void whoHasAnotherNameOrClassByNowIsFound() {
        change("""
                insert into people.name_change (school_id, person_id, old_surname, old_given_name, old_patronymic, surname, given_name, patronymic,
                    order_number, order_date, effective_on, recorded_at, recorded_by)
                values (901, 9102, 'Белозёров', 'Кирилл', 'Андреевич', 'Соколов', 'Кирилл', 'Андреевич', '48-у', '2026-11-27', '2026-11-28', now(), 9007)""");
        change("update people.person set surname = 'Соколов' where school_id = 901 and id = 9102");
        change("update people.enrolment set until = '2026-12-14' where school_id = 901 and pupil_id = 9101");
        change(
                "insert into people.enrolment (school_id, pupil_id, class_id, since) values (901, 9101, 972, '2026-12-15')");
        String page = imports.upload("marks.csv", Uploads.utf8("""
                Класс;ФИО;Предмет;I четверть
                7-А;Белозеров К. А.;Геометрия;зач
                7-А;Белозёров Кирилл;Русский язык;4
                7-А;Абрамова Дарья;Геометрия;5
                7-Б;Новиков Илья;Геометрия;4
                """));
        assertThat(imports.counts(page)).containsExactly("4 Итоговые отметки: не принято 1, новых 3");
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 5 | отметка | Новиков Илья, 7-Б, Геометрия | ученик с этим именем в классе 7-А; если это он, исправьте в файле класс и загрузите файл снова");
        assertThat(imports.admin.get(page).body())
                .contains(
                        "Белозеров К. А., 7-А: имя изменено приказом № 48-у от 27.11.2026, теперь Соколов Кирилл Андреевич; отметки записываются этому ученику.")
                .contains("Абрамова Дарья: в файле класс 7-А, после перевода 7-Б; отметки записываются этому ученику.");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(marks())
                .containsExactly(
                        "9101 Геометрия 9011 5 прежний журнал 9005",
                        "9102 Геометрия 9011 pass прежний журнал 9005",
                        "9102 Русский язык 9011 4 прежний журнал 9005");
    }

    private void change(String sql) {
        imports.program.inDatabase(db -> db.sql(sql).update());
    }

    @Test
    void nobodyButTheDeputyLoadsThem() {
        String page = imports.upload("marks.csv", Uploads.utf8(MARKS));
        for (String login : List.of("admin", "secretary")) {
            Visitor one = imports.program.signedIn(login);
            var refused = one.upload("/imports", "marks.csv", Uploads.utf8(MARKS));
            assertThat(refused.statusCode()).as(login).isEqualTo(422);
            assertThat(refused.body()).contains("отметки за прошлые периоды загружает только завуч");
            assertThat(one.get(page).statusCode()).as(login).isEqualTo(404);
            assertThat(one.get("/imports").body()).doesNotContain("Отметки за законченные периоды");
        }
        assertThat(imports.admin.get("/imports").body()).contains("Отметки за законченные периоды");
    }

    @Test
    void theTemplateIsReadByOurOwnReader() {
        for (String format : List.of("xlsx", "csv")) {
            byte[] template = imports.admin
                    .getBytes("/imports/templates/marks." + format, "Accept", "*/*")
                    .body();
            String page = imports.upload("marks." + format, template);
            assertThat(imports.admin.get(page).body()).contains("<span class=\"chip\">Итоговые отметки</span>");
        }
    }

    private List<String> marks() {
        return imports.texts("""
                select m.pupil_id || ' ' || s.name || ' ' || m.term_id || ' ' || m.value || ' ' || m.source || ' ' || m.confirmed_by
                from carried.mark m join school.subject s on s.school_id = m.school_id and s.id = m.subject_id
                where m.origin = 'former-journal' order by m.pupil_id, s.name""");
    }
}
