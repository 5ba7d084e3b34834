package eljur.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same SQL asked bare: no program in between, no page made of it. By pgbench, prepared, as the program's own role. */
final class PgBench implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/pgbench");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([\\d.]+)");
    private static final String FRESH_UUID = "(lpad(to_hex(:operation::bigint), 32, '0'))::uuid";

    private final Served served;
    private final double seconds;
    private final Path folder;

    PgBench(Served served, double seconds) throws IOException {
        this.served = served;
        this.seconds = seconds;
        this.folder = Files.createTempDirectory("eljur-bench-sql-");
    }

    /** Rounds a second of so many clients that repeat what was written down. */
    double reads(List<SqlLog.Statement> round, int clients) throws IOException, InterruptedException {
        Script script = Script.of(round, 1);
        return perSecond(List.of(started(script, clients)));
    }

    /** Rounds a second of so many clients, each in a place of its own: {@code places} puts it into what was written down. */
    double writes(List<SqlLog.Statement> round, int steps, int clients, IntFunction<Map<String, String>> places)
            throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        for (int one = 0; one < clients; one++)
            running.add(started(Script.of(moved(round, places.apply(one)), steps), 1));
        return perSecond(running);
    }

    /** Rows a second, one to a transaction: what the machine's disk allows. */
    double inserts(int clients) throws IOException, InterruptedException {
        var script = new Script("insert into public.bench (note) values ('одна строка');\n", Map.of());
        return perSecond(List.of(started(script, clients)));
    }

    private static List<SqlLog.Statement> moved(List<SqlLog.Statement> round, Map<String, String> places) {
        return round.stream()
                .map(one -> new SqlLog.Statement(
                        one.sql(),
                        one.given().stream().map(value -> moved(value, places)).toList()))
                .toList();
    }

    private static String moved(String value, Map<String, String> places) {
        return value == null ? value : places.getOrDefault(value, value);
    }

    /** Variables are given beside the script, so that nothing in them is taken for one. */
    record Script(String text, Map<String, String> variables) {

        static Script of(List<SqlLog.Statement> round, int steps) {
            Map<String, String> variables = new LinkedHashMap<>();
            var text = new StringBuilder("\\set operation random(1, 9000000000000000000)\n");
            if (steps > 1) variables.put("v0", "" + SqlLog.VERSION);
            for (int step = 1; step <= steps && steps > 1; step++)
                text.append("\\set v%d :v0 + %d%n".formatted(step, step));
            for (int at = 0; at < round.size(); at++) statement(text, variables, round, at);
            if (steps > 1) text.append("\\set v0 :v").append(steps).append('\n');
            return new Script(text.toString(), variables);
        }

        private static void statement(
                StringBuilder text, Map<String, String> variables, List<SqlLog.Statement> round, int at) {
            var one = round.get(at);
            boolean like = at > 0 && round.get(at - 1).sql().equals(one.sql());
            boolean unlike = at + 1 == round.size() || !round.get(at + 1).sql().equals(one.sql());
            if (!like && !unlike) text.append("\\startpipeline\n");
            if (one.sql().equals("BEGIN")) text.append("\\set operation random(1, 9000000000000000000)\n");
            text.append(sql(variables, one)).append(";\n");
            if (like && unlike) text.append("\\endpipeline\n");
        }

        private static String sql(Map<String, String> variables, SqlLog.Statement one) {
            return PLACE.matcher(one.sql())
                    .replaceAll(place -> Matcher.quoteReplacement(place(
                            variables,
                            one.sql().substring(0, place.start()),
                            one.given().get(Integer.parseInt(place.group(1)) - 1))));
        }

        // The program's driver says of what type each value is; a variable of pgbench is of none.
        private static String type(String before, String value) {
            if (before.endsWith("set_config('app.school', ")) return "";
            if (value.matches("-?\\d+")) return "::bigint";
            if (value.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*")) return "::timestamptz";
            if (value.matches("\\d{4}-\\d\\d-\\d\\d")) return "::date";
            return value.equals("t") || value.equals("f") ? "::boolean" : "";
        }

        private static String place(Map<String, String> variables, String before, String value) {
            if (value == null) return "null";
            if (value.isEmpty()) return "''";
            if (UUID.matcher(value).matches()) return FRESH_UUID;
            if (value.matches("\\d{9}")
                    && Long.parseLong(value) - SqlLog.VERSION < 3
                    && Long.parseLong(value) >= SqlLog.VERSION) return ":v" + (Long.parseLong(value) - SqlLog.VERSION);
            String name = "p" + variables.size();
            variables.put(name, value);
            return ":" + name + type(before, value);
        }
    }

    private Process started(Script script, int clients) throws IOException {
        Path file = Files.createTempFile(folder, "round-", ".sql");
        Files.writeString(file, script.text(), StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "1",
                "-T",
                "" + Math.round(seconds),
                "-h",
                "127.0.0.1",
                "-p",
                "" + served.databasePort(),
                "-U",
                "eljur_app",
                "-f",
                file.toString()));
        script.variables().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("eljur");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // As the program's connections have it.
        builder.environment().put("PGOPTIONS", "-c random_page_cost=1.1");
        builder.environment().put("PGPASSWORD", served.logins().get("eljur_app"));
        return builder.start();
    }

    @Override
    public void close() {
        Served.delete(folder);
    }

    private static double perSecond(List<Process> running) throws IOException, InterruptedException {
        double sum = 0;
        for (Process one : running) {
            String said = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher found = PER_SECOND.matcher(said);
            if (one.waitFor() != 0 || said.contains("aborted") || !found.find())
                throw new IllegalStateException("pgbench: " + said);
            sum += Double.parseDouble(found.group(1));
        }
        return sum;
    }
}
