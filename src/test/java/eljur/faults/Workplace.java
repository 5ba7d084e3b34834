package eljur.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The folder of one run: the poured school, a copy for each kind, the ledgers. Taken away at the end. */
final class Workplace implements AutoCloseable {

    private final Path above;
    private final int port;
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable DataFolder poured;

    private Workplace(Path above, int port) {
        this.above = above;
        this.port = port;
    }

    /** @param port of the program; 0: one that is free now */
    static Workplace made(int port) throws IOException {
        Path above = Files.createTempDirectory("faults-");
        Files.setPosixFilePermissions(above, PosixFilePermissions.fromString("rwx--x--x"));
        var place = new Workplace(above, port == 0 ? freePort() : port);
        Runtime.getRuntime().addShutdownHook(new Thread(place::takeAway));
        return place;
    }

    // Broken off, the programs are ended at the same moment, and until they are they go on writing.
    private void takeAway() {
        for (int tries = 0; tries < 20 && Files.exists(above); tries++) {
            close();
            LockSupport.parkNanos(500_000_000);
        }
    }

    DataFolder folder(String name) throws IOException {
        return poured().copied(above.resolve(name));
    }

    /** Into a disk of its own. */
    DataFolder folder(LoopDisk disk) throws IOException {
        return poured().copied(disk.mounted().resolve("data"));
    }

    private DataFolder poured() throws IOException {
        if (poured == null) poured = DataFolder.poured(above.resolve("poured"));
        return poured;
    }

    Program program(DataFolder folder) {
        return Program.started(port, folder.path(), above.resolve("said"), Map.of());
    }

    Program program(Path data, Map<String, String> environment, String... words) {
        return Program.started(port, data, above.resolve("said"), environment, words);
    }

    Path path(String name) {
        return above.resolve(name);
    }

    /** A name that is not taken. */
    Path newPath(String name) {
        return above.resolve(name + "-" + count.incrementAndGet());
    }

    Path newLedgers() throws IOException {
        return Files.createDirectory(newPath("ledgers"));
    }

    Path ledgers(String name) throws IOException {
        return Files.createDirectory(above.resolve("ledgers-" + name));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        Shell.run("rm", "-rf", "--one-file-system", above.toString());
    }
}
