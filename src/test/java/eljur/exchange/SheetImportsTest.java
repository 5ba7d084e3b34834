package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables that people fill in, one after another as a school does it: staff, load, timetable, plans of topics. */
class SheetImportsTest extends ImportedTimetable {

    private static final String STAFF = """
            ФИО;Дата рождения;Должность;С какого дня
            Озёрная Алла Марковна;12.04.1960;учитель математики;01.09.2015
            Рябов Инал Львович;33000;учитель;
            """;

    private static final String LOAD = """
            Класс;Группа;Предмет;Учитель;Часов в неделю;Вид
            6-Э;;Алгебра;Озерная А. М.;2,5;урок
            ;;Черчение;Рябов И.Л.;1;
            6-Э;Шах;Шахматы;Рябов Инал Львович, Озёрная Алла;0,5;кружок
            """;

    private static final String TIMETABLE = """
            Класс;День;№ урока;Предмет;Группа;Учитель;Кабинет;Недели
            6-Э;понедельник;1;Алгебра;;Озёрная А.М.;77;
            ;;2;Черчение;;Рябов;77;нечётные
            ;;3;;;;;
            ;вт;1;Шахматы;Шах;;;
            """;

    private static final String TOPICS = """
            Класс;Предмет;Учитель;№;Раздел программы;Тема;Домашнее задание;Вид работы;Часов
            6-Э;Алгебра;;2;;Контрольная;;КР;1
            6-Э;Алгебра;;1;Числа;Степени;§ 1;;2
            """;

    @Test
    void aSchoolIsSetUpFromItsTablesAndEachAgainChangesNothing() {
        Map<String, String> before = imports.rows();
        String staff = imports.load("staff.csv", Uploads.utf8(STAFF));
        String load = imports.load("load.csv", Uploads.utf8(LOAD));
        String timetable = imports.load("timetable.csv", Uploads.utf8(TIMETABLE));
        String topics = imports.load("topics.csv", Uploads.utf8(TOPICS));
        assertThat(imports.texts("""
                        select surname || ' ' || given_name || ' ' || patronymic || ' ' || born_on || ' ' || position || ' ' || since
                        from people.staff s join people.person p on p.id = s.person_id and p.school_id = s.school_id
                        where surname in ('Озёрная', 'Рябов') order by 1"""))
                .containsExactly(
                        "Озёрная Алла Марковна 1960-04-12 учитель математики 2015-09-01",
                        "Рябов Инал Львович 1990-05-07 учитель 2026-09-01");
        assertThat(imports.texts("""
                        select c.name || ' | ' || c.kind || ' | ' || c.weekly_hours || ' | ' ||
                               (select string_agg(p.surname, ', ' order by p.surname) from timetable.course_teacher t
                                join people.person p on p.school_id = t.school_id and p.id = t.person_id
                                where t.school_id = c.school_id and t.course_id = c.id) || ' | ' ||
                               (select string_agg(w.weekday || '/' || w.ordinal || '/' || w.weeks, ' ') from timetable.weekly_lesson w
                                where w.school_id = c.school_id and w.course_id = c.id)
                        from timetable.course c where c.name like '%6-Э%' order by 1"""))
                .containsExactly(
                        "Алгебра, 6-Э | lesson | 2.5 | Озёрная | 1/1/1",
                        "Черчение, 6-Э | lesson | 1.0 | Рябов | 1/2/10",
                        "Шахматы, Шах · 6-Э | club | 0.5 | Озёрная, Рябов | 2/1/1");
        assertThat(imports.texts("""
                        select ordinal || ' ' || title || ' ' || hours || ' [' || section || '] ' || coalesce(homework, '-') || ' ' || coalesce(work_code, '-')
                        from timetable.planned_topic t join timetable.course c on c.id = t.course_id where c.name = 'Алгебра, 6-Э'
                        order by ordinal""")).containsExactly("1 Степени 2 [Числа] § 1 -", "3 Контрольная 1 [] - КР");

        Map<String, String> applied = imports.rows();
        for (String[] file : new String[][] {
            {"staff.csv", STAFF}, {"load.csv", LOAD}, {"timetable.csv", TIMETABLE}, {"topics.csv", TOPICS}
        }) {
            String again = imports.upload(file[0], Uploads.utf8(file[1]));
            assertThat(imports.admin.get(again).body()).as(file[0]).contains("записывать нечего");
            assertThat(imports.lines(again, "refused")).as(file[0]).isEmpty();
        }
        assertThat(imports.rows()).isEqualTo(applied);
        for (String page : List.of(topics, timetable, load, staff))
            assertThat(imports.undo(page).statusCode()).as(page).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void templatesAreReadByOurOwnReaders() {
        Map<String, String> kinds = Map.of(
                "staff",
                "Сотрудники",
                "load",
                "Нагрузка",
                "timetable",
                "Расписание в таблице",
                "topics",
                "Планы тем (КТП)");
        kinds.forEach((kind, name) -> {
            for (String format : List.of("xlsx", "csv")) {
                byte[] template = imports.admin
                        .getBytes("/imports/templates/" + kind + "." + format, "Accept", "*/*")
                        .body();
                String page = imports.upload(kind + "." + format, template);
                assertThat(imports.admin.get(page).body()).contains("<span class=\"chip\">" + name + "</span>");
            }
        });
        assertThat(imports.admin.get("/imports/templates/asc.xlsx").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongInARowOfStaffAndEntersNobodyTwice() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String page = imports.upload("staff.csv", Uploads.utf8("""
                ФИО;Дата рождения;Должность;С какого дня
                Озерная Алла;;учитель;
                Рябов И. Л.;;учитель;
                Новых Пётр Ильич;31.02.1980;учитель;
                Новых Пётр Ильич;;;
                Новых Пётр Ильич;;сторож;вчера
                Новых Пётр Ильич;;сторож;
                НОВЫХ Петр Ильич;;сторож;
                Новых Пётр Ильич;01.02.1980;вахтёр;
                """));
        assertThat(imports.counts(page)).containsExactly("8 Сотрудники: не принято 6, новых 1, без изменений 1");
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 3 | сотрудник | Рябов И. Л. | нужны фамилия и имя полностью",
                        "строка 4 | сотрудник | Новых Пётр Ильич | дата рождения «31.02.1980» не понята; пишите 01.09.2015",
                        "строка 5 | сотрудник | Новых Пётр Ильич | не указана должность",
                        "строка 6 | сотрудник | Новых Пётр Ильич | день начала работы «вчера» не понят; пишите 01.09.2020",
                        "строка 8 | сотрудник | Новых Петр Ильич | то же самое уже стоит в строке 7",
                        "строка 9 | сотрудник | Новых Пётр Ильич | то же самое уже стоит в строке 7");
    }

    @Test
    void saysWhatIsWrongInARowOfLoadAndOfATimetable() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String load = imports.upload("load.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;Часов в неделю;Вид
                6-Э;;Рябов И. Л.;2;
                6-Э;Алгебра;Рябов И. Л.;много;
                6-Э;Алгебра;Рябов И. Л.;2;танцы
                6-Э;Алгебра;Никто Н. Н.;2;
                6-Э;Черчение;Рябов И. Л.;2;
                6-Э;Черчение;Рябов И. Л.;2;
                """));
        assertThat(imports.lines(load, "refused"))
                .anyMatch(line -> line.startsWith("строка 2 | журнал") && line.endsWith("не указан предмет"))
                .anyMatch(line ->
                        line.startsWith("строка 3 | журнал") && line.contains("часов в неделю «много» не бывает"))
                .anyMatch(line -> line.startsWith("строка 4 | журнал") && line.contains("вид «танцы» не понят"))
                .anyMatch(line -> line.startsWith("строка 5 | учитель | Никто Н. Н. | такого сотрудника нет"))
                .anyMatch(line ->
                        line.startsWith("строка 7 | журнал") && line.endsWith("то же самое уже стоит в строке 6"))
                .hasSize(5);
        String timetable = imports.upload("timetable.csv", Uploads.utf8("""
                Класс;День;Урок;Предмет;Недели
                6-Э;послезавтра;1;Алгебра;
                6-Э;пн;первый;Алгебра;
                6-Э;пн;1;Алгебра;по пятницам
                6-Э;пн;1;Алгебра;
                """));
        assertThat(imports.lines(timetable, "refused"))
                .anyMatch(line -> line.contains("день «послезавтра» не понят"))
                .anyMatch(line -> line.contains("номер урока «первый» не понят"))
                .anyMatch(line -> line.contains("недели «по пятницам» не поняты"))
                .hasSize(3);
    }

    @Test
    void aTopicThatALessonRefersToStaysAndIsNamed() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("load.csv", Uploads.utf8(LOAD));
        imports.load("timetable.csv", Uploads.utf8(TIMETABLE));
        String topics = imports.load("topics.csv", Uploads.utf8(TOPICS));
        imports.program.inDatabase(db -> db.sql("""
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, topic_id, given_by, changed_at, changed_by)
                        select l.school_id, l.id, l.course_id, r.term_id, l.on_date, 'Степени', t.id, 9001, now(), 9001
                        from timetable.scheduled_lesson l join timetable.planned_topic t on t.course_id = l.course_id and t.ordinal = 1
                        join journal.register_period r on r.course_id = l.course_id
                        order by l.on_date, r.term_id limit 1""").update());
        String page = imports.upload("topics.csv", Uploads.utf8(TOPICS.replace("Степени", "Корни")));
        assertThat(imports.lines(page, "refused"))
                .containsExactly("строка 3 | тема | Корни | тема № 1 «Степени» уже дана на уроке и не меняется");
        assertThat(imports.counts(page)).containsExactly("2 Темы: не принято 1, без изменений 1");
        assertThat(imports.undo(topics).statusCode()).isEqualTo(422);
        assertThat(imports.lines(topics, "no-undo")).anyMatch(line -> line.startsWith("Проведённый урок"));
        String strange = imports.upload("topics.csv", Uploads.utf8("""
                Класс;Предмет;№;Тема;Вид работы
                6-Э;Логика;1;Спор;
                6-Э;Алгебра;х;Спор;
                6-Э;Алгебра;5;;
                6-Э;Алгебра;6;Спор;пляска
                """));
        assertThat(imports.lines(strange, "refused"))
                .anyMatch(line -> line.contains("журнала «Логика, 6-Э» нет"))
                .anyMatch(line -> line.contains("номер «х» не понят"))
                .anyMatch(line -> line.endsWith("нет темы"))
                .anyMatch(line -> line.contains("вида работы «пляска» в школе нет"))
                .hasSize(4);
    }

    @Test
    void whatTheSchoolHasClosedIsNotTakenAndSaysSo() {
        imports.program.inDatabase(db -> db.sql("""
                insert into school.subject (school_id, name, short_name, closed_on) values (901, 'Черчение', 'Черч.', '2026-09-01')""").update());
        imports.program.inDatabase(
                db -> db.sql("insert into school.room (school_id, name, closed_on) values (901, '77', '2026-09-01')")
                        .update());
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String load = imports.upload("load.csv", Uploads.utf8(LOAD));
        assertThat(imports.lines(load, "refused"))
                .anyMatch(line -> line.contains("Черчение") && line.contains("предмет закрыт"));
        imports.apply(load);
        assertThat(imports.lines(imports.upload("timetable.csv", Uploads.utf8(TIMETABLE)), "refused"))
                .anyMatch(line -> line.contains("77") && line.contains("кабинет закрыт"));
    }

    @Test
    void eachRoleLoadsItsOwnKinds() {
        var deputy = imports.program.signedIn("deputy");
        var secretary = imports.program.signedIn("secretary");
        imports.upload(deputy, "load.csv", Uploads.utf8(LOAD));
        imports.upload(deputy, "topics.csv", Uploads.utf8(TOPICS));
        String timetable = imports.upload(deputy, "timetable.csv", Uploads.utf8(TIMETABLE));
        assertThat(deputy.upload("/imports", "staff.csv", Uploads.utf8(STAFF)).body())
                .contains("сотрудников загружает администратор");
        assertThat(secretary.upload("/imports", "load.csv", Uploads.utf8(LOAD)).statusCode())
                .isEqualTo(422);
        assertThat(secretary.get(timetable).statusCode()).isEqualTo(404);
        assertThat(imports.program.signedIn("stranger-director").get(timetable).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherNameOfASubjectBringsNoSecondOne() {
        imports.load("first.csv", Uploads.utf8("""
                Класс;Предмет;Часов в неделю
                6-Э;Физическая культура;2
                6-Э;Иностранный язык (английский);3
                """));
        String page = imports.upload("second.csv", Uploads.utf8("""
                Класс;Предмет;Часов в неделю
                6-Э;Физкультура;2
                6-Э;Английский язык;3
                6-Э;Технология;1
                6-Ю;Труд (технология);1
                """));
        assertThat(imports.admin.get(page).body())
                .contains(
                        "«Английский язык» в школе называется «Иностранный язык (английский)»: это один предмет, второй не заводится",
                        "«Труд (технология)» в школе называется «Технология»");
        imports.apply(page);
        assertThat(imports.texts("""
                        select s.name || ': ' || string_agg(c.name, '; ' order by c.name) from school.subject s
                        join timetable.course c on c.school_id = s.school_id and c.subject_id = s.id
                        where c.name like '%6-Э' or c.name like '%6-Ю' group by s.name order by 1"""))
                .containsExactly(
                        "Иностранный язык (английский): Иностранный язык (английский), 6-Э",
                        "Технология: Технология, 6-Э; Труд (технология), 6-Ю",
                        "Физическая культура: Физическая культура, 6-Э");
        imports.load("topics.csv", Uploads.utf8("Класс;Предмет;№;Тема\n6-Э;Физ-ра;1;Бег\n"));
        assertThat(imports.texts("select title from timetable.planned_topic where title = 'Бег'"))
                .containsExactly("Бег");
    }
}
