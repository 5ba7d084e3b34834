package eljur.reports;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sheets of a year: marks of the year, and of a class that leaves school those of the exam and of the certificate. */
class YearSheetTest {

    private static final String SHEET = "/summary/971?column=";

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theMarksOfTheYearStandWithTheirSharesAndAllThatWasMissed() {
        done("""
                insert into journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)
                values (901, 971, 9101, '4', '2026-12-15T08:00Z', 9001), (901, 971, 9102, '3', '2026-12-15T08:00Z', 9001),
                       (901, 971, 9103, '5', '2026-12-15T08:00Z', 9001), (901, 971, 9104, 'unattested', '2026-12-15T08:00Z', 9001),
                       (901, 975, 9101, 'exempt', '2026-12-15T08:00Z', 9001)""");
        String page = program.signedIn("vera").get(SHEET + "year").body();
        assertThat(SummaryTest.rows(page))
                .containsExactly(
                        "№|Ученик|Алгебра|Геометрия|Средний балл|Пропущено уроков",
                        "1|Абрамова Дарья|4|осв|4,00|1",
                        "2|Белозёров Кирилл|3||3,00|",
                        "3|Ершов Глеб выбыл 4.12|н/а|||",
                        "4|Константинопольская Александра|5||5,00|2",
                        "5|Новиков Илья||||",
                        "|Средний балл по предмету|4,00||4,00|",
                        "|Успеваемость|100\u00a0%|||",
                        "|Качество знаний|67\u00a0%|||");
        assertThat(page).contains("считаются 4 из 5", "?column=attestation").doesNotContain("?column=final");
    }

    @Test
    void examAndCertificateAreSheetsOfAClassThatLeavesSchool() {
        var vera = program.signedIn("vera");
        assertThat(vera.get(SHEET + "final").statusCode()).isEqualTo(404);
        assertThat(vera.get(SHEET + "nothing").statusCode()).isEqualTo(404);
        done("update school.class_group set grade = 9, name = '9-А' where id = 971");
        assertThat(vera.get(SHEET + "exam").body()).contains("Отметок здесь ещё нет");
        done("""
                insert into results.result_mark (school_id, year_id, pupil_id, subject_id, kind, version, value, known_on, decided_at, decided_by)
                select 901, 901, m.pupil, c.subject_id, m.kind, m.version, m.value, date '2026-12-15', '2026-12-16T08:00Z', 9003
                from timetable.course c,
                     (values (9101, 'exam', 1, '3'), (9101, 'exam', 2, '4'), (9102, 'exam', 1, '2'), (9101, 'final', 1, '5')) as m (pupil, kind, version, value)
                where c.school_id = 901 and c.id = 971""");
        assertThat(marks(vera.get(SHEET + "exam").body())).containsExactly("Абрамова Дарья 4", "Белозёров Кирилл 2");
        assertThat(marks(vera.get(SHEET + "final").body())).containsExactly("Абрамова Дарья 5");
        assertThat(program.signedIn("stranger-director").get(SHEET + "final").statusCode())
                .isEqualTo(404);
        assertThat(program.signedIn("anna").get(SHEET + "final").statusCode()).isEqualTo(403);
    }

    /** «Абрамова Дарья 4»: of those who have one. */
    private static List<String> marks(String page) {
        return SummaryTest.rows(page).stream()
                .map(row -> row.split("\\|", -1))
                .filter(row -> row.length > 2 && row[0].matches("[0-9]+") && !row[2].isEmpty())
                .map(row -> row[1] + " " + row[2])
                .toList();
    }

    private void done(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }
}
