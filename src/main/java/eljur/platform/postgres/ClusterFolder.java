package eljur.platform.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where the cluster lives in the program's folder, and who may touch it. Data is made once and never deleted. */
record ClusterFolder(Path folder, PostgresBinaries binaries, ServerUser user) {

    static final String DATA = "database";

    private static final long LOG_BYTES = 10_000_000;
    private static final int LOG_END = 4_000;

    Path data() {
        return folder.resolve(DATA);
    }

    Path log() {
        return folder.resolve("log").resolve("postgresql.log");
    }

    /**
     * Makes the data unless it is there, and stops whoever still works on it; data that is not ours to read is
     * refused, never made anew.
     */
    void prepare(Credentials credentials) {
        try {
            Files.createDirectories(log().getParent());
            if (Files.exists(data())) checkVersion();
            else make(credentials.administrator());
            Orphan.stop(this);
            user.own(data());
            rotateLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long logSize() {
        return log().toFile().length();
    }

    /** What PostgreSQL has said since its log was so long; of much, the end. */
    String logSince(long size) {
        try (var file = new RandomAccessFile(log().toFile(), "r")) {
            file.seek(Math.max(size, file.length() - LOG_END));
            byte[] said = new byte[(int) Math.max(0, file.length() - file.getFilePointer())];
            file.readFully(said);
            return new String(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private void checkVersion() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (!Files.exists(version)) throw new LaunchRefused("launch.cluster.foreign", data());
        String found = Files.readString(version).strip();
        if (!found.equals(String.valueOf(PostgresBinaries.MAJOR)))
            throw new LaunchRefused("launch.cluster.version", data(), found, String.valueOf(PostgresBinaries.MAJOR));
    }

    // Made aside and moved: a start cut short leaves no half of a database.
    private void make(Login administrator) throws IOException {
        Path aside = folder.resolve("database.new");
        Path password = folder.resolve("database.password");
        FileTree.delete(aside);
        Files.deleteIfExists(password);
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Credentials.writePrivate(password, administrator.password());
        user.own(aside);
        user.own(password);
        Command made = Command.run(user.tied("KILL", initdb(aside, password, administrator)));
        Files.delete(password);
        if (!made.worked()) throw unmade(made.output());
        Files.move(aside, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path data, Path password, Login administrator) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + administrator.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=ru-RU",
                "--locale=C.UTF-8");
    }

    private LaunchRefused unmade(String output) throws IOException {
        Files.writeString(log(), "initdb: " + output, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return new LaunchRefused("launch.cluster.failed", log());
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES)
            Files.move(log(), log().resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
}
