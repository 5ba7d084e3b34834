package eljur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program asked of PostgreSQL, read from PostgreSQL's own log: the statements with what was given to them. */
final class SqlLog {

    /** A number that stands nowhere but in the versions of the cells that are written. */
    static final long VERSION = 900_000_001L;

    private static final Pattern ENTRY = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ UTC (.*)$");
    private static final Pattern EXECUTED =
            Pattern.compile("LOG:  duration: [\\d.]+ ms  (?:execute [^:]+|statement): ([\\s\\S]*)");
    private static final Pattern GIVEN = Pattern.compile("\\$\\d+ = (NULL|'[^']*+(?:''[^']*+)*+')");

    private static final Pattern PLACE = Pattern.compile("\\$\\d+");
    private static final Pattern ROWS = Pattern.compile("(\\([?,:\\w\\s]*\\))(?:,\\s*\\1)+");

    private SqlLog() {}

    /** @param given to the places of the statement in their order; null is NULL */
    record Statement(String sql, List<@Nullable String> given) {

        boolean opensOrEnds() {
            return sql.equalsIgnoreCase("BEGIN")
                    || sql.toUpperCase(java.util.Locale.ROOT).startsWith("BEGIN ")
                    || sql.equalsIgnoreCase("COMMIT");
        }
    }

    static List<Statement> during(Served served, JdbcClient db, Runnable work) throws IOException {
        Path log = served.data().resolve("log/postgresql.log");
        switchTo(db, "0");
        long from = Files.size(log);
        work.run();
        settle(log);
        byte[] written = Files.readAllBytes(log);
        switchTo(db, "-1");
        return statements(new String(written, (int) from, (int) (written.length - from), StandardCharsets.UTF_8));
    }

    /** How many there are: a batch counts once, the frame of the transaction not at all. */
    static int count(List<Statement> statements) {
        int count = 0;
        String before = "";
        for (Statement one : statements) {
            String text = ofOneRow(one.sql());
            if (!one.opensOrEnds() && !text.equals(before)) count++;
            before = text;
        }
        return count;
    }

    // The driver writes a batch of 28 rows as texts of 16, 8 and 4 rows.
    private static String ofOneRow(String sql) {
        return ROWS.matcher(PLACE.matcher(sql).replaceAll("?")).replaceAll("$1");
    }

    private static void switchTo(JdbcClient db, String milliseconds) {
        db.sql("alter system set log_min_duration_statement = " + milliseconds).update();
        db.sql("select pg_reload_conf()").query(Boolean.class).single();
        pause();
    }

    private static void settle(Path log) throws IOException {
        for (long before = -1; before != Files.size(log); pause()) before = Files.size(log);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Statement> statements(String log) {
        List<Statement> found = new ArrayList<>();
        String sql = null;
        for (String entry : entries(log)) {
            Matcher executed = EXECUTED.matcher(entry);
            if (executed.matches()) {
                if (sql != null) found.add(new Statement(sql, List.of()));
                sql = executed.group(1).strip();
            } else if (sql != null) {
                boolean given = entry.startsWith("DETAIL:  Parameters: ");
                found.add(new Statement(sql, given ? given(entry) : List.of()));
                sql = null;
            }
        }
        if (sql != null) found.add(new Statement(sql, List.of()));
        return found;
    }

    private static List<@Nullable String> given(String detail) {
        List<@Nullable String> given = new ArrayList<>();
        Matcher one = GIVEN.matcher(detail);
        while (one.find()) {
            String value = one.group(1);
            given.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return given;
    }

    // An entry goes on over the lines that do not begin with a moment.
    private static List<String> entries(String log) {
        List<StringBuilder> entries = new ArrayList<>();
        for (String line : Arrays.asList(log.split("\n"))) {
            Matcher begun = ENTRY.matcher(line);
            if (begun.matches()) entries.add(new StringBuilder(begun.group(1)));
            else if (!entries.isEmpty()) entries.getLast().append('\n').append(line.replaceFirst("^\t", ""));
        }
        return entries.stream().map(StringBuilder::toString).toList();
    }
}
