package eljur.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup. Nothing of it is given to anybody before all of it was read and found to be what its manifest says. */
final class BackupReader {

    private final Path file;
    private final BackupKey key;

    BackupReader(Path file, BackupKey key) {
        this.file = file;
        this.key = key;
    }

    /** What is done with one part of a backup. */
    interface Part {
        void read(String name, InputStream content) throws IOException, SQLException;
    }

    /** What one part was found to hold. */
    private record Sum(long bytes, String sha256) {}

    /**
     * Reads all of it.
     *
     * @throws UnusableBackup when it is not whole, not ours, or not what it says
     */
    Manifest manifest() {
        Map<String, Sum> found = new LinkedHashMap<>();
        var said = new Said();
        try {
            read((name, content) -> {
                if (said.manifest != null) throw new UnusableBackup("contents");
                if (name.equals(BackupWriter.MANIFEST)) said.manifest = parsed(content);
                else if (found.put(name, sum(content)) != null) throw new UnusableBackup("contents");
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (said.manifest == null || !found.equals(promised(said.manifest))) throw new UnusableBackup("contents");
        return said.manifest;
    }

    private static final class Said {
        @Nullable
        Manifest manifest;
    }

    /** Hands over its parts in their order: for a file that {@link #manifest} has found good. */
    void read(Part part) throws SQLException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                InputStream open = Seal.reading(in, key);
                var zip = new ZipInputStream(open)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                part.read(entry.getName(), zip);
            // Only the end proves that nothing is missing.
            open.transferTo(OutputStream.nullOutputStream());
        } catch (java.nio.file.NoSuchFileException | java.nio.file.AccessDeniedException e) {
            throw new UnusableBackup(e, "absent", file);
        } catch (IOException e) {
            throw new UnusableBackup(e, "damaged");
        }
    }

    private static Map<String, Sum> promised(Manifest manifest) {
        Map<String, Sum> promised = new LinkedHashMap<>();
        manifest.tables()
                .forEach(table ->
                        promised.put(BackupWriter.TABLES + table.name(), new Sum(table.bytes(), table.sha256())));
        manifest.files()
                .forEach(file -> promised.put(BackupWriter.FILES + file.path(), new Sum(file.bytes(), file.sha256())));
        return promised;
    }

    private static Sum sum(InputStream content) throws IOException {
        try (var counted = new Sha256(OutputStream.nullOutputStream())) {
            content.transferTo(counted);
            return new Sum(counted.bytes(), counted.sum());
        }
    }

    private static Manifest parsed(InputStream content) throws IOException {
        try {
            return JsonMapper.shared().readValue(content.readAllBytes(), Manifest.class);
        } catch (JacksonException e) {
            throw new UnusableBackup(e, "contents");
        }
    }
}
