package eljur.platform.launch;

import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.PostgresBinaries;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/** A data folder that is filled aside and gets its name when it is whole: a restoration cut short leaves no half of a school. */
public final class NewDataFolder implements AutoCloseable {

    private static final String ASIDE = ".restoring";

    private final Path target;
    private final DataFolder aside;
    private final Cluster cluster;

    private NewDataFolder(Path target, DataFolder aside, Cluster cluster) {
        this.target = target;
        this.aside = aside;
        this.cluster = cluster;
    }

    /** Where {@code bin/run} looks, when nothing else is said. */
    public static Path usual(boolean demo) {
        return UsualFolder.base(System.getenv(), System.getProperty("user.name", ""))
                .resolve(demo ? DataFolder.DEMO : DataFolder.SCHOOL);
    }

    /** @throws LaunchRefused when something is there already, which is not touched */
    public static void refuseFull(Path target) {
        try {
            if (!Files.exists(target)) return;
            if (!Files.isDirectory(target)) throw new LaunchRefused("launch.folder.unwritable", target);
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) throw new LaunchRefused("launch.folder.full", target);
            }
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", target);
        }
    }

    /** Starts a database aside, empty, with nothing migrated. */
    public static NewDataFolder beside(Path target, boolean demo) {
        refuseFull(target);
        Path path = target.resolveSibling(target.getFileName() + ASIDE);
        throwAway(path);
        DataFolder aside = DataFolder.open(path, demo ? DataFolder.DEMO : DataFolder.SCHOOL);
        try {
            return new NewDataFolder(
                    target, aside, Cluster.started(path, PostgresBinaries.in(path.resolve("programs"))));
        } catch (RuntimeException e) {
            aside.close();
            throw e;
        }
    }

    /** Until it is finished. */
    public Path path() {
        return aside.path();
    }

    public Database database() {
        return Database.of(cluster, Database.NAME);
    }

    /** Stops the database and gives the folder its name. */
    public void finish() {
        cluster.close();
        aside.markRestored();
        aside.close();
        try {
            Files.move(aside.path(), target, StandardCopyOption.ATOMIC_MOVE);
            try (var parent = FileChannel.open(Objects.requireNonNull(target.getParent()), StandardOpenOption.READ)) {
                parent.force(true);
            }
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", target);
        }
    }

    /** Throws it away, unless it is finished. */
    @Override
    public void close() {
        cluster.close();
        aside.close();
        throwAway(aside.path());
    }

    // Only what an earlier restoration has left, and nobody works on.
    private static void throwAway(Path path) {
        if (!Files.exists(path)) return;
        DataFolder.open(path, null).close();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new LaunchRefused(e, "launch.folder.unwritable", path);
        }
    }
}
