package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Boris and Anna bear one name now, and do the same work: in every picker, list and paper one sees which of them is meant. */
class StaffNamesakesTest {

    private static final String OLDER = "Ткачук Анна Викторовна, 14.12.1976",
            YOUNGER = "Ткачук Анна Викторовна, 03.02.1990";

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        program.inDatabase(db -> db.sql("""
                        update people.person set surname = 'Ткачук', given_name = 'Анна', patronymic = 'Викторовна',
                               born_on = case id when 9001 then date '1976-12-14' else date '1990-02-03' end
                        where school_id = 901 and id in (9001, 9002)""").update());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static List<String> options(String who, String path, String kind) {
        return Pattern.compile(kind)
                .matcher(program.signedIn(who).get(path).body())
                .results()
                .map(one -> one.group(1))
                .filter(one -> one.startsWith("Ткачук"))
                .toList();
    }

    @Test
    void inThePickersOfFormTutorsAbsencesAndPapers() {
        String option = "<option[^>]*>([^<]+)</option>";
        for (var page : Map.of(
                        "/classes/971/tutors", "secretary",
                        "/substitutions", "deputy",
                        "/hours", "deputy",
                        "/missed-lessons", "deputy")
                .entrySet())
            assertThat(options(page.getValue(), page.getKey(), option))
                    .as(page.getKey())
                    .containsOnlyOnce(OLDER, YOUNGER)
                    .doesNotContain("Ткачук А. В.", "Ткачук Анна Викторовна");
    }

    @Test
    void inTheListOfSlipsAndOnThePaperOfHours() {
        assertThat(options("admin", "/access/staff", "<a href=\"/access/people/\\d+\">([^<]+)</a>"))
                .containsExactlyInAnyOrder(OLDER, YOUNGER);
        assertThat(options("deputy", "/hours?month=2026-12", "<t[dh][^>]*>([^<]+)<"))
                .containsExactlyInAnyOrder(OLDER, YOUNGER);
        assertThat(options("deputy", "/missed-lessons?month=2026-12", "<t[dh][^>]*>([^<]+)<"))
                .contains(OLDER, YOUNGER + " (урок не записан)")
                .doesNotContain("Ткачук А. В.");
    }
}
