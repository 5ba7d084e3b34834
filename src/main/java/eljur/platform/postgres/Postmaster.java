package eljur.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One run of the PostgreSQL server.
 *
 * <p>When the program is killed, the kernel sends the server an interrupt (a fast, clean stop). That signal
 * follows the death of the thread that started the server, so this thread does nothing else and waits for its end.
 * A session of its own keeps the Ctrl-C of the terminal away from it: it must outlive the requests under way.
 */
final class Postmaster {

    private final CompletableFuture<Process> started = new CompletableFuture<>();

    private Postmaster(List<String> command, Path log) {
        Thread.ofPlatform().daemon().name("postgresql").start(() -> keep(command, log));
    }

    static Postmaster launched(ClusterFolder cluster, int port) {
        var server = new ArrayList<>(List.of(
                cluster.binaries().program("postgres"), "-D", cluster.data().toString()));
        settings(port).forEach(setting -> server.addAll(List.of("-c", setting)));
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(cluster.user().tied("INT", server));
        return new Postmaster(command, cluster.log());
    }

    /** Waits for the server to accept work: as long as it lives, for mending after a power cut takes its time. */
    boolean ready(Path data) throws InterruptedException {
        Process process = started.join();
        while (process.isAlive()) {
            ProcessFile says = ProcessFile.of(data);
            if (says.ready() && says.pid() == process.pid()) return true;
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) break;
        }
        return false;
    }

    CompletableFuture<Process> ended() {
        return started.join().onExit();
    }

    // Given on the command line, where no file of settings can undo them.
    private static List<String> settings(int port) {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "wal_level=replica",
                "restart_after_crash=on",
                "archive_mode=off",
                "io_method=sync",
                "shared_buffers=64MB",
                "max_connections=40",
                "max_wal_size=256MB",
                "jit=off",
                "huge_pages=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C",
                "log_min_messages=warning",
                "log_checkpoints=off",
                "log_statement=none",
                "log_line_prefix=%m ");
    }

    private void keep(List<String> command, Path log) {
        try {
            var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(Command.ENVIRONMENT);
            Process process = builder.start();
            process.getOutputStream().close();
            started.complete(process);
            process.waitFor();
        } catch (IOException e) {
            started.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
