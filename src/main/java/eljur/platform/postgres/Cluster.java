package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running PostgreSQL of one data folder, which the caller has locked. Closing stops it. */
public final class Cluster implements AutoCloseable {

    /** A killed server's memory and lock file may linger for moments after it. */
    private static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

    private final ClusterFolder cluster;
    private final Credentials credentials;
    private final int port;
    private volatile boolean stopping;

    private Cluster(ClusterFolder cluster, Credentials credentials, int port) {
        this.cluster = cluster;
        this.credentials = credentials;
        this.port = port;
    }

    /** Starts it, making its data at the first time, with the roles and the database of the program. */
    public static Cluster started(Path folder, PostgresBinaries binaries) {
        Path home = folder.toAbsolutePath().normalize();
        var place = new ClusterFolder(home, binaries, ServerUser.reaching(home, binaries));
        var cluster = new Cluster(place, Credentials.keptIn(home.resolve("credentials")), freePort());
        place.prepare(cluster.credentials);
        Orphan.stop(place);
        cluster.start();
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
    public void close() {
        stopping = true;
        Command stopped = Orphan.stop(cluster, 120);
        if (!stopped.worked()) LOG.warn("PostgreSQL did not stop: {}", stopped.output());
    }

    private void start() {
        long until = System.nanoTime() + LINGER_NANOS;
        try {
            Postmaster server = Postmaster.launched(cluster, port);
            while (!server.ready(cluster.data())) {
                if (System.nanoTime() > until || !lingers()) throw failed();
                TimeUnit.MILLISECONDS.sleep(300);
                server = Postmaster.launched(cluster, port);
            }
            server.ended().thenRunAsync(this::startAgain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }

    // A server killed under a living program comes back on the same port, and the pool finds it.
    private void startAgain() {
        if (stopping) return;
        LOG.error("PostgreSQL ended by itself; starting it again");
        start();
    }

    private boolean lingers() {
        String log = endOfLog();
        return log.contains("lock file \"postmaster.pid\" already exists")
                || log.contains("pre-existing shared memory block");
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
