package eljur.backup;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A backup whose parts were changed by somebody who has its key. */
final class Resealed {

    private Resealed() {}

    interface Change {
        /** null leaves the part out */
        byte @Nullable [] of(String name, byte[] content) throws java.io.IOException;
    }

    static void of(Path from, BackupKey key, Path to, Change change) throws Exception {
        try (OutputStream out = Files.newOutputStream(to);
                var zip = new ZipOutputStream(Seal.writing(out, key))) {
            new BackupReader(from, key).read((name, content) -> {
                byte[] changed = change.of(name, content.readAllBytes());
                if (changed == null) return;
                zip.putNextEntry(new ZipEntry(name));
                zip.write(changed);
                zip.closeEntry();
            });
        }
    }
}
