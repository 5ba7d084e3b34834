package eljur.backup;

import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The key as it lies in the data folder, for the program's user only. */
final class KeyFile {

    private static final String NAME = "backup.key";

    private KeyFile() {}

    static Path at(Path data) {
        return data.resolve(NAME);
    }

    /** The key of a data folder, made if there is none yet. */
    static BackupKey in(Path data) {
        Path file = data.resolve(NAME);
        if (!Files.exists(file)) keep(data, BackupKey.made());
        return read(file);
    }

    /** @throws LaunchRefused when it cannot be read, or is not as it was printed */
    static BackupKey read(Path file) {
        try {
            return BackupKey.typed(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LaunchRefused(e, "backup.key.unreadable", file);
        }
    }

    /** Whole and on the disk before it bears its name: what was sealed with a lost key is lost. */
    static void keep(Path data, BackupKey key) {
        Path beside = data.resolve(NAME + ".new");
        try {
            Files.deleteIfExists(beside);
            write(beside, String.join("\n", key.rows()) + "\n");
            if (Files.exists(data.resolve(NAME))) throw new FileAlreadyExistsException(NAME);
            Files.move(beside, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            Disk.force(data);
        } catch (IOException e) {
            throw new LaunchRefused(e, "backup.key.unwritable", data);
        }
    }

    private static void write(Path file, String text) throws IOException {
        var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, only)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }
}
