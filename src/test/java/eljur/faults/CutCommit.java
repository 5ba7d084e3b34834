package eljur.faults;

import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import eljur.testing.TestDatabase;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** The connection to the database is cut after COMMIT was done and before the program hears of it. */
record CutCommit(DataFolder folder, Cluster server, TcpProxy proxy, Program program) implements Fault {

    private static final int MOST_CUTS = 8;

    static CutCommit in(Workplace place) throws IOException {
        DataFolder folder = place.folder("commit");
        Cluster server = Cluster.started(folder.path(), TestDatabase.programs());
        TcpProxy proxy = TcpProxy.before(port(Database.of(server, Database.NAME)));
        Program program = place.program(
                place.path("commit-program"),
                logins(folder.database()),
                "--empty",
                "--db-url",
                through(proxy, Database.NAME));
        return new CutCommit(folder, server, proxy, program);
    }

    @Override
    public Database database() {
        return folder.database();
    }

    @Override
    public long strike(SplittableRandom random, LongSupplier doubts) {
        long moment = System.nanoTime();
        proxy.cutNext(1 + random.nextInt(MOST_CUTS));
        Pause.untilSo("the commits are cut", 60, () -> proxy.left() == 0);
        return moment;
    }

    @Override
    public void close() {
        program.close();
        proxy.close();
        server.close();
    }

    static String through(TcpProxy proxy, String database) {
        return "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database + "?sslmode=disable";
    }

    static int port(Database database) {
        return java.net.URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private static Map<String, String> logins(Database database) {
        Map<String, String> logins = new HashMap<>();
        put(logins, "OWNER", database.owner());
        put(logins, "APP", database.app());
        put(logins, "DATA", java.util.Objects.requireNonNull(database.data()));
        return logins;
    }

    private static void put(Map<String, String> logins, String role, Login login) {
        logins.put("ELJUR_DB_" + role, login.user());
        logins.put("ELJUR_DB_" + role + "_PASSWORD", login.password());
    }
}
