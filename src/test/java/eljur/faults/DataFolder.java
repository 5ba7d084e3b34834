package eljur.faults;

import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import eljur.testing.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Properties;

/** A data folder of the program, poured once with the school and copied for each kind of fault. */
record DataFolder(Path path) {

    static DataFolder poured(Path path) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        Files.writeString(path.resolve("kind"), "school");
        // On a small disk there is no place for the programs of PostgreSQL, and no fault is meant for them.
        Files.createSymbolicLink(
                path.resolve("programs"), TestDatabase.programs().home().getParent());
        try (Cluster cluster = Cluster.started(path, TestDatabase.programs())) {
            Database database = Database.of(cluster, Database.NAME);
            Launch.prepare(database, new LaunchOptions("127.0.0.1", 0, null, false, LaunchOptions.DEMO_SIZE, 1, null));
            School.pour(database);
        }
        return new DataFolder(path);
    }

    DataFolder copied(Path to) {
        Shell.run("cp", "-a", path.toString(), to.toString());
        return new DataFolder(to);
    }

    /** The running database, whatever port it has now. */
    Database database() {
        String url = "jdbc:postgresql://127.0.0.1:" + server().port() + "/" + Database.NAME;
        return new Database(url, login("eljur_owner"), login("eljur_app"), login("eljur_data"));
    }

    Login administrator() {
        return login("eljur_admin");
    }

    Server server() {
        return new Server(path.resolve("database"));
    }

    private Login login(String user) {
        var kept = new Properties();
        try (Reader in = Files.newBufferedReader(path.resolve("credentials"))) {
            kept.load(in);
            return new Login(user, Objects.requireNonNull(kept.getProperty(user)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
