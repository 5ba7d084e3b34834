package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school that begins in mid-year: algebra of 7-А in the first quarter, whose marks came from the paper journal. */
class BroughtResultsTest {

    private static final String PAGE = "/registers/971/results?term=9011";

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        change("delete from journal.period_mark where course_id = 971");
        change("insert into carried.sheet (school_id, pupil_id, year_id) values (901, 9101, 901)");
        change("""
                insert into carried.mark (school_id, id, pupil_id, subject_id, year_id, term_id, kind, value, origin, source, recorded_at, recorded_by)
                values (901, 9990, 9101, 9001, 901, 9011, 'period', '4', 'former-journal', 'бумажный журнал', '2026-12-08T09:00Z', 9003)""");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void whoseMarkCameAlongIsNotWaitedForOnceItIsConfirmed() {
        String before = anna.get(PAGE).body();
        assertThat(before).doesNotContain("перенесено").contains("Поставлено 0 из ");
        confirm();
        String page = anna.get(PAGE).body();
        assertThat(page).contains("<small class=\"chip ok\">4 перенесено: бумажный журнал</small>");
        assertThat(given(page)).isEqualTo("1 из " + given(before).split(" из ")[1]);
        assertThat(anna.get("/registers/971/results?term=9012").body())
                .as("of that quarter only")
                .doesNotContain("перенесено");
        assertThat(anna.get("/registers/971/results?term=year").body())
                .contains("I четверть, перенесено")
                .doesNotContain("I четверть, из другой школы");
    }

    @Test
    void aQuarterThatIsOverWithoutLessonsPromisesNone() {
        change("delete from timetable.scheduled_lesson where course_id = 972 and on_date < '2026-10-31'");
        Visitor boris = program.signedIn("boris");
        assertThat(boris.get("/registers/972?term=9011").body())
                .contains("Период закончился, а уроков в нём здесь нет")
                .doesNotContain("Уроки появятся");
        assertThat(boris.get("/registers/972?term=9013").body())
                .contains("Уроки появятся, когда курс поставят в расписание")
                .doesNotContain("Период закончился");
    }

    private static String given(String page) {
        var found = Pattern.compile("Поставлено (\\d+ из \\d+)").matcher(page);
        return found.find() ? found.group(1) : page;
    }

    private void confirm() {
        change("update carried.mark set confirmed_at = '2026-12-09T09:00Z', confirmed_by = 9004 where id = 9990");
    }

    private void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }
}
