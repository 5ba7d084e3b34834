package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running PostgreSQL of one data folder, which the caller has locked. Closing stops it. */
public final class Cluster implements AutoCloseable {

    /** A killed server's children and memory may linger after it. */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(60);

    private static final int PATIENCE_SECONDS = 120;
    private static final long SHORTEST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final String TAKEN = "Address already in use";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final ClusterFolder cluster;
    private final Credentials credentials;
    private volatile int port = freePort();
    private volatile long logBefore;
    private volatile boolean stopping;

    private Cluster(ClusterFolder cluster, Credentials credentials) {
        this.cluster = cluster;
        this.credentials = credentials;
    }

    /** Starts it, making its data at the first time, with the roles and the database of the program. */
    public static Cluster started(Path folder, PostgresBinaries binaries) {
        Path home = folder.toAbsolutePath().normalize();
        var place = new ClusterFolder(home, binaries, ServerUser.reaching(home, binaries));
        var cluster = new Cluster(place, Credentials.keptIn(home.resolve("credentials"), Files.exists(place.data())));
        place.prepare(cluster.credentials);
        cluster.startFirst();
        try {
            Roles.ensure(cluster);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** A stranger who took the port of a server that fell must not be told the password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?requireAuth=scram-sha-256";
    }

    @Override
    public synchronized void close() {
        if (stopping) return;
        stopping = true;
        if (ProcessFile.of(cluster.data()).pid() > 0) stop();
    }

    private void stop() {
        Command stopped = Orphan.stop(cluster, PATIENCE_SECONDS);
        if (!stopped.worked()) LOG.warn("PostgreSQL did not stop: {}", stopped.output());
    }

    private void startFirst() {
        long until = System.nanoTime() + LINGER_NANOS;
        while (!comesUp()) {
            if (System.nanoTime() > until || !passes()) throw failed();
            if (said().contains(TAKEN)) port = freePort();
            pause(SHORTEST_PAUSE_MILLIS);
        }
    }

    private boolean comesUp() {
        try {
            logBefore = cluster.logSize();
            Postmaster server = Postmaster.launched(cluster, port);
            boolean ready = server.ready(cluster.data());
            if (ready) server.ended().thenRunAsync(this::startAgain);
            return ready;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    // A server killed under a living program comes back on the same port, and the pool finds it.
    private void startAgain() {
        if (stopping) return;
        LOG.error("PostgreSQL ended by itself; starting it again");
        long millis = SHORTEST_PAUSE_MILLIS;
        while (!stopping && !comesUpAgain()) {
            LOG.error("PostgreSQL does not start:\n{}", said());
            pause(millis);
            millis = Math.min(2 * millis, LONGEST_PAUSE_MILLIS);
        }
        // Closed while it was coming up.
        if (stopping) stop();
    }

    // It may have ended for want of memory, and then a start can fail for the same want.
    private boolean comesUpAgain() {
        try {
            return comesUp();
        } catch (CompletionException e) {
            LOG.error("PostgreSQL cannot be started now", e);
            return false;
        }
    }

    // What keeps a server from starting now and passes by itself.
    private boolean passes() {
        String said = said();
        return said.contains("lock file \"postmaster.pid\" already exists")
                || said.contains("pre-existing shared memory block")
                || said.contains(TAKEN);
    }

    private LaunchRefused failed() {
        LOG.error("PostgreSQL did not start:\n{}", said());
        return new LaunchRefused("launch.cluster.failed", cluster.log());
    }

    private String said() {
        return cluster.logSince(logBefore);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
