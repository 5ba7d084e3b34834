package eljur.platform.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where data goes when nothing else was said: one folder for each kind of data. */
final class UsualFolder {

    private UsualFolder() {}

    static DataFolder open(CommandLine said) {
        String kind = kind(said);
        Path path = said.data() != null
                ? said.data()
                : base(System.getenv(), System.getProperty("user.name", ""))
                        .resolve(kind == null ? DataFolder.DEMO : kind);
        return DataFolder.open(path, kind);
    }

    private static @Nullable String kind(CommandLine said) {
        if (said.dbUrl() != null) return DataFolder.EXTERNAL;
        if (said.demo() == null) return null;
        return said.demo() ? DataFolder.DEMO : DataFolder.SCHOOL;
    }

    static Path base(Map<String, String> environment, String user) {
        if (user.equals("root")) return Path.of("/var/lib/eljur");
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        if (shared.startsWith("/")) return Path.of(shared, "eljur");
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.startsWith("/") ? home : System.getProperty("user.home"), ".local", "share", "eljur");
    }
}
