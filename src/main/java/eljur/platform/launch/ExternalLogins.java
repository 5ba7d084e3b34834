package eljur.platform.launch;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Login;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The logins of an external PostgreSQL: from the environment, or from a file that only its owner reads. Never from the
 * command line, which every user of the machine can see.
 */
final class ExternalLogins {

    private static final Set<PosixFilePermission> PRIVATE =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private ExternalLogins() {}

    static Database database(String url, Map<String, String> environment) {
        Map<String, String> said = new HashMap<>(environment);
        String file = environment.get("ELJUR_DB_CREDENTIALS");
        if (file != null) said.putAll(read(file));
        return new Database(
                url, needed(said, "ELJUR_DB_OWNER"), needed(said, "ELJUR_DB_APP"), login(said, "ELJUR_DB_DATA"));
    }

    private static Login needed(Map<String, String> said, String name) {
        Login login = login(said, name);
        if (login == null) throw new LaunchRefused("launch.database.logins", name, name + "_PASSWORD");
        return login;
    }

    private static @Nullable Login login(Map<String, String> said, String name) {
        String user = said.get(name), password = said.get(name + "_PASSWORD");
        if (user == null || password == null) return null;
        if (!user.matches("[a-z_][a-z0-9_]{0,62}")) throw new LaunchRefused("launch.database.role-name", name);
        return new Login(user, password);
    }

    private static Map<String, String> read(String file) {
        var kept = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(file))) {
            if (!Files.isRegularFile(Path.of(file))) throw new LaunchRefused("launch.database.no-file", file);
            if (!PRIVATE.containsAll(Files.getPosixFilePermissions(Path.of(file))))
                throw new LaunchRefused("launch.database.open-file", file);
            kept.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // No such file, no such name, no text.
            throw new LaunchRefused(e, "launch.database.no-file", file);
        }
        Map<String, String> logins = new HashMap<>();
        kept.stringPropertyNames().forEach(name -> logins.put(name, kept.getProperty(name)));
        return logins;
    }
}
