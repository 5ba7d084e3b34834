package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People of one name in tables: whether they are one is asked, and nobody is entered before it is answered. */
class NamesakesTest {

    private static final Pattern ASKED = Pattern.compile("name=\"(answer\\.[0-9a-f]+)\" value=\"([^\"]+)\"");

    private static final String TWO = """
            ФИО;Дата рождения;Должность
            Лунина Ольга Петровна;14.12.1976;учитель химии
            Лунина Ольга Петровна;12.11.1980;учитель физики
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

    /** Chooses the n-th answer of every question. */
    private HttpResponse<String> answer(Visitor who, String page, int n) {
        Map<String, List<String>> choices = new TreeMap<>();
        Matcher found = ASKED.matcher(imports.admin.get(page).body());
        while (found.find())
            choices.computeIfAbsent(found.group(1), field -> new java.util.ArrayList<>())
                    .add(found.group(2));
        Map<String, String> chosen = new TreeMap<>();
        choices.forEach((field, codes) -> chosen.put(field, codes.get(n)));
        return who.submit(page + "/answers", chosen);
    }

    private List<String> lunina() {
        return imports.texts("""
                select p.born_on || ' ' || s.position from people.staff s
                join people.person p on p.school_id = s.school_id and p.id = s.person_id where p.surname = 'Лунина' order by 1""");
    }

    @Test
    void twoRowsOfOneNameAreTwoPeopleOnceSomebodySaysSo() {
        String page = imports.upload("staff.csv", Uploads.utf8(TWO));
        assertThat(imports.admin.get(page).body())
                .contains(
                        "Двое с именем «Лунина Ольга Петровна»: в строке 2 дата рождения 14.12.1976, в этой 12.11.1980. Это разные люди?");
        assertThat(imports.lines(page, "refused"))
                .containsExactly("строка 3 | сотрудник | Лунина Ольга Петровна | ждёт ответа на вопрос выше");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(lunina()).containsExactly("1976-12-14 учитель химии");

        String second = imports.upload("staff.csv", Uploads.utf8(TWO));
        assertThat(answer(imports.admin, second, 0).statusCode()).isEqualTo(302);
        assertThat(imports.lines(second, "refused"))
                .containsExactly("строка 3 | сотрудник | Лунина Ольга Петровна | ждёт ответа на вопрос выше");
        assertThat(answer(imports.admin, second, 0).statusCode()).isEqualTo(302);
        assertThat(imports.lines(second, "refused")).isEmpty();
        assertThat(imports.apply(second).statusCode()).isEqualTo(302);
        assertThat(lunina()).containsExactly("1976-12-14 учитель химии", "1980-11-12 учитель физики");
        String again = imports.upload("staff.csv", Uploads.utf8(TWO));
        assertThat(imports.counts(again)).containsExactly("2 Сотрудники: без изменений 2");
        assertThat(imports.admin.get(again).body()).doesNotContain("Это разные люди?");
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
    }

    @Test
    void aRowAnsweredAsTheSamePersonMendsTheDayOfBirth() {
        imports.load(
                "staff.csv",
                Uploads.utf8(TWO.substring(0, TWO.indexOf("Лунина", 60)).strip() + "\n"));
        String page = imports.upload("staff.csv", Uploads.utf8("""
                        ФИО;Дата рождения;Должность
                        Лунина Ольга Петровна;15.12.1976;учитель химии
                        """));
        assertThat(imports.admin.get(page).body())
                .contains(
                        "В школе уже есть сотрудник «Лунина Ольга Петровна», дата рождения 14.12.1976, в строке 15.12.1976. Это разные люди?");
        assertThat(answer(imports.admin, page, 1).statusCode()).isEqualTo(302);
        assertThat(imports.admin.get(page).body()).contains("дата рождения: было «14.12.1976», станет «15.12.1976»");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(lunina()).containsExactly("1976-12-15 учитель химии");
    }

    @Test
    void anAnswerIsTakenOfWhomTheFileIsAndOfNobodyElse() {
        String page = imports.upload("staff.csv", Uploads.utf8(TWO));
        assertThat(answer(imports.program.signedIn("secretary"), page, 0).statusCode())
                .isEqualTo(404);
        assertThat(imports.admin
                        .submit(page + "/answers", Map.of("answer.0", "other"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(imports.texts("select answer from exchange.import_answer")).isEmpty();
        assertThat(answer(imports.admin, page, 1).statusCode()).isEqualTo(302);
        assertThat(imports.texts("select answer from exchange.import_answer")).containsExactly("same");
        assertThat(imports.lines(page, "refused"))
                .containsExactly("строка 3 | сотрудник | Лунина Ольга Петровна | то же самое уже стоит в строке 2");
        assertThat(
                        imports.texts(
                                "select new_value::jsonb ->> (select question from exchange.import_answer) from audit.change_event where entity = 'import' and action = 'answered'"))
                .containsExactly("same");
    }

    @Test
    void aParentWhoWorksHereIsOnePersonOnceSomebodySaysSo() {
        imports.load("staff.csv", Uploads.utf8("""
                        ФИО;Дата рождения;Должность
                        Лунин Пётр Ильич;14.12.1976;учитель химии
                        """));
        String list = """
                Класс;Фамилия;Имя;Отчество;Дата рождения;Родитель 1;Кем приходится 1
                7-А;Лунин;Егор;Петрович;01.09.2013;Лунин Петр Ильич;отец
                7-А;Лунина;Анна;Петровна;01.09.2013;Лунин Пётр Ильич;отец
                """;
        String page = imports.upload("list.csv", Uploads.utf8(list));
        assertThat(imports.admin.get(page).body())
                .contains(
                        "Родитель «Лунин Петр Ильич» (ребёнок: Лунин Егор Петрович): человек с таким именем работает в школе. Это он?",
                        "Да, это сотрудник (учитель химии): второй карточки не будет");
        assertThat(imports.counts(page)).contains("2 Родители: не принято 2");
        assertThat(answer(imports.admin, page, 0).statusCode()).isEqualTo(302);
        assertThat(imports.counts(page)).contains("2 Родители: новых 2");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                select distinct s.position from people.guardianship g join people.staff s on s.school_id = g.school_id and s.person_id = g.guardian_id
                join people.person p on p.school_id = g.school_id and p.id = g.pupil_id where p.surname in ('Лунин', 'Лунина')""")).containsExactly("учитель химии");
        assertThat(imports.count("select count(*) from people.person where surname = 'Лунин' and given_name = 'Пётр'"))
                .isEqualTo(1);
        String again = imports.upload("list.csv", Uploads.utf8(list));
        assertThat(imports.lines(again, "refused")).isEmpty();
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(
                        imports.count(
                                "select count(*) from people.staff s join people.person p on p.id = s.person_id where surname = 'Лунин'"))
                .isEqualTo(1);
    }

    @Test
    void aParentOfAnEmployeesNameMayBeSomebodyElse() {
        imports.load("staff.csv", Uploads.utf8("""
                        ФИО;Дата рождения;Должность
                        Лунин Пётр Ильич;14.12.1976;учитель химии
                        """));
        String page = imports.upload("list.csv", Uploads.utf8("""
                        Класс;Фамилия;Имя;Отчество;Дата рождения;Родитель 1;Кем приходится 1
                        7-А;Лунин;Егор;Петрович;01.09.2013;Лунин Пётр Ильич;отец
                        """));
        assertThat(answer(imports.admin, page, 1).statusCode()).isEqualTo(302);
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.count("select count(*) from people.person where surname = 'Лунин' and given_name = 'Пётр'"))
                .isEqualTo(2);
    }

    private void two() {
        String page = imports.upload("staff.csv", Uploads.utf8(TWO));
        answer(imports.admin, page, 0);
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
    }

    @Test
    void namesakesAreToldApartByTheDayOfBirthInTheColumnOfTheTeacher() {
        two();
        String load = imports.upload("load.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;Часов в неделю
                6-Э;Химия;Лунина Ольга Петровна, 14.12.1976;2
                6-Э;Физика;Лунина О. П. (12.11.1980);2
                6-Э;Черчение;Лунина Ольга Петровна, 14.12.1976, Лунина Ольга Петровна, 12.11.1980 г.р.;1
                """));
        assertThat(imports.lines(load, "refused")).isEmpty();
        assertThat(imports.apply(load).statusCode()).isEqualTo(302);
        assertThat(imports.texts("""
                select c.name || ': ' || string_agg(p.born_on::text, ', ' order by p.born_on) from timetable.course c
                join timetable.course_teacher t on t.school_id = c.school_id and t.course_id = c.id
                join people.person p on p.school_id = t.school_id and p.id = t.person_id where c.name like '%6-Э' group by c.name order by 1"""))
                .containsExactly(
                        "Физика, 6-Э: 1980-11-12", "Химия, 6-Э: 1976-12-14", "Черчение, 6-Э: 1976-12-14, 1980-11-12");
        String topics = imports.upload("topics.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;№;Тема
                6-Э;Химия;Лунина Ольга Петровна, 14.12.1976;1;Вода
                6-Э;Физика;Лунина Ольга Петровна, 14.12.1976;1;Свет
                """));
        assertThat(imports.lines(topics, "refused"))
                .containsExactly(
                        "строка 3 | тема | Свет | журнала «Физика, 6-Э» нет; загрузите сначала нагрузку или расписание");
    }

    @Test
    void aNameOfSeveralIsRefusedWithWhoTheyAre() {
        two();
        String page = imports.upload("load.csv", Uploads.utf8("""
                Класс;Предмет;Учитель;Часов в неделю
                6-Э;Химия;Лунина Ольга Петровна;2
                6-Э;Физика;Лунина Ольга Петровна, 13.11.1980;2
                """));
        String both =
                "Лунина Ольга Петровна, 14.12.1976, учитель химии; Лунина Ольга Петровна, 12.11.1980, учитель физики";
        assertThat(imports.lines(page, "refused"))
                .containsExactly(
                        "строка 2 | учитель | Лунина Ольга Петровна | так зовут нескольких сотрудников: " + both
                                + ". Напишите имя полностью, а тёзок с датой рождения: «Лунина Ольга Петровна, 14.12.1976». Урок останется без учителя",
                        "строка 3 | учитель | Лунина Ольга Петровна | сотрудника с этим именем и этой датой рождения нет; в школе есть: "
                                + both + ". Урок останется без учителя");
    }

    @Test
    void aPositionThatIsNotTakenIsSaid() {
        imports.load("staff.csv", Uploads.utf8("ФИО;Должность\nЛунин Пётр Ильич;администратор\n"));
        String page = imports.upload("staff.csv", Uploads.utf8("ФИО;Должность\nЛунин Пётр Ильич;учитель истории\n"));
        assertThat(imports.lines(page, "odd"))
                .containsExactly(
                        "строка 2 | сотрудник | Лунин Пётр Ильич | в карточке должность «администратор»; «учитель истории» из файла не записана. Если это вторая должность, добавьте её в карточке сотрудника: «Ещё одна должность»");
        String same = imports.upload("staff.csv", Uploads.utf8("ФИО;Должность\nЛунин Пётр Ильич;Администратор\n"));
        assertThat(imports.lines(same, "odd")).isEmpty();
    }
}
