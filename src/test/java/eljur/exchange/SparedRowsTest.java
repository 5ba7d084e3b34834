package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row that was not understood could have meant stays as it was, until the row is mended. */
class SparedRowsTest extends ImportedTimetable {

    private static final String STAFF = """
            ФИО;Дата рождения;Должность
            Озёрная Алла Марковна;12.04.1960;учитель
            Рябов Инал Львович;05.07.1990;учитель
            """;

    private static final String HEAD = "Класс;День;№ урока;Предмет;Учитель\n";

    private static final List<String> WEEK = List.of(
            "6-Э;пн;1;Алгебра;Озёрная А. М.",
            "6-Э;вт;2;Алгебра;Озёрная А. М.",
            "6-Э;ср;3;Алгебра;Озёрная А. М.",
            "6-Ю;пн;2;Алгебра;Озёрная А. М.",
            "6-Ю;вт;1;Алгебра;Озёрная А. М.");

    private static final String SPARED =
            "этого урока нет ни в одной понятой строке, но его могла называть строка 3, которая не подошла: урок остаётся как был; "
                    + "исправьте ту строку и загрузите файл ещё раз";

    private void begin() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        imports.load("timetable.csv", file(WEEK));
    }

    private static byte[] file(List<String> lines) {
        return Uploads.utf8(HEAD + String.join("\n", lines) + "\n");
    }

    private List<String> week() {
        return imports.texts("""
                select c.name || ' ' || w.weekday || '/' || w.ordinal from timetable.weekly_lesson w
                join timetable.course c on c.school_id = w.school_id and c.id = w.course_id
                where c.name ~ '6-[ЭЮ]' and (w.until is null or w.until > '2026-12-16') order by 1""");
    }

    /** The second row of five is not understood; without the lines that follow it, the lessons of these end. */
    @ParameterizedTest
    @CsvSource({
        "6-Э;вторнник;2;Алгебра;, 'Алгебра, 6-Э 2/2'",
        "6-Э;вт;второй;Алгебра;, 'Алгебра, 6-Э 2/2'",
        "6-Э;вт;2;;Озёрная А. М., 'Алгебра, 6-Э 2/2'",
        "6-Э;вторнник;второй;Алгебра;, 'Алгебра, 6-Э 2/2|Алгебра, 6-Э 3/3'",
        "6-Ю;вторнник;2;Алгебра;, 'Алгебра, 6-Ю 1/2'"
    })
    void endsWhatNoRowCouldMeanAndSparesTheRest(String broken, String spared) {
        begin();
        String page = imports.upload(
                "timetable.csv",
                file(List.of("6-Э;пн;1;Алгебра;Озёрная А. М.", broken, "6-Ю;вт;1;Алгебра;Озёрная А. М.")));
        List<String> stays = List.of(spared.split("\\|"));
        assertThat(imports.lines(page, "odd"))
                .hasSize(stays.size())
                .allSatisfy(line -> assertThat(line).contains(SPARED));
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        List<String> left = new java.util.ArrayList<>(List.of("Алгебра, 6-Э 1/1", "Алгебра, 6-Ю 2/1"));
        left.addAll(stays);
        assertThat(week()).containsExactlyInAnyOrderElementsOf(left);
    }

    @Test
    void whatWasSparedEndsOnceTheRowIsMended() {
        begin();
        imports.upload("timetable.csv", file(List.of("6-Э;пн;1;Алгебра;", "6-Э;вторнник;2;Алгебра;")));
        imports.load("timetable.csv", file(List.of("6-Э;пн;1;Алгебра;", "6-Э;вт;4;Алгебра;")));
        assertThat(week())
                .containsExactly("Алгебра, 6-Э 1/1", "Алгебра, 6-Э 2/4", "Алгебра, 6-Ю 1/2", "Алгебра, 6-Ю 2/1");
    }

    @Test
    void aLessonThatCannotMoveStaysWhereItWas() {
        begin();
        imports.load("other.csv", file(List.of("6-Э;чт;1;Черчение;Рябов И. Л.")));
        String page = imports.load("timetable.csv", file(List.of("6-Ю;пн;2;Алгебра;", "6-Э;чт;1;Алгебра;")));
        assertThat(imports.lines(page, "refused")).hasSize(1);
        assertThat(week()).contains("Алгебра, 6-Э 1/1", "Алгебра, 6-Э 2/2", "Алгебра, 6-Э 3/3", "Черчение, 6-Э 4/1");
    }

    @Test
    void aRefusedRowOfTheLoadEndsNobodysLessonsAndTakesNoHours() {
        imports.load("staff.csv", Uploads.utf8(STAFF));
        String head = "Класс;Группа;Предмет;Учитель;Часов в неделю\n";
        imports.load("load.csv", Uploads.utf8(head + """
                6-Э;;Алгебра;Озёрная А. М.;3
                6-Э;;Алгебра;Рябов И. Л.;2
                """));
        String page = imports.upload("load.csv", Uploads.utf8(head + """
                6-Э;;Алгебра;Озёрная А. М.;3
                6-Э;;Алгебра;Рябов И. Л.;два
                """));
        assertThat(imports.lines(page, "odd"))
                .hasSize(1)
                .first()
                .asString()
                .contains("рядом не подошла строка, которая могла быть об этом же журнале: его учителя остаются");
        assertThat(imports.admin.get(page).body()).contains("записывать нечего");
    }

    /** The course of the whole class closes when its subject is taught in parts; not while a row perhaps names it. */
    @Test
    void aCourseThatARefusedRowCouldMeanIsNotClosed() {
        String head = "Класс;Группа;Предмет;Учитель;Часов в неделю\n";
        imports.load("load.csv", Uploads.utf8(head + "6-Э;;Алгебра;;3\n"));
        String parts = "6-Э;Первая;Алгебра;;3\n6-Э;Вторая;Алгебра;;3\n";
        assertThat(imports.counts(imports.upload("load.csv", Uploads.utf8(head + parts))))
                .anyMatch(line -> line.contains("Ненужные журналы"));
        assertThat(imports.counts(imports.upload("load.csv", Uploads.utf8(head + parts + "6-Э;;Алгебра;;три\n"))))
                .noneMatch(line -> line.contains("Ненужные журналы"));
    }
}
