package eljur.backup;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import java.nio.file.Path;
import java.time.Instant;

/** In a process of its own, to be killed: backups one after another, under names that only whole ones may bear. */
final class WritesBackups {

    private WritesBackups() {}

    public static void main(String[] args) {
        Login owner = new Login(args[1], args[2]), data = new Login(args[3], args[4]);
        var writer = new BackupWriter(
                new Database(args[0], owner, owner, data), KeyFile.in(Path.of(args[5])), Path.of(args[5], "files"));
        for (int n = 0; true; n++) {
            writer.write(Path.of(args[5], n + ".backup"), Instant.EPOCH);
            System.out.println("written " + n);
        }
    }
}
