package eljur.faults;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and PostgreSQL, and can cut a connection at the worst moment: COMMIT was done, and before the first
 * byte of its answer is passed on both ends are closed. The server's side is read message by message (a letter, four bytes of
 * length, the rest), without encryption.
 */
final class TcpProxy implements AutoCloseable {

    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);
    private static final int COMMAND_COMPLETE = 'C';

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger toCut = new AtomicInteger();
    private volatile boolean closed;

    private TcpProxy(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** @param server port of PostgreSQL on this machine */
    static TcpProxy before(int server) throws IOException {
        var proxy = new TcpProxy(server);
        Thread.ofPlatform().daemon().name("proxy").start(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Of the next so many commits the answer is lost. */
    void cutNext(int commits) {
        toCut.set(commits);
    }

    /** How many are still to be cut. */
    int left() {
        return toCut.get();
    }

    @Override
    public void close() {
        closed = true;
        shut(door);
        open.forEach(TcpProxy::shut);
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
                for (Socket side : Set.of(client, database)) side.setTcpNoDelay(true);
                open.add(client);
                open.add(database);
                Thread.ofVirtual().start(() -> carry(client, database, this::copy));
                Thread.ofVirtual().start(() -> carry(database, client, this::passAnswers));
            } catch (IOException e) {
                if (!closed) Pause.millis(20);
            }
        }
    }

    private interface Way {
        void pass(InputStream from, OutputStream to) throws IOException;
    }

    private void carry(Socket from, Socket to, Way way) {
        try (from;
                to) {
            way.pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // One end is gone: so is the other.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void copy(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
    }

    private void passAnswers(InputStream from, OutputStream to) throws IOException {
        var answers = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        while (true) {
            int kind = answers.read();
            if (kind < 0) return;
            int length = answers.readInt();
            byte[] rest = answers.readNBytes(length - 4);
            if (kind == COMMAND_COMPLETE && java.util.Arrays.equals(rest, COMMITTED) && cuts()) return;
            to.write(message(kind, length, rest));
            if (answers.available() == 0) to.flush();
        }
    }

    private boolean cuts() {
        return toCut.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    private static byte[] message(int kind, int length, byte[] rest) {
        return java.nio.ByteBuffer.allocate(5 + rest.length)
                .put((byte) kind)
                .putInt(length)
                .put(rest)
                .array();
    }

    private static void shut(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            // It was closed already.
        }
    }
}
