package eljur.platform.postgres;

import eljur.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A folder for one cluster, as the program makes it: another user may pass through and not look around. */
record ServerFolder(Path above, Path path) {

    /** Of {@code ControlFileData}: after its number and two versions. */
    private static final int STATE_AT = 16;

    private static final int SHUT_DOWN = 1;

    static ServerFolder made(String name) {
        try {
            Path above = Files.createTempDirectory("eljur-test-cluster-");
            Path path = Files.createDirectory(above.resolve(name));
            for (Path each : List.of(above, path))
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
            return new ServerFolder(above, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With owners and modes. */
    ServerFolder copied(String name) {
        Path copy = above.resolve(name);
        Command copied = Command.run(List.of("cp", "-a", path.toString(), copy.toString()));
        if (!copied.worked()) throw new IllegalStateException(copied.output());
        return new ServerFolder(above, copy);
    }

    ServerFolder renamed(String name) throws IOException {
        return new ServerFolder(above, Files.move(path, above.resolve(name)));
    }

    Cluster started() {
        return Cluster.started(path, TestDatabase.programs());
    }

    Path data() {
        return path.resolve("database");
    }

    ClusterFolder cluster() {
        return new ClusterFolder(path, TestDatabase.programs(), ServerUser.reaching(path, TestDatabase.programs()));
    }

    /** Whether the last server has written everything down and said so in its control file: nothing is left to mend. */
    boolean wasEndedCleanly() throws IOException {
        byte[] control = Files.readAllBytes(data().resolve("global").resolve("pg_control"));
        return ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getInt(STATE_AT) == SHUT_DOWN;
    }

    void delete() throws IOException {
        FileTree.delete(above);
    }
}
