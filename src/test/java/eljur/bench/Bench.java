package eljur.bench;

import eljur.bench.SqlLog.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast the program is on this machine, beside what the machine itself can do. Prints; asserts nothing, for times are of one
 * machine on one day.
 */
final class Bench {

    private static final int CLIENTS = 8;

    private final Options options;
    private final Served served;
    private final Stage stage;
    private final JdbcClient db;
    private final Nginx nginx;
    private final PgBench bare;

    private Bench(Options options, Served served, Stage stage, JdbcClient db, Nginx nginx, PgBench bare) {
        this.options = options;
        this.served = served;
        this.stage = stage;
        this.db = db;
        this.nginx = nginx;
        this.bare = bare;
    }

    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        Options options = Options.of(words);
        Report.machine(options);
        if (options.acts()) {
            acts(options);
            return;
        }
        try (Nginx nginx = Nginx.started()) {
            for (int size : options.sizes()) measure(options, size, nginx);
        }
    }

    private static void acts(Options options) throws IOException, InterruptedException, SQLException {
        Map<Integer, List<Act>> bySize = new TreeMap<>();
        for (int size : options.sizes()) {
            Path data = Files.createTempDirectory("eljur-bench-").resolve("school");
            try (Served served = Served.school(size, data)) {
                bySize.put(size, new Acts(served, served.database()).all(options.only()));
            } finally {
                Served.delete(data.getParent());
            }
        }
        ActReport.say(bySize);
    }

    private static void measure(Options options, int size, Nginx nginx)
            throws IOException, InterruptedException, SQLException {
        Path data = Files.createTempDirectory("eljur-bench-").resolve("school");
        try {
            double first;
            try (Served made = Served.school(size, data)) {
                first = made.secondsToReady();
            }
            try (Served served = Served.school(size, data);
                    PgBench bare = new PgBench(served, options.seconds())) {
                JdbcClient db = served.database();
                Stage stage = Stage.set(db);
                Report.school(size, stage, first, served.secondsToReady(), served.memory());
                new Bench(options, served, stage, db, nginx, bare).all();
                Report.memory(served.memory());
            }
        } finally {
            Served.delete(data.getParent());
        }
    }

    private void all() throws IOException, InterruptedException, SQLException {
        List<Scenario> wanted = new Scenarios(served, stage, db)
                .all().stream().filter(options::wants).toList();
        Map<Scenario, Double> cold = new LinkedHashMap<>();
        for (Scenario one : wanted) cold.put(one, cold(one));
        double inserts = inserts();
        Report.heading(inserts);
        for (Scenario one : wanted) Report.row(measured(one, cold.get(one)));
    }

    private double cold(Scenario scenario) throws IOException {
        try (var connection = new HttpConnection(served.port())) {
            Visit visit = scenario.visits().apply(0);
            byte[] request = visit.next(connection);
            long from = System.nanoTime();
            Answer answer = connection.ask(request);
            double millis = (System.nanoTime() - from) / 1e6;
            visit.take(answer);
            return millis;
        }
    }

    private Measured measured(Scenario scenario, double cold) throws IOException, InterruptedException {
        Load.of(served.port(), CLIENTS, options.seconds() * 3, scenario.visits());
        Map<Integer, Series> series = new TreeMap<>();
        for (int connections : options.connections()) series.put(connections, series(scenario, connections));
        if (scenario.letter().equals("b")) Saves.number(db, stage.register());
        if (scenario.letter().equals("c2")) prepareAttendance();
        List<Answer> answers = new ArrayList<>();
        Visit visit = scenario.visits().apply(0);
        List<Statement> round = SqlLog.during(served, db, () -> answers.addAll(round(scenario, visit)));
        Answer answer = answers.getFirst();
        return new Measured(
                scenario,
                cold,
                SqlLog.count(round) / scenario.round(),
                SignedIn.unpacked(answer).length,
                answer.body().length,
                series,
                bare(scenario, round),
                nginx.serving(scenario.letter(), answer.body(), CLIENTS, options.seconds()));
    }

    private Series series(Scenario scenario, int connections) {
        List<Series> all = new ArrayList<>();
        for (int one = 0; one < options.series(); one++)
            all.add(Load.of(served.port(), connections, options.seconds(), scenario.visits()));
        return Series.median(all);
    }

    private List<Answer> round(Scenario scenario, Visit visit) {
        List<Answer> answers = new ArrayList<>();
        try (var connection = new HttpConnection(served.port())) {
            for (int one = 0; one < scenario.round(); one++) {
                Answer answer = connection.ask(visit.next(connection));
                visit.take(answer);
                answers.add(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }

    private double bare(Scenario scenario, List<Statement> round) throws IOException, InterruptedException {
        return switch (scenario.letter()) {
            case "b" -> {
                Saves.number(db, stage.register());
                yield 2
                        * bare.writes(
                                round, 2, CLIENTS, n -> place(stage.register().pupils(), n));
            }
            case "c2" -> {
                prepareAttendance();
                yield 2
                        * bare.writes(
                                round, 2, CLIENTS, n -> place(stage.attended().lessons(), n));
            }
            // The hash is what a sign-in costs, and it is not in the SQL.
            case "f" -> Double.NaN;
            // A column is seen under 35 versions, which pgbench does not count.
            case "i" -> Double.NaN;
            default -> bare.reads(round, CLIENTS);
        };
    }

    private static Map<String, String> place(List<Long> ids, int client) {
        return Map.of("" + ids.getFirst(), "" + ids.get(client));
    }

    private void prepareAttendance() {
        db.sql("delete from journal.absence where lesson_id in (select unnest(?::bigint[]))")
                .params((Object) stage.attended().lessons().toArray(Long[]::new))
                .update();
        Saves.number(db, stage.attended());
    }

    private double inserts() throws IOException, InterruptedException {
        db.sql("create table public.bench (id bigint generated always as identity, note text)")
                .update();
        db.sql("grant insert on public.bench to eljur_app").update();
        return bare.inserts(CLIENTS);
    }
}
