package eljur.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the program which started it. It is asked to stop, and never killed. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private static final int LOOKS = 100;

    private Orphan() {}

    static void stop(ClusterFolder cluster) throws IOException {
        long pid = ProcessFile.of(cluster.data()).pid();
        if (pid <= 0 || !Files.exists(process(pid))) return;
        if (serves(pid, cluster.data())) stop(cluster, pid);
        else forget(cluster, pid);
    }

    /** Fast: transactions under way are rolled back, everything acknowledged is written down. */
    static Command stop(ClusterFolder cluster, int seconds) {
        return Command.run(cluster.user()
                .command(List.of(
                        cluster.binaries().program("pg_ctl"),
                        "stop",
                        "--pgdata=" + cluster.data(),
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + seconds)));
    }

    private static void stop(ClusterFolder cluster, long pid) {
        LOG.warn("PostgreSQL {} was left running by a program that is gone; stopping it", pid);
        Command stopped = stop(cluster, 60);
        if (!stopped.worked() && !isGone(pid, cluster.data()))
            throw new LaunchRefused("launch.cluster.orphan", String.valueOf(pid));
    }

    // One that was going already has taken its file away, so there is nothing to stop, and its process lives a moment
    // longer.
    private static boolean isGone(long pid, Path data) {
        for (int look = 0; look < LOOKS; look++) {
            if (!serves(pid, data)) return true;
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }

    // After a power cut the number may belong to anybody, and PostgreSQL would wait for him for ever. Were a child of
    // the dead server alive, the next one would know by the shared memory, whose key is the data folder itself.
    private static void forget(ClusterFolder cluster, long pid) throws IOException {
        LOG.warn(
                "PostgreSQL is gone, and its process file names {}, which is no server of this data; removing it", pid);
        Files.deleteIfExists(ProcessFile.in(cluster.data()));
    }

    // By its words, which everybody may read; by its folder, should the path have changed meanwhile.
    private static boolean serves(long pid, Path data) {
        List<String> words = words(pid);
        if (words.isEmpty() || !words.getFirst().endsWith("postgres")) return false;
        return words.contains(data.toString()) || worksIn(pid, data);
    }

    private static List<String> words(long pid) {
        try {
            byte[] line = Files.readAllBytes(process(pid).resolve("cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean worksIn(long pid, Path data) {
        try {
            return Files.isSameFile(process(pid).resolve("cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path process(long pid) {
        return Path.of("/proc", String.valueOf(pid));
    }
}
