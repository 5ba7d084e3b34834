package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words of a load that would make a second course, and columns that belong into another table. */
class LoadDoubtsTest {

    private ImportProgram imports;

    @BeforeEach
    void start() {
        imports = new ImportProgram();
        imports.load("staff.csv", Uploads.utf8("""
                ФИО;Дата рождения;Должность
                Рябов Инал Львович;33000;учитель
                """));
    }

    @AfterEach
    void stop() {
        imports.close();
    }

    @Test
    void aSectionIsAClubAndASecondCourseOfOneSubjectIsADoubt() {
        String row = "Класс;Предмет;Учитель;Часов в неделю;Вид\n6-Э;Шахматы;Рябов И. Л.;1;%s\n";
        imports.load("load.csv", Uploads.utf8(row.formatted("секция")));
        assertThat(imports.texts("select kind from timetable.course where name = 'Шахматы, 6-Э'"))
                .containsExactly("club");
        String studio = imports.upload("load.csv", Uploads.utf8(row.formatted("студия")));
        assertThat(imports.lines(studio, "odd")).isEmpty();
        assertThat(imports.admin.get(studio).body()).contains("записывать нечего");
        String lesson = imports.upload("load.csv", Uploads.utf8(row.formatted("урок")));
        assertThat(imports.lines(lesson, "odd"))
                .containsExactly(
                        "строка 2 | журнал | Шахматы, 6-Э | у этих учеников уже есть журнал «Шахматы, 6-Э», вид: кружок; по этой строке будет ещё один, вид: урок. Если это одно и то же, напишите в файле вид «кружок»");
        String unknown = imports.upload("load.csv", Uploads.utf8(row.formatted("танцы")));
        assertThat(imports.lines(unknown, "refused"))
                .containsExactly(
                        "строка 2 | журнал | Шахматы, 6-Э | вид «танцы» не понят; пишите: урок, факультатив, электив, кружок (он же секция, студия) или внеурочная");
    }

    @Test
    void theSubjectsOfAPersonAreSentToTheTableOfTheLoad() {
        String staff = imports.upload("staff.csv", Uploads.utf8("""
                ФИО;Должность;Предметы;Стаж
                Новых Пётр Ильич;учитель;химия, биология;5
                """));
        assertThat(imports.lines(staff, "remarks"))
                .containsExactly(
                        "Столбец «Предметы» не загружен: кто какой предмет ведёт, записывается по классам. Укажите это в таблице нагрузки: класс, предмет, учитель, часы.",
                        "Столбцы, которых загрузка не знает, пропущены: Стаж. Если в них есть нужное, назовите их так же, как в образце.");
    }

    @Test
    void aRowThatNamesOnlyAGroupIsOfTheClassThatHasIt() {
        String head = "Класс;Группа;Предмет;Учитель;Часов в неделю\n";
        imports.load("load.csv", Uploads.utf8(head + """
                6-Э;Первая;Английский;Рябов И. Л.;2
                6-Э;Шах;Логика;Рябов И. Л.;1
                6-Ю;Первая;Английский;Рябов И. Л.;2
                """));
        String page = imports.upload("more.csv", Uploads.utf8(head + """
                ;Первая;Чтение;Рябов И. Л.;1
                ;Шах;Чтение;Рябов И. Л.;1
                ;Новая;Чтение;Рябов И. Л.;1
                6-Ю;Первая;Пение;Рябов И. Л.;1
                ;Первая;Чтение;Рябов И. Л.;1
                ;Шах;Пение;Рябов И. Л.;1
                """));
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | журнал | Чтение | класс не указан, а группа «Первая» есть и в 6-Э; 6-Ю; укажите класс",
                        "строка 4 | журнал | Чтение | класс не указан, и группы «Новая» в школе ещё нет; укажите класс");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("select name from timetable.course where name ~ '(Чтение|Пение)' order by 1"))
                .containsExactly(
                        "Пение, Первая · 6-Ю", "Пение, Шах · 6-Э", "Чтение, Первая · 6-Ю", "Чтение, Шах · 6-Э");
    }
}
