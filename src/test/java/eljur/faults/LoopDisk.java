package eljur.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A small disk of its own: ext4 in a file, mounted by root. It is unmounted also when the run is broken off. */
final class LoopDisk implements AutoCloseable {

    private final Path image;
    private final Path mounted;
    private final Thread broken = new Thread(this::unmountAnyhow);

    private LoopDisk(Path image, Path mounted) {
        this.image = image;
        this.mounted = mounted;
    }

    /** Whether this machine lets us mount one: as root, with ext4 and a free loop device, which a container may lack. */
    static boolean possible() {
        return Possible.HERE;
    }

    static LoopDisk made(Path image, long megabytes) throws IOException {
        Path mounted = Files.createDirectory(image.resolveSibling(image.getFileName() + ".mounted"));
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(megabytes << 20);
        }
        Shell.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        var disk = new LoopDisk(image, mounted);
        Runtime.getRuntime().addShutdownHook(disk.broken);
        disk.mount();
        Files.setPosixFilePermissions(mounted, PosixFilePermissions.fromString("rwx--x--x"));
        return disk;
    }

    Path mounted() {
        return mounted;
    }

    void mount() {
        Shell.run("mount", "-o", "loop", image.toString(), mounted.toString());
    }

    /** When nobody holds a file of it any more. */
    void unmount() {
        Pause.untilSo("the disk is let go", 60, () -> Shell.worked("umount", mounted.toString()));
    }

    /** Everything written so far is on the disk. */
    void settle() {
        Shell.run("sync", "-f", mounted.toString());
    }

    /** The power goes: what was not written down is gone, and nothing more is written. */
    void cutPower() {
        Ext4.shutDown(mounted);
    }

    @Override
    public void close() {
        unmountAnyhow();
        Runtime.getRuntime().removeShutdownHook(broken);
    }

    private static final class Possible {

        static final boolean HERE = Shell.isRoot() && tried();

        private static boolean tried() {
            try {
                Path folder = Files.createTempDirectory("faults-disk-");
                try (LoopDisk disk = made(folder.resolve("disk"), 16)) {
                    disk.settle();
                } finally {
                    Shell.worked("rm", "-rf", "--one-file-system", folder.toString());
                }
                return true;
            } catch (IOException | IllegalStateException e) {
                return false;
            }
        }
    }

    private void unmountAnyhow() {
        if (!Shell.worked("mountpoint", "-q", mounted.toString())) return;
        if (!Pause.until(20, () -> Shell.worked("umount", mounted.toString())))
            Shell.worked("umount", "-l", mounted.toString());
    }
}
