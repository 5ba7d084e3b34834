package eljur.backup;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Migrations;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Makes one file of the whole installation: tables, then files, then the manifest. */
final class BackupWriter {

    static final String TABLES = "tables/";
    static final String FILES = "files/";
    static final String MANIFEST = "manifest.json";
    private static final String UNFINISHED = ".part";

    private final Database database;
    private final BackupKey key;
    private final Path files;

    /** @param files the folder of the installation's files; it need not be there */
    BackupWriter(Database database, BackupKey key, Path files) {
        this.database = database;
        this.key = key;
        this.files = files;
    }

    /**
     * Whatever bears the name of a backup is whole, was read again, and is on the disk: until then it has another name.
     *
     * @throws UnmadeBackup when there is no file
     */
    Manifest write(Path file, Instant now) {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            Files.deleteIfExists(part);
            Manifest manifest = fill(part, now);
            Disk.force(part);
            if (!new BackupReader(part, key).manifest().equals(manifest)) throw new UnmadeBackup("unread");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            Disk.force(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return manifest;
        } catch (IOException e) {
            throw new UnmadeBackup(e, "unwritten");
        } catch (UnusableBackup e) {
            throw new UnmadeBackup(e, "unread");
        } catch (SQLException e) {
            throw new UnmadeBackup(e, "database");
        }
    }

    private Manifest fill(Path part, Instant now) throws IOException, SQLException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var only = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = Files.newByteChannel(part, options, only);
                OutputStream out = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel));
                var zip = new ZipOutputStream(new BufferedOutputStream(Seal.writing(out, key), Seal.SEGMENT));
                var snapshot = Snapshot.of(database)) {
            Manifest manifest = fill(zip, snapshot, now);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    private Manifest fill(ZipOutputStream zip, Snapshot snapshot, Instant now) throws IOException, SQLException {
        List<Manifest.TableSum> tables = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            zip.putNextEntry(new ZipEntry(TABLES + table.fullName()));
            tables.add(snapshot.copy(table, zip));
            zip.closeEntry();
        }
        return new Manifest(
                program(),
                Migrations.version(database).orElseThrow(),
                snapshot.kind(),
                snapshot.id(),
                now,
                snapshot.zone(),
                snapshot.schools(),
                tables,
                snapshot.positions(),
                copyFiles(zip));
    }

    private List<Manifest.FileSum> copyFiles(ZipOutputStream zip) throws IOException {
        List<Manifest.FileSum> sums = new ArrayList<>();
        if (!Files.isDirectory(files)) return sums;
        try (Stream<Path> found = Files.walk(files)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) sums.add(copy(file, zip));
        }
        return sums;
    }

    private Manifest.FileSum copy(Path file, ZipOutputStream zip) throws IOException {
        String path = files.relativize(file).toString();
        zip.putNextEntry(new ZipEntry(FILES + path));
        try (var counted = new Sha256(zip)) {
            Files.copy(file, counted);
            zip.closeEntry();
            return new Manifest.FileSum(path, counted.bytes(), counted.sum());
        }
    }

    private static String program() {
        return Optional.ofNullable(BackupWriter.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
