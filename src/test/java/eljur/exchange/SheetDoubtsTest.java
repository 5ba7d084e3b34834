package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a table leaves in doubt is said before anything is written. */
class SheetDoubtsTest {

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
    void aTeacherIsNamedOnceWhenARegisterChangesHands() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String load = imports.upload("load.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;Часов в неделю
                7-А;Алгебра;Рябов И. Л.;2
                """));
        assertThat(imports.lines(load, "odd"))
                .hasSize(1)
                .first()
                .asString()
                .contains("учителя: было «Ткачук Анна Викторовна», станет «Рябов Инал Львович»");
    }

    /** What a table names and the school does not have is made, and said: it may be a slip. So is a column that nobody reads. */
    @Test
    void saysWhatWouldBeNewAndWhichColumnsItDoesNotKnow() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String load = imports.upload("load.csv", Uploads.utf8("""
                Класс;Группа;Предмет;Учитель;Часов в неделю;Вид;Каб.;Примечание
                7-Б;;Геометрия;Рябов И. Л.;2;урок;12;
                7-АА;;Матиматика;Рябов И. Л.;2;урок;12;
                """));
        assertThat(imports.lines(load, "odd"))
                .containsExactly(
                        "строка 3 | предмет | Матиматика | такого предмета ещё нет, он будет создан; если это описка или другое название, исправьте его в файле и загрузите файл снова",
                        "строка 3 | класс | 7-АА | такого класса ещё нет, он будет создан; если это описка, исправьте её в файле и загрузите его снова");
        assertThat(imports.admin.get(load).body())
                .contains("Столбцы, которых загрузка не знает, пропущены: Каб., Примечание.");
        String list = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рожденья
                7-Э;Ким;Ян;01.02.2013
                """));
        assertThat(imports.lines(list, "odd"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("строка 2 | класс | 7-Э | такого");
        assertThat(imports.admin.get(list).body()).contains("пропущены: Дата рожденья.");
    }

    /** Lists come before the load in the order of the page: the same list once more finds the groups, by the name of the table. */
    @Test
    void theSameClassListAfterTheLoadFillsItsGroups() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        byte[] list = Uploads.utf8("""
                Класс;Фамилия;Имя;Группы
                6-Э;Ким;Ян;Шах
                """);
        String before = imports.upload("list.csv", list);
        assertThat(imports.lines(before, "odd"))
                .contains(
                        "строка 2 | ученик | Ким Ян, 6-Э | группы «Шах» в классе 6-Э ещё нет, место в ней не записано; загрузите нагрузку с этой группой, потом этот список ещё раз");
        assertThat(imports.apply(before).statusCode()).isEqualTo(302);
        imports.load("load.csv", Uploads.utf8(LOAD));
        String again = imports.upload("list.csv", list);
        assertThat(imports.lines(again, "odd")).isEmpty();
        assertThat(imports.apply(again).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                        select g.name || ' | ' || p.surname from people.group_member m
                        join people.study_group g on g.school_id = m.school_id and g.id = m.group_id
                        join people.person p on p.school_id = m.school_id and p.id = m.pupil_id
                        where g.name like 'Шах%6-Э'""")).containsExactly("Шах · 6-Э | Ким");
    }

    /** What stands at the place of a refused row stays, and so does all behind it; mended, the row comes to its own place. */
    @Test
    void aRefusedTopicKeepsItsNumber() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("load.csv", Uploads.utf8(LOAD));
        String rows = """
                Класс;Предмет;№;Тема;Вид работы;Часов
                6-Э;Алгебра;1;Степени;;1
                6-Э;Алгебра;2;%s;;%s
                6-Э;Алгебра;%s;Корни;%s;1
                6-Э;Алгебра;4;Дроби;;1
                """;
        String topics = "select string_agg(ordinal || ' ' || title, ', ' order by ordinal) from timetable.planned_topic"
                + " t join timetable.course c on c.id = t.course_id where c.name = 'Алгебра, 6-Э'";
        byte[] bad = Uploads.utf8(rows.formatted("", "1", "3", "танец"));
        imports.load("topics.csv", bad);
        assertThat(imports.texts(topics)).containsExactly("1 Степени, 4 Дроби");
        assertThat(imports.counts(imports.upload("topics.csv", bad)))
                .containsExactly("4 Темы: не принято 2, без изменений 2");
        imports.load("topics.csv", Uploads.utf8(rows.formatted("Углы", "1", "3", "")));
        assertThat(imports.texts(topics)).containsExactly("1 Степени, 2 Углы, 3 Корни, 4 Дроби");
        for (byte[] again : new byte[][] {
            Uploads.utf8(rows.formatted("", "1", "3", "")),
            Uploads.utf8(rows.formatted("Углы", "много", "3", "")),
            Uploads.utf8(rows.formatted("Углы", "1", "три", "")),
            Uploads.utf8(rows.formatted("Углы", "1", "2", ""))
        })
            assertThat(imports.counts(imports.upload("topics.csv", again)))
                    .containsExactly("4 Темы: не принято 1, без изменений 3");
    }

    /** The school of the test has bells: an hour beyond them is a slip, or has to be put among them first. */
    @Test
    void aTypedNumberBeyondTheBellsMakesNoBell() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("load.csv", Uploads.utf8(LOAD));
        var bells = imports.texts("select t::text from school.lesson_slot t where school_id = 901 order by 1");
        long last = imports.count("select max(ordinal) from school.lesson_slot where school_id = 901");
        String page = imports.upload("timetable.csv", Uploads.utf8("""
                Класс;День;№ урока;Предмет
                6-Э;понедельник;1;Алгебра
                6-Э;вторник;12;Алгебра
                """));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 3 | урок в неделе | Алгебра, 6-Э | урока № 12 в звонках школы нет, в них уроки с 1-го по %d-й; исправьте номер, а если такой урок бывает, добавьте его на странице «Звонки» и загрузите файл ещё раз"
                                .formatted(last));
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("select t::text from school.lesson_slot t where school_id = 901 order by 1"))
                .isEqualTo(bells);
    }
}
