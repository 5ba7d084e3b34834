package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a refused row leaves behind: nothing in the school, and its reason beside the load. */
class RefusedRowsTest {

    private static final String STAFF = """
            ФИО;Дата рождения;Должность
            Озёрная Алла Марковна;12.04.1960;учитель математики
            Рябов Инал Львович;33000;учитель
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
    void aClassThatOnlyARefusedRowNamesIsNotMade() {
        imports.load("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения
                6-Э;Ким;Ян;01.02.2013
                """));
        String list = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения
                6-ЭЭ;Ким;Ян;01.02.2013
                6-Ю;Пак;Ия;01.02.2013
                """));
        assertThat(imports.counts(list)).containsExactly("2 Ученики: не принято 1, новых 1", "1 Классы: новых 1");
        assertThat(imports.apply(list).statusCode()).isEqualTo(302);
        assertThat(imports.texts(
                        "select name from school.class_group where name like '6-Э%' or name = '6-Ю' order by 1"))
                .containsExactly("6-Э", "6-Ю");
    }

    @Test
    void nothingIsMadeForALessonThatIsRefused() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("timetable.csv", Uploads.utf8("""
                Класс;День;№ урока;Предмет;Учитель;Кабинет
                6-Э;понедельник;1;Алгебра;Озёрная А. М.;77
                """));
        String again = imports.upload("timetable.csv", Uploads.utf8("""
                Класс;День;№ урока;Предмет;Группа;Учитель;Кабинет;Недели
                6-Э;понедельник;1;Алгебра;;Озёрная А. М.;77;
                6-ЭЭ;понедельник;1;Волшебство;Маги;Озёрная А. М.;770;нечётные
                """));
        assertThat(imports.lines(again, "refused"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("строка 3 | урок в неделе | Волшебство, Маги · 6-ЭЭ")
                .contains("1-й урок, каб. 770, нечётные недели");
        assertThat(imports.lines(again, "odd")).isEmpty();
        assertThat(imports.admin.get(again).body())
                .contains("Что подошло, уже есть в журнале: записывать нечего. Остальное не подошло, почему – ниже.")
                .doesNotContain("новых", "Всё из этого файла уже есть");
    }

    /** Whoever applied a file on Friday mends its rows on Monday: the school may be another by then, the words are those that were read. */
    @Test
    void whatWasNotLoadedIsStillReadAfterwards() {
        String list = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;Примечание
                6-Э;Ким;Ян;01.02.2013;
                6-Э;Пак;;01.02.2013;
                6-Э;Цой;Ия;вчера;
                6-Э;Хан;Ли;01.02.2013;
                """));
        var refused = imports.lines(list, "refused");
        var odd = imports.lines(list, "odd");
        var remarks = imports.lines(list, "remarks");
        assertThat(refused)
                .containsExactly(
                        "строка 3 | ученик | Пак | нет фамилии или имени",
                        "строка 4 | ученик | Цой Ия | дата рождения «вчера» не понята; пишите 01.09.2015");
        assertThat(odd).hasSize(1);
        assertThat(remarks).hasSize(1);
        assertThat(imports.apply(list).statusCode()).isEqualTo(302);
        imports.load("more.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения
                6-Э;Пак;Ия;01.02.2013
                """));
        assertThat(imports.admin.get(list).body()).contains("Что не загружено", "Загружено, но стоит проверить");
        assertThat(imports.lines(list, "refused")).isEqualTo(refused);
        assertThat(imports.lines(list, "odd")).isEqualTo(odd);
        assertThat(imports.lines(list, "remarks")).isEqualTo(remarks);
        assertThat(imports.program.signedIn("deputy").get(list).statusCode()).isEqualTo(404);
    }

    @Test
    void aDateOfBirthThatNobodyHereCanHaveIsRefusedAndAnUnusualOneSaid() {
        String list = imports.upload("list.csv", Uploads.utf8("""
                Класс;Фамилия;Имя;Дата рождения;Родитель 1;Кем приходится 1
                6-Э;Ким;Ян;12.03.2062;;
                6-Э;Пак;Ия;01.01.1900;;
                6-Э;Цой;Ли;01.02.2013;Цой Ада Львовна;тётя
                6-Э;Хан;Ия;02.09.2021;Хан Ольга Львовна;мать
                6-Э;Тен;Ян;31.08.2004;;
                """));
        assertThat(imports.lines(list, "refused"))
                .containsExactly(
                        "строка 2 | ученик | Ким Ян | дата рождения 12.03.2062 ещё не наступила; исправьте год",
                        "строка 3 | ученик | Пак Ия | дата рождения 01.01.1900: полных лет 1 сентября – 126, учеником так не бывают; исправьте год");
        assertThat(imports.lines(list, "odd"))
                .filteredOn(line -> !line.contains("| класс |"))
                .containsExactly(
                        "строка 4 | родитель | Цой Ада Львовна — Цой Ли | «тётя» записывается как «родственник»: точнее в карточке не указывают",
                        "строка 5 | ученик | Хан Ия, 6-Э | дата рождения 02.09.2021: полных лет 1 сентября – 4; если это описка, исправьте год в файле и загрузите его снова",
                        "строка 6 | ученик | Тен Ян, 6-Э | дата рождения 31.08.2004: полных лет 1 сентября – 22; если это описка, исправьте год в файле и загрузите его снова");
        String staff = imports.upload("staff.csv", Uploads.utf8("""
                ФИО;Дата рождения;Должность
                Ким Ян Ильич;12.03.2062;учитель
                Пак Ия Ильинична;12.03.2012;учитель
                """));
        assertThat(imports.lines(staff, "refused"))
                .containsExactly(
                        "строка 2 | сотрудник | Ким Ян Ильич | дата рождения 12.03.2062 ещё не наступила; исправьте год",
                        "строка 3 | сотрудник | Пак Ия Ильинична | дата рождения 12.03.2012: полных лет 14, а работать можно с 16; исправьте год");
    }

    @Test
    void onePersonOfAStaffListIsNotEnteredTwiceForWantOfAPatronymic() {
        String page = imports.upload("staff.csv", Uploads.utf8("""
                ФИО;Дата рождения;Должность
                Новых Пётр Ильич;;учитель
                Новых Петр;;сторож
                Новых Пётр И.;;вахтёр
                Новых Пётр Львович;;завхоз
                """));
        String doubt =
                "с другим отчеством или без него; двойник не заведён. Если это разные люди, укажите обоим дату рождения";
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 3 | сотрудник | Новых Петр | похоже, тот же человек уже стоит в строке 2 " + doubt,
                        "строка 4 | сотрудник | Новых Пётр И. | похоже, тот же человек уже стоит в строке 2 " + doubt);
    }
}
