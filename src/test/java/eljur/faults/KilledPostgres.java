package eljur.faults;

import eljur.platform.postgres.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ProcessHandle server = folder.server().postmaster().orElseThrow();
        ProcessHandle struck = victim.isEmpty() ? server : child(server, victim);
        ProcessHandle witness = child(server, "postgres: background writer");
        long moment = System.nanoTime();
        struck.destroyForcibly();
        Pause.untilSo("the server falls", 60, () -> !struck.isAlive() && !witness.isAlive());
        Pause.untilSo("the server is back", 120, folder.server()::ready);
        return moment;
    }

    @Override
    public void close() {
        program.close();
        folder.server().kill();
    }

    private static ProcessHandle child(ProcessHandle server, String title) {
        return server.children()
                .filter(child -> title(child).startsWith(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process " + title));
    }

    private static String title(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", String.valueOf(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
