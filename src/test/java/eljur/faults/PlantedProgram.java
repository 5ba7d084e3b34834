package eljur.faults;

import eljur.platform.postgres.Database;
import eljur.testing.RunningProgram;
import eljur.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.SplittableRandom;

/** The program, in this process, with a mutant of its statements. */
final class PlantedProgram {

    private static final int COMMITS = 12;
    private static final int ROUNDS = 25;
    private static final int ENOUGH = 80;

    private PlantedProgram() {}

    /** Answers get lost, and what is sent again is taken for new. */
    static Verdict withoutOperationIds(Workplace place, SplittableRandom random) throws Exception {
        Database database = school();
        execute(database, "drop index audit.change_event_operation");
        try (TcpProxy proxy = TcpProxy.before(CutCommit.port(database));
                var program = RunningProgram.on(cutOff(database, proxy), false, settings(Mutant.NO_OPERATION_IDS));
                var load = new Load(base(program), place.newLedgers(), random)) {
            Kept before = Kept.in(database);
            load.insist();
            load.beginCrowded();
            for (int i = 0; i < COMMITS; i++) {
                Pause.millis(random.nextInt(60));
                proxy.cutNext(1);
                Pause.untilSo("a commit is cut", 60, () -> proxy.left() == 0);
            }
            load.end();
            return Oracle.judge(before, Kept.in(database), load.newSaves(), load.newClosings());
        }
    }

    /** All write in the same cells at once. */
    static Verdict withoutVersionCheck(Workplace place, SplittableRandom random) throws Exception {
        Database database = school();
        try (var program = RunningProgram.on(database, false, settings(Mutant.NO_VERSION_CHECK));
                var load = new Load(base(program), place.newLedgers(), random)) {
            Kept before = Kept.in(database);
            load.beginCrowded();
            load.awaitAcknowledged(ENOUGH);
            load.end();
            return Oracle.judge(before, Kept.in(database), load.newSaves(), load.newClosings());
        }
    }

    /** A mark in each of three cells and the closing of their period, all at the same moment, in period after period. */
    static Verdict withoutPeriodLock(Workplace place, SplittableRandom random) throws Exception {
        Database database = school();
        try (var program = RunningProgram.on(database, false, settings(Mutant.NO_PERIOD_LOCK));
                var load = new Load(base(program), place.newLedgers(), random)) {
            Kept before = Kept.in(database);
            for (int round = 0; round < ROUNDS; round++) load.closeAmidMarks(School.closing(round));
            return Oracle.judge(before, Kept.in(database), load.newSaves(), load.newClosings());
        }
    }

    static Map<String, Object> settings(Mutant mutant) {
        return Map.of(
                "eljur.faults",
                "true",
                "eljur.faults.offset",
                School.OFFSET.toMillis(),
                "eljur.faults.mutant",
                mutant.name(),
                "logging.level.root",
                "OFF");
    }

    static String base(RunningProgram program) {
        return program.address("").toString();
    }

    private static Database school() {
        Database database = TestDatabase.fresh();
        School.pour(database);
        return database;
    }

    private static Database cutOff(Database database, TcpProxy proxy) {
        return new Database(
                CutCommit.through(proxy, database.name()), database.owner(), database.app(), database.data());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection owner = TestDatabase.connect(database, database.owner());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
