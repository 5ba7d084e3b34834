package eljur.platform.disk;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the file system of a folder, in bytes.
 *
 * @param free what a program without special rights may still use
 */
public record Space(Path folder, long free, long total) {

    /** @throws IOException when the folder is not there or cannot be looked at */
    public static Space of(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder.toRealPath());
        return new Space(folder, store.getUsableSpace(), store.getTotalSpace());
    }
}
