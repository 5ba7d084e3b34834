package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.QUARTER_1;
import static eljur.testing.TestSchool.QUARTER_3;
import static eljur.testing.TestSchool.STRANGE_COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.PdfText;
import eljur.testing.SchoolProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The spreads of a register on paper. */
class RegisterSheetTest {

    private final SchoolProgram program = SchoolProgram.shared();

    @Test
    void theTermIsPrintedElevenLessonsASpread() throws Exception {
        assertThat(pages("anna", ALGEBRA, ""))
                .containsExactly(
                        List.of(
                                "МБОУ «Заречная средняя школа» II четверть, 2026/27 учебный год",
                                "Алгебра, 7-А",
                                "ноябрь дек.",
                                "№ Фамилия, имя",
                                "9 11 13 16 18 20 23 25 27 30 2",
                                "1 Абрамова Дарья о 4",
                                "2 Белозёров Кирилл 5",
                                "3 Ершов Глеб (до 4.12)",
                                "4 Константинопольская Александра н",
                                "5 Новиков Илья (с 7.12)",
                                "ЭлЖур. Напечатано 16.12.2026, Ткачук А. В. 1/4"),
                        List.of(
                                "Учитель: Ткачук А. В. Алгебра, 7-А",
                                "Дата ч Содержание урока Задание на дом",
                                "9.11 1 Одночлены № 12.1–12.4",
                                "11.11 1 Многочлены",
                                "13.11",
                                "16.11",
                                "18.11",
                                "20.11",
                                "23.11",
                                "25.11",
                                "27.11",
                                "30.11",
                                "2.12",
                                "ЭлЖур. Напечатано 16.12.2026, Ткачук А. В. 2/4"),
                        List.of(
                                "МБОУ «Заречная средняя школа» II четверть, 2026/27 учебный год",
                                "Алгебра, 7-А",
                                "декабрь",
                                "№ Фамилия, имя",
                                "4 7 9 14 16",
                                "1 Абрамова Дарья 3 б",
                                "2 Белозёров Кирилл 4 4",
                                "3 Ершов Глеб (до 4.12) 2",
                                "4 Константинопольская Александра 5 4 зач у",
                                "5 Новиков Илья (с 7.12) .",
                                "ЭлЖур. Напечатано 16.12.2026, Ткачук А. В. 3/4"),
                        List.of(
                                "Учитель: Ткачук А. В. Алгебра, 7-А",
                                "Дата ч Содержание урока Задание на дом",
                                "4.12 1 Контрольная работа № 3",
                                "7.12",
                                "9.12 1 Разность квадратов § 30, № 30.2",
                                "14.12 Замена: Лысенко Б. П.",
                                "16.12 1 Контрольная работа № 4",
                                "По расписанию 17 ч, записано 5 ч, отставание 12 ч. Подпись учителя ______________",
                                "Исправление: Абрамова Дарья, 4.12: было 2, стало 3 (07.12.2026, Ткачук А. В.).",
                                "Не состоялся: 11.12, 3-й урок, карантин.",
                                "ЭлЖур. Напечатано 16.12.2026, Ткачук А. В. 4/4"));
    }

    @Test
    void aClosedTermHasItsMarksInTheLastColumn() throws Exception {
        var pages = pages("deputy", ALGEBRA, "?term=" + QUARTER_1);
        assertThat(pages).hasSize(6);
        assertThat(pages.get(4))
                .containsExactly(
                        "МБОУ «Заречная средняя школа» I четверть, 2026/27 учебный год",
                        "Алгебра, 7-А",
                        "октябрь",
                        "№ Фамилия, имя I четв.",
                        "23 26 28 30",
                        "1 Абрамова Дарья 4",
                        "2 Белозёров Кирилл 5",
                        "3 Ершов Глеб",
                        "4 Константинопольская Александра",
                        "ЭлЖур. Напечатано 16.12.2026, Зуева Е. М. 5/6");
    }

    @Test
    void aTermWithoutLessonsIsOneEmptySpread() throws Exception {
        var pages = pages("anna", ALGEBRA, "?term=" + QUARTER_3);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst())
                .contains("№ Фамилия, имя уроков ещё не было", "1 Абрамова Дарья", "4 Новиков Илья");
    }

    @Test
    void whoMayNotReadTheRegisterMayNotPrintIt() {
        String path = "/registers/" + ALGEBRA + "/sheet.pdf";
        for (String other : List.of("boris", "stranger", "stranger-director"))
            assertThat(program.signedIn(other).get(path).statusCode()).as(other).isEqualTo(404);
        for (String other : List.of("admin", "secretary", "nurse", "olga"))
            assertThat(program.signedIn(other).get(path).statusCode()).as(other).isEqualTo(403);
        assertThat(program.signedIn("anna")
                        .get("/registers/" + STRANGE_COURSE + "/sheet.pdf")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.signedIn("anna").get(path + "?term=1").statusCode()).isEqualTo(404);
    }

    private List<List<String>> pages(String who, long course, String query) throws Exception {
        var answer = program.signedIn(who).getBytes("/registers/" + course + "/sheet.pdf" + query, "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return PdfText.pages(answer.body(), "register" + query.replaceAll("\\W", ""));
    }
}
