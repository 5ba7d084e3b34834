package eljur.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the program which started it. It is asked to stop, and never killed. */
final class Orphan {

    private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

    private Orphan() {}

    static void stop(ClusterFolder cluster) {
        long pid = ProcessFile.of(cluster.data()).pid();
        if (pid <= 0 || !serves(pid, cluster.data())) return;
        LOG.warn("PostgreSQL {} was left running by a program that is gone; stopping it", pid);
        Command stopped = stop(cluster, 60);
        if (!stopped.worked() && serves(pid, cluster.data()))
            throw new LaunchRefused("launch.cluster.orphan", String.valueOf(pid));
    }

    /** Fast: transactions under way are rolled back, everything acknowledged is written down. */
    static Command stop(ClusterFolder cluster, int seconds) {
        return Command.run(cluster.command(
                "pg_ctl", "stop", "--pgdata=" + cluster.data(), "--mode=fast", "--wait", "--timeout=" + seconds));
    }

    // The number in the file may by now belong to somebody else's process.
    private static boolean serves(long pid, Path data) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", String.valueOf(pid), "cmdline"));
            var words = List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
            return !words.isEmpty() && words.getFirst().contains("postgres") && words.contains(data.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
