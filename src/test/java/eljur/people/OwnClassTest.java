package eljur.people;

import static eljur.testing.TestSchool.NOW;
import static eljur.testing.TestSchool.SCHOOL;
import static eljur.testing.TestSchool.STRANGER;
import static eljur.testing.TestSchool.STRANGE_SCHOOL;
import static eljur.testing.TestSchool.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which classes are somebody's own: the one rule of class lists, log-ins and reports. */
class OwnClassTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-12-16T21:00:00Z");

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        // Vera's class of last year whose last day nobody wrote down, one that she left, one that she takes tomorrow.
        program.inDatabase(db -> db.sql("""
                with year as (insert into school.academic_year (school_id, id, name, starts_on, ends_on)
                              values (901, 899, '2025/26', '2025-09-01', '2026-05-31')),
                class as (insert into school.class_group (school_id, id, year_id, grade, letter, name)
                          values (901, 899, 899, 6, 'А', '6-А'))
                insert into people.form_tutor (school_id, class_id, person_id, since, until) values
                    (901, 899, 9003, '2025-09-01', null), (901, 972, 9003, '2026-09-01', '2026-12-15'),
                    (901, 911, 9003, '2026-12-17', null)""").update());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void areThoseOfThisYearWhoseFormTutorOneIsOnTheSchoolsDay() {
        assertThat(own(SCHOOL, VERA, NOW, false, true)).containsExactly("7-А 2026-12-16");
        assertThat(own(SCHOOL, VERA, NOW.minus(Duration.ofDays(1)), false, true))
                .containsExactly("7-А 2026-12-15", "7-Б 2026-12-15");
    }

    @Test
    void theDayBeginsAtMidnightOfTheSchool() {
        assertThat(own(SCHOOL, VERA, MIDNIGHT.minusMillis(1), false, true)).containsExactly("7-А 2026-12-16");
        assertThat(own(SCHOOL, VERA, MIDNIGHT, false, true)).containsExactly("1-А 2026-12-17", "7-А 2026-12-17");
    }

    @Test
    void areAllOfTheYearForWhomTheSchoolIsTheirs() {
        assertThat(own(SCHOOL, 9004, NOW, true, false))
                .containsExactly("1-А 2026-12-16", "7-А 2026-12-16", "7-Б 2026-12-16");
        assertThat(own(SCHOOL, VERA, NOW, false, false)).isEmpty();
    }

    @Test
    void beforeTheFirstYearThoseOfTheOneToCome() {
        assertThat(own(SCHOOL, 9004, Instant.parse("2025-08-01T09:00:00Z"), true, false))
                .containsExactly("6-А 2025-08-01");
    }

    @Test
    void areNeverThoseOfAnotherSchool() {
        assertThat(own(SCHOOL, STRANGER, NOW, false, true)).isEmpty();
        assertThat(own(STRANGE_SCHOOL, STRANGER, NOW, false, true)).containsExactly("7-А 2026-12-16");
    }

    private static List<String> own(long school, long person, Instant now, boolean schoolWide, boolean byClass) {
        return program.inDatabase(db -> db.sql("""
                        select name || ' ' || day from people.v_own_class(?, ?, ?, ?, ?) order by grade, name""")
                .params(school, person, Timestamp.from(now), schoolWide, byClass)
                .query(String.class)
                .list());
    }
}
