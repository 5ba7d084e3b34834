package eljur.platform.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logins of the embedded PostgreSQL, made once for each data folder and kept in a file that only the program's
 * user reads. The administrator makes the roles and nothing else.
 */
public record Credentials(Login administrator, Login owner, Login app, Login data) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    /** @param needed the data is there already, and opens with the old passwords only */
    static Credentials keptIn(Path file, boolean needed) {
        try {
            if (!Files.exists(file) && needed) throw new LaunchRefused("launch.credentials.missing", file);
            if (!Files.exists(file)) write(file, fresh());
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Credentials fresh() {
        return new Credentials(login("eljur_admin"), login("eljur_owner"), login("eljur_app"), login("eljur_data"));
    }

    private static Login login(String user) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return new Login(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    // A copy of the folder may have lost the mode of its files.
    private static Credentials read(Path file) throws IOException {
        if (!Files.getPosixFilePermissions(file).equals(PRIVATE)) Files.setPosixFilePermissions(file, PRIVATE);
        var kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        }
        return new Credentials(
                kept(kept, file, "eljur_admin"),
                kept(kept, file, "eljur_owner"),
                kept(kept, file, "eljur_app"),
                kept(kept, file, "eljur_data"));
    }

    private static Login kept(Properties kept, Path file, String user) {
        String password = kept.getProperty(user);
        if (password == null) throw new LaunchRefused("launch.credentials.broken", file);
        return new Login(user, password);
    }

    // Written beside and moved: a crash leaves either no file or a whole one.
    private static void write(Path file, Credentials made) throws IOException {
        String text = Stream.of(made.administrator, made.owner, made.app, made.data)
                .map(login -> login.user() + "=" + login.password() + "\n")
                .collect(Collectors.joining());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        writePrivate(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void writePrivate(Path file, String text) throws IOException {
        var only = PosixFilePermissions.asFileAttribute(PRIVATE);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, only)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }
}
