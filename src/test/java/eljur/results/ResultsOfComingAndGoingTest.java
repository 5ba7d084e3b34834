package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pupils and teachers who come and go, and marks that stand from elsewhere, see {@link SummingUp}. */
class ResultsOfComingAndGoingTest extends SummingUp {

    @Test
    void aTwoIsNotGivenInPassing() {
        program.inDatabase(
                db -> db.sql("update journal.mark set value = '2' where pupil_id = 9102 and recorded_at > '2026-11-09'")
                        .update());
        assertThat(lines(anna.get(PAGE).body()))
                .contains("Белозёров Кирилл | 3 | 2,00 | 2 | двойка: посмотрите ещё раз | ");
        anna.submit(PROPOSED, Map.of("term", NOW));
        assertThat(standing()).isEmpty();
        assertThat(save(anna, Map.of("m." + KIRILL, "2")).statusCode()).isEqualTo(302);
    }

    @Test
    void theMarksOfTheFormerClassInTheSameSubjectCountOn() {
        program.inDatabase(db -> db.sql("""
                        update people.enrolment set until = '2026-12-06' where pupil_id = 9102;
                        insert into people.enrolment (school_id, pupil_id, class_id, since) values (901, 9102, 972, '2026-12-07');
                        insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, unmarked)
                        values (901, 977, 901, 'lesson', 9001, 972, 'Алгебра, 7-Б', false);
                        insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 977, 9001, '2026-09-01');
                        insert into journal.register_period (school_id, course_id, term_id) values (901, 977, 9012)""").update());
        String page = anna.get("/registers/977/results?term=9012").body();
        assertThat(lines(page)).contains("Белозёров Кирилл | 2 | 4,50 | 5 | отметок 2, нужно от 3 | ");
        assertThat(page).contains("(Алгебра, 7-А)");
        assertThat(anna.get("/registers/977/results?term=year").body())
                .as("the mark of a whole period of the former group counts for the year as it was set")
                .contains("I четверть (Алгебра, 7-А)");
    }

    @Test
    void aMarkOfThePeriodFromElsewhereStandsAndIsNotCoveredUnseen() {
        program.inDatabase(db -> db.sql("""
                        update carried.mark set confirmed_at = now(), confirmed_by = 9005 where pupil_id = 9105;
                        delete from journal.period_closure where school_id = 901""").update());
        String page = anna.get(PAGE + "?term=9011").body();
        assertThat(page).contains("Поставлено").doesNotContain("Новиков Илья | | | |");
        program.inDatabase(db -> db.sql("""
                        update people.enrolment set since = '2026-10-01' where pupil_id = 9105""").update());
        assertThat(lines(anna.get(PAGE + "?term=9011").body())).contains("Новиков Илья |  |  | 3 |  | ");
        Map<String, String> over = Map.of("term", "9011", "m." + ILYA, "4");
        assertThat(errors(anna.submit(PAGE, fields(over))))
                .containsExactly(
                        "Здесь стоит «3» (МБОУ «Лесная СОШ»). Чтобы поставить свою отметку вместо неё, напишите причину.");
    }

    @Test
    void whoHandedTheCourseOverReadsAndWritesNoMore() {
        program.inDatabase(
                db -> db.sql("update timetable.course_teacher set until = '2026-12-01' where course_id = 971")
                        .update());
        assertThat(anna.get(PAGE).body()).contains("Абрамова Дарья").doesNotContain("name=\"m.9101\"");
        assertThat(save(anna, Map.of("m." + DARYA, "4")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLeftIsJudgedElsewhere() {
        var refused = save(anna, Map.of("m.9104", "3", "r.9104", "по текущим", "m." + KIRILL, "4"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("(строк: 1)");
        assertThat(standing()).isEmpty();
    }

    @Test
    void whoTookTheCourseOverSumsUpWhatTheFormerTeacherGave() {
        program.inDatabase(db -> db.sql("""
                        update timetable.course_teacher set until = '2026-12-30' where course_id = 971;
                        insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 971, 9002, '2026-12-31')""").update());
        program.clock().moveBy(Duration.ofDays(30));
        var boris = program.signedIn("boris").as("TEACHER");
        assertThat(boris.get(PAGE + "?term=9012").body()).contains("name=\"m.9101\"");
        assertThat(save(boris, Map.of("m." + KIRILL, "4")).statusCode()).isEqualTo(302);
        anna = program.signedIn("anna");
        assertThat(anna.get(PAGE + "?term=9012").body())
                .contains("Абрамова Дарья")
                .doesNotContain("name=\"m.9101\"");
        assertThat(save(anna, Map.of("m." + DARYA, "4")).statusCode()).isEqualTo(404);
    }
}
