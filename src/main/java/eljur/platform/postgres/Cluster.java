package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running PostgreSQL of one data folder, which the caller has locked. Closing stops it. */
public final class Cluster implements AutoCloseable {

    /** A killed server's memory and lock file may linger for moments after it. */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final String TAKEN = "Address already in use";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final ClusterFolder cluster;
    private final Credentials credentials;
    private volatile int port = freePort();
    private volatile boolean stopping;

    private Cluster(ClusterFolder cluster, Credentials credentials) {
        this.cluster = cluster;
        this.credentials = credentials;
    }

    /** Starts it, making its data at the first time, with the roles and the database of the program. */
    public static Cluster started(Path folder, PostgresBinaries binaries) {
        Path home = folder.toAbsolutePath().normalize();
        var place = new ClusterFolder(home, binaries, ServerUser.reaching(home, binaries));
        var cluster = new Cluster(place, Credentials.keptIn(home.resolve("credentials")));
        place.prepare(cluster.credentials);
        Orphan.stop(place);
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

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public synchronized void close() {
        if (stopping) return;
        stopping = true;
        Command stopped = Orphan.stop(cluster, 120);
        if (!stopped.worked()) LOG.warn("PostgreSQL did not stop: {}", stopped.output());
    }

    private void startFirst() {
        long until = System.nanoTime() + LINGER_NANOS;
        while (!comesUp()) {
            if (System.nanoTime() > until || !passes()) throw failed();
            if (endOfLog().contains(TAKEN)) port = freePort();
        }
    }

    private boolean comesUp() {
        try {
            Postmaster server = Postmaster.launched(cluster, port);
            boolean ready = server.ready(cluster.data());
            if (ready) server.ended().thenRunAsync(this::startAgain);
            else TimeUnit.MILLISECONDS.sleep(300);
            return ready;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    // A server killed under a living program comes back on the same port, and the pool finds it.
    private void startAgain() {
        if (!stopping) LOG.error("PostgreSQL ended by itself; starting it again");
        while (!stopping && !comesUpAgain()) LOG.error("PostgreSQL does not start:\n{}", endOfLog());
    }

    // It may have ended for want of memory, and then a start can fail for the same want.
    private boolean comesUpAgain() {
        try {
            return comesUp();
        } catch (CompletionException e) {
            LOG.error("PostgreSQL cannot be started now", e);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            return false;
        }
    }

    // What keeps a server from starting now and passes by itself.
    private boolean passes() {
        String log = endOfLog();
        return log.contains("lock file \"postmaster.pid\" already exists")
                || log.contains("pre-existing shared memory block")
                || log.contains(TAKEN);
    }

    private LaunchRefused failed() {
        LOG.error("PostgreSQL did not start:\n{}", endOfLog());
        return new LaunchRefused("launch.cluster.failed", cluster.log());
    }

    private String endOfLog() {
        try {
            return cluster.endOfLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
