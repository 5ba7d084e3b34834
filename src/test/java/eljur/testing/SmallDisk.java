package eljur.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real file system of its own, an ext4 in a file; root only, and where loop devices may be used. Elsewhere the test is left out, loudly. */
public final class SmallDisk implements AutoCloseable {

    private final Path image;
    private final Path mounted;

    private SmallDisk(Path image, Path mounted) {
        this.image = image;
        this.mounted = mounted;
    }

    public static SmallDisk of(int megabytes) throws IOException, InterruptedException {
        Path image = Files.createTempFile("eljur-test-disk-", ".img"),
                folder = Files.createTempDirectory("eljur-test-disk-");
        var disk = new SmallDisk(image, folder);
        boolean there = disk.runs("truncate", "-s", megabytes + "M", image.toString())
                && disk.runs("mkfs.ext4", "-q", "-F", "-m", "0", image.toString())
                && disk.runs("mount", "-o", "loop", image.toString(), folder.toString());
        if (!there) {
            System.err.println(
                    "NOT TESTED on a real small disk: a file system in a file cannot be mounted here (root?)");
            Assumptions.abort("no loop devices");
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return disk;
    }

    /** Where it is mounted. */
    public Path folder() {
        return mounted;
    }

    @Override
    public void close() throws IOException {
        try {
            runs("umount", mounted.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(mounted);
        Files.deleteIfExists(image);
    }

    private boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
