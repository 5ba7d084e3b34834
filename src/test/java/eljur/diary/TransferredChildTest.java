package eljur.diary;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Darya was moved from 7-А to 7-Б on 14 December; both have algebra. Nothing she has got is lost from sight. */
class TransferredChildTest {

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        for (String sql : List.of(
                "update timetable.course set subject_id = (select subject_id from timetable.course where id = 971), name = 'Алгебра, 7-Б' where id = 972",
                "update people.enrolment set until = '2026-12-13' where pupil_id = 9101",
                "insert into people.enrolment (school_id, pupil_id, class_id, since) values (901, 9101, 972, '2026-12-14')",
                "update journal.period_mark set value = '2' where course_id = 971 and term_id = 9011 and pupil_id = 9101"))
            program.inDatabase(db -> db.sql(sql).update());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void theFamilySeesOfWhichClassASubjectIsThePresentOneFirst() {
        String page = program.signedIn("olga").get("/diary/subjects?child=9101").body();
        assertThat(found("<span class=\"strong\">(Алгебра[^<]*)</span>", page))
                .containsExactly("Алгебра, 7-Б", "Алгебра, 7-А, до 13.12");
        assertThat(found(
                        "<span class=\"strong\">(Математика[^<]*)</span>",
                        program.signedIn("olga")
                                .get("/diary/subjects?child=9301")
                                .body()))
                .containsExactly("Математика");
    }

    @Test
    void theNewTeacherSeesWhatTheFormerClassGave() {
        List<String> marks =
                program.inDatabase(db -> db.sql("""
                        select m.value from journal.v_mark m where m.course_id = 971 and m.term_id = 9012 and m.pupil_id = 9101
                        order by m.held_on, m.ordinal""").query(String.class).list());
        assertThat(marks).isNotEmpty();
        String said = "в 7-А: " + String.join(" ", marks) + ", I четв. 2";
        assertThat(found(
                        "<tr data-p=\"9101\" data-b=\"([^\"]*)\"",
                        program.signedIn("boris").get("/registers/972").body()))
                .containsExactly(said);
        assertThat(program.signedIn("anna").get("/registers/971").body())
                .contains("<tr data-p=\"9101\"")
                .doesNotContain("<tr data-p=\"9101\" data-b");
    }

    private static List<String> found(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        return found.results().map(one -> one.group(1)).toList();
    }
}
