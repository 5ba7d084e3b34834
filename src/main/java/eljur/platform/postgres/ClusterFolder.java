package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Where the cluster lives in the program's folder, and who may touch it. Data is made once and never deleted. */
record ClusterFolder(Path folder, PostgresBinaries binaries, ServerUser user) {

    private static final long LOG_BYTES = 10_000_000;

    Path data() {
        return folder.resolve("database");
    }

    Path log() {
        return folder.resolve("log").resolve("postgresql.log");
    }

    /** Makes the data unless it is there; data that is not ours to read is refused, never made anew. */
    void prepare(Credentials credentials) {
        try {
            Files.createDirectories(log().getParent());
            if (Files.exists(data())) checkVersion();
            else make(credentials.administrator());
            user.own(data());
            rotateLog();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> command(String program, String... args) {
        String[] all = Stream.concat(Stream.of(binaries.program(program)), Stream.of(args))
                .toArray(String[]::new);
        return user.command(all);
    }

    String endOfLog() throws IOException {
        if (!Files.exists(log())) return "";
        List<String> lines = Files.readAllLines(log(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
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
        Command made = Command.run(command("initdb", initdbOptions(aside, password, administrator)));
        Files.delete(password);
        if (!made.worked()) throw new IllegalStateException("initdb: " + made.output());
        Files.move(aside, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String[] initdbOptions(Path data, Path password, Login administrator) {
        return new String[] {
            "--pgdata=" + data,
            "--username=" + administrator.user(),
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=icu",
            "--icu-locale=ru-RU",
            "--locale=C.UTF-8"
        };
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES)
            Files.move(log(), log().resolveSibling("postgresql.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
}
