package eljur.platform.launch;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The folder of one installation, locked while the program runs. A file in it says whether its data is the
 * demonstration's or a school's: the two never share a folder.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws LaunchRefused when another program works in it, it holds data of the other kind, or cannot be written */
    public static DataFolder open(Path path, boolean demo) {
        try {
            Files.createDirectories(path);
            // Others must be able to pass through to their own files below, but not to look around.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
            var folder = new DataFolder(path, locked(path));
            folder.checkKind(demo ? "demo" : "school");
            return folder;
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", path);
        }
    }

    /** Where data goes when nothing else was said. */
    public static Path usual(boolean demo, Map<String, String> environment, boolean root) {
        String kind = demo ? "demo" : "school";
        if (root) return Path.of("/var/lib/eljur", kind);
        String base = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home = base.isEmpty() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(base);
        return home.resolve("eljur").resolve(kind);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) return lock;
        } catch (OverlappingFileLockException e) {
            // this very program holds it: the same answer
        }
        lock.close();
        throw new LaunchRefused("launch.folder.in-use", path);
    }

    private void checkKind(String kind) throws IOException {
        Path said = path.resolve("kind");
        if (!Files.exists(said)) Files.writeString(said, kind);
        else if (!Files.readString(said).strip().equals(kind)) {
            close();
            throw new LaunchRefused("launch.folder.other-kind." + kind, path);
        }
    }
}
