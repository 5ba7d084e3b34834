package eljur.platform.launch;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation, locked while the program runs. A file in it says what it holds: the demonstration's
 * data, a school's, or only the log of a program whose data is in an external database. They never share a folder.
 */
final class DataFolder implements AutoCloseable {

    static final String DEMO = "demo";
    static final String SCHOOL = "school";
    static final String EXTERNAL = "external";

    private static final String LOCK = "lock";
    private static final String LOCK_NEW = "lock.new";
    private static final String KIND = "kind";
    private static final String RESTORED = "restored";
    private static final Set<String> LEFT_BY_A_FIRST_START = Set.of(LOCK, LOCK_NEW);

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * @param kind what it must hold; null takes it as it is, and a new one for the demonstration
     * @throws LaunchRefused when another program works in it, it holds something else, or cannot be written
     */
    static DataFolder open(Path path, @Nullable String kind) {
        try {
            Files.createDirectories(path);
            refuseForeign(path);
            var folder = new DataFolder(path, locked(path));
            folder.claim(kind);
            folder.makeLog();
            return folder;
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", path);
        }
    }

    Path path() {
        return path;
    }

    Path log() {
        return path.resolve("log");
    }

    /** Where the program writes what it does: not there before its first start. */
    Path programLog() {
        return log().resolve("eljur.log");
    }

    boolean holdsDemo() {
        return kind().equals(DEMO);
    }

    /** Key of the words for a start in it: the first one makes a school, unless a backup was brought back here. */
    String startingKey() {
        if (Files.exists(programLog())) return "launch.starting";
        return Files.exists(path.resolve(RESTORED)) ? "launch.starting.restored" : "launch.starting.first";
    }

    /** What it holds came from a backup. */
    void markRestored() {
        try {
            Files.writeString(path.resolve(RESTORED), "");
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", path);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // Before anything is written or changed in it: it may be somebody's home.
    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(KIND))) return;
        try (Stream<Path> inside = Files.list(path)) {
            if (!inside.map(file -> file.getFileName().toString()).allMatch(LEFT_BY_A_FIRST_START::contains))
                throw new LaunchRefused("launch.folder.foreign", path);
        }
        // PostgreSQL of a program run by root is another user, who must pass through, but not look around.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() != null) return lock;
        lock.close();
        throw new LaunchRefused("launch.folder.in-use", path);
    }

    // For its owner only: what a database complains of may hold names.
    private void makeLog() throws IOException {
        var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(log())) Files.createDirectory(log(), only);
    }

    private void claim(@Nullable String kind) throws IOException {
        if (!Files.exists(path.resolve(KIND))) write(kind == null ? DEMO : kind);
        String held = kind();
        if (kind == null && !held.equals(EXTERNAL) || held.equals(kind)) return;
        close();
        throw new LaunchRefused("launch.folder.holds." + held, path);
    }

    private String kind() {
        try {
            String kind = Files.readString(path.resolve(KIND)).strip();
            if (kind.equals(DEMO) || kind.equals(SCHOOL) || kind.equals(EXTERNAL)) return kind;
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", path);
        }
        throw new LaunchRefused("launch.folder.foreign", path);
    }

    private void write(String kind) throws IOException {
        Path aside = path.resolve(LOCK_NEW);
        Files.writeString(aside, kind);
        Files.move(aside, path.resolve(KIND), StandardCopyOption.ATOMIC_MOVE);
    }
}
