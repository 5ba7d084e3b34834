package eljur.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * One small invented cast, used everywhere: {@code testing/school.sql} tells who they are and what has happened.
 *
 * <p>It is Wednesday, 16 December 2026, 11:04 in the school: give the program {@link #CLOCK}. Anna teaches algebra to
 * 7-А (and wears the administrator's role too), Boris is a colleague who does not, but tutors 7-Б and gave one of her
 * lessons; Vera tutors 7-А. Olga is the mother of Darya in 7-А and of a first-grader. The strangers are of another
 * school, and have the like of everything. I quarter is closed, II is under way; what is older than 2 December is past
 * the school's 14 days of editing.
 *
 * <p>Every log-in is the name in lower case ({@code anna}, {@code boris}, {@code vera}, {@code director}, {@code deputy},
 * {@code admin}, {@code secretary}, {@code nurse}, {@code psychologist}, {@code activities}, {@code olga},
 * {@code tatyana}, {@code darya}, {@code pyotr}, {@code stranger}, {@code stranger-director}, {@code stranger-pupil},
 * {@code stranger-guardian}), the password {@link #PASSWORD}; the account's id is the person's.
 */
public final class TestSchool {

    public static final LocalDate TODAY = LocalDate.of(2026, 12, 16);
    public static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");
    public static final Instant NOW = TODAY.atTime(11, 4).atZone(ZONE).toInstant();
    public static final Clock CLOCK = Clock.fixed(NOW, ZONE);
    public static final String PASSWORD = "demo";

    public static final long SCHOOL = 901;
    public static final long STRANGE_SCHOOL = 902;

    public static final long ANNA = 9001;
    public static final long BORIS = 9002;
    public static final long VERA = 9003;
    public static final long DIRECTOR = 9004;
    public static final long DEPUTY = 9005;
    public static final long OLGA = 9401;
    public static final long TATYANA = 9402;
    public static final long STRANGER = 9801;

    /** Of 7-А. */
    public static final long DARYA = 9101;

    public static final long KIRILL = 9102;
    public static final long ALEXANDRA = 9103;
    /** Left on 4 December. */
    public static final long GLEB = 9104;
    /** Came on 7 December. */
    public static final long ILYA = 9105;
    /** Of 7-Б. */
    public static final long PYOTR = 9201;
    /** First grade, Olga's. */
    public static final long MIRA = 9301;

    public static final long STRANGE_PUPIL = 9811;

    public static final long QUARTER_1 = 9011;
    public static final long QUARTER_2 = 9012;
    public static final long QUARTER_3 = 9013;

    /** Anna's; Monday, Wednesday, Friday, third lesson. */
    public static final long ALGEBRA = 971;
    /** Boris's, 7-Б; Wednesdays. */
    public static final long RUSSIAN = 972;
    /** Anna's, 1-А, without marks. */
    public static final long MATHS_1 = 911;
    /** Anna's; its group has no members. */
    public static final long GEOMETRY = 975;
    /** Anna's; a club without lessons. */
    public static final long CHESS = 979;

    public static final long STRANGE_COURSE = 981;

    private TestSchool() {}

    /** The id of the lesson of a course on a day of 2026: {@code 9711216}. */
    public static long lesson(long course, int month, int day) {
        return course * 10_000 + month * 100 + day;
    }

    public static LocalDate dayOf(long lesson) {
        return LocalDate.parse("2026" + lesson % 10_000, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Pours the cast into an empty, migrated database. */
    public static void pour(DataSource dataRole) {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        try (var connection = dataRole.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(script().replace(":hash", "'" + hash + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script() {
        try (var file = TestSchool.class.getResourceAsStream("/testing/school.sql")) {
            if (file == null) throw new IllegalStateException("testing/school.sql is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
