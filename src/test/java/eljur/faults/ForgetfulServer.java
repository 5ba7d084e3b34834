package eljur.faults;

import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import eljur.testing.Postgres15;
import eljur.testing.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.SplittableRandom;

/**
 * An external PostgreSQL that acknowledges what it has not written down, and a program that was told not to ask it. (The
 * program as it is refuses such a server: see ExternalDatabaseTest.)
 */
final class ForgetfulServer {

    private static final long MEGABYTES = 500;
    private static final int ENOUGH = 60;

    private ForgetfulServer() {}

    /** Nothing is forced to the disk, and the power goes. */
    static Verdict withoutFsync(Workplace place, SplittableRandom random) throws Exception {
        try (LoopDisk disk = LoopDisk.made(place.newPath("forgetful"), MEGABYTES)) {
            Path folder = Files.createDirectory(disk.mounted().resolve("server"));
            return judged(place, folder, random, "fsync", server -> disk.settle(), server -> {
                var processes = server.processes();
                disk.cutPower();
                Server.kill(processes);
                disk.unmount();
                disk.mount();
            });
        }
    }

    /** A commit waits for nothing, and the server is killed. */
    static Verdict withoutSynchronousCommit(Workplace place, SplittableRandom random) throws Exception {
        Path folder = Files.createDirectory(place.newPath("forgetful"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return judged(place, folder, random, "synchronous_commit", ForgetfulServer::holdUp, Server::kill);
    }

    // It would write each page of the log as soon as it is full, and hardly anything could be lost.
    private static void holdUp(Server server) {
        long walwriter = server.child("postgres: walwriter").pid();
        Shell.run("kill", "-STOP", String.valueOf(walwriter));
    }

    private interface Blow {
        void strike(Server server);
    }

    private static Verdict judged(
            Workplace place, Path folder, SplittableRandom random, String setting, Blow settle, Blow blow)
            throws Exception {
        Postgres15 postgres = Postgres15.startedIn(folder, "wal_buffers=64MB");
        var server = new Server(postgres.data());
        var brokenOff = new Thread(server::kill);
        Runtime.getRuntime().addShutdownHook(brokenOff);
        try {
            Database database = school(postgres);
            postgres.administer("checkpoint");
            settle.strike(server);
            postgres.administer("alter system set " + setting + " = off", "select pg_reload_conf()");
            Pause.millis(300);
            return struck(place, database, random, () -> {
                blow.strike(server);
                return cameUp(postgres);
            });
        } finally {
            server.kill();
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        }
    }

    private interface Return {
        boolean cameBack();
    }

    private static Verdict struck(Workplace place, Database database, SplittableRandom random, Return power)
            throws IOException, SQLException {
        try (var program = RunningProgram.on(database, false, PlantedProgram.settings(Mutant.TRUSTS_ANY_SERVER));
                var load = new Load(PlantedProgram.base(program), place.newLedgers(), random)) {
            Kept before = Kept.in(database);
            load.begin(School.closing(1), 1000);
            load.awaitAcknowledged(ENOUGH);
            if (power.cameBack()) load.end();
            else load.giveUp();
            return judged(before, database, load);
        }
    }

    private static Verdict judged(Kept before, Database database, Load load) {
        try {
            return Oracle.judge(before, Kept.in(database), load.newSaves(), load.newClosings());
        } catch (SQLException | RuntimeException e) {
            var verdict = new Verdict();
            load.newSaves().stream()
                    .filter(save -> save.acked() != null)
                    .forEach(save -> verdict.flaw(Flaw.LOST, save.toString()));
            return verdict;
        }
    }

    private static Database school(Postgres15 postgres) {
        Database database = postgres.database("eljur");
        Launch.prepare(database, new LaunchOptions("127.0.0.1", 0, null, false, LaunchOptions.DEMO_SIZE, 1, null));
        School.pour(database);
        return database;
    }

    private static boolean cameUp(Postgres15 postgres) {
        try {
            postgres.start();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
