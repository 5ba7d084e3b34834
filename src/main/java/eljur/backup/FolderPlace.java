package eljur.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder of this machine: a second disk, best of all. It must be there: an unplugged disk leaves an empty mount point behind. */
record FolderPlace(long id, Path folder) implements Place {

    /** Laid there when the place was set up: where it is missing, the disk is. */
    static final String MARK = "eljur-backups";

    @Override
    public String shown() {
        return folder.toString();
    }

    /** Whether it stands or falls with the disk of that other folder. */
    boolean isOnTheDiskOf(Path other) {
        try {
            return Files.getFileStore(folder).equals(Files.getFileStore(other));
        } catch (IOException e) {
            return false;
        }
    }

    /** @return whether the folder had to be made: who meant a disk that is plugged in, wants to know */
    boolean setUp() {
        try {
            boolean made = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            if (isGone()) Files.createFile(mark());
            Disk.force(folder);
            return made;
        } catch (IOException e) {
            throw new UnmadeBackup(e, "place");
        }
    }

    /**
     * Whether the disk is not there, or another is in its place. Once set up, the folder is never made again: backups of a disk that
     * nobody plugged in would fill the one beside the data.
     */
    boolean isGone() {
        return !Files.exists(mark());
    }

    private Path mark() {
        return folder.resolve(MARK);
    }

    @Override
    public void take(Path file, Retention retention) {
        if (isGone()) throw new UnmadeBackup("place-gone");
        Path target = folder.resolve(file.getFileName());
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Disk.force(part);
            if (Files.mismatch(file, part) != -1) throw new UnmadeBackup("place-unread");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(folder);
            for (String name : retention.old(BackupFolder.names(folder))) Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UnmadeBackup(e, "place");
        }
    }
}
