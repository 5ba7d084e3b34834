package eljur.faults;

import eljur.platform.postgres.Database;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** PostgreSQL is killed under the living program: the whole server, or one of its processes, in turn. */
record KilledPostgres(DataFolder folder, Program program, AtomicInteger turn) implements Fault {

    /** How the processes name themselves; the server itself is killed in the first turn. */
    private static final List<String> VICTIMS =
            List.of("", "postgres: eljur_app", "postgres: checkpointer", "postgres: walwriter");

    static KilledPostgres in(Workplace place) throws IOException {
        DataFolder folder = place.folder("postgres");
        return new KilledPostgres(folder, place.program(folder), new AtomicInteger());
    }

    @Override
    public Database database() {
        return folder.database();
    }

    /** Waits for the effect: the death of any process takes all others with it. */
    @Override
    public long strike(SplittableRandom random, LongSupplier doubts) {
        String victim = VICTIMS.get(turn.getAndIncrement() % VICTIMS.size());
        Server server = folder.server();
        ProcessHandle struck = victim.isEmpty() ? server.postmaster().orElseThrow() : server.child(victim);
        ProcessHandle witness = server.child("postgres: background writer");
        long moment = System.nanoTime();
        struck.destroyForcibly();
        Pause.untilSo("the server falls", 60, () -> !struck.isAlive() && !witness.isAlive());
        Pause.untilSo("the server is back", 120, server::ready);
        return moment;
    }

    @Override
    public void close() {
        program.close();
        folder.server().kill();
    }
}
