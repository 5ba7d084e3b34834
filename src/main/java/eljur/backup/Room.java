package eljur.backup;

import eljur.platform.disk.Space;
import eljur.platform.disk.SpaceLimits;
import eljur.platform.disk.SpaceState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup that would fill the disk is not begun: it would stop the journal, and itself with it. */
final class Room {

    private final Path data;
    private final Reading reading;

    /** @param data the program's data folder */
    Room(Path data, Reading reading) {
        this.data = data;
        this.reading = reading;
    }

    /** How the room of a folder is asked for. */
    interface Reading {
        Space of(Path folder) throws IOException;
    }

    /** @throws UnmadeBackup when too little would be left for the journal */
    void refuseTight(JdbcClient db) throws IOException {
        Space space = reading.of(data);
        long kept = SpaceLimits.USUAL.over(SpaceState.FULL, space.total());
        if (space.free() - needed(db) < kept) throw new UnmadeBackup("no-room");
    }

    // The file, and where the database lies on this disk, the one in which it is tried, with what the server logs of
    // it.
    private long needed(JdbcClient db) {
        long database = db.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
        long file = new Runs(db).lastSize().map(last -> last + last / 5).orElse(database / 3);
        return Files.isDirectory(data.resolve("database")) ? file + 2 * database : file;
    }
}
