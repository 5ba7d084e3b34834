package eljur.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import eljur.testing.Samples;
import eljur.testing.Samples.Row;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself says that it has no room, as the only one who can where it is on another machine. */
class FullDatabaseTest {

    private static final String MARK = "POST /registers/{course}/cells";

    private final SchoolProgram program = SchoolProgram.started();
    private final FullDatabase database = program.bean(FullDatabase.class);

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aSaveThatMeetsAFullDiskIsPutOffAndNoFaultAndComesWhenThereIsRoom() throws SQLException {
        var anna = program.signedIn("anna");
        var request = Samples.request(program, MARK, Row.OURS);
        asOwner("""
                create function journal.no_room() returns trigger language plpgsql as $$ begin
                    raise exception using errcode = '53100', message = 'could not extend file: No space left on device';
                end $$""");
        asOwner("create trigger no_room before insert or update on journal.cell execute function journal.no_room()");
        var answer = anna.post(request.path(), request.body());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("15");
        assertThat(answer.body()).contains("\"later\":true").contains("место на диске");
        assertThat(database.isFull()).isTrue();
        assertThat(program.signedIn("admin").get("/upkeep").body()).contains("на её сервере нет места");
        assertThat(program.signedIn("anna").get("/today").body()).contains("кончилось место на диске");
        asOwner("drop trigger no_room on journal.cell");
        assertThat(anna.post(request.path(), request.body()).statusCode())
                .as("nothing is sent to it until a trial has shown that it writes")
                .isEqualTo(503);
        database.probe();
        assertThat(database.isFull()).isFalse();
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(200);
    }

    @Test
    void aCommitThatFailsForWantOfRoomIsPutOffToo() throws SQLException {
        var anna = program.signedIn("anna");
        var request = Samples.request(program, MARK, Row.OURS);
        asOwner("""
                create function journal.no_room() returns trigger language plpgsql as $$ begin
                    raise exception using errcode = '53100'; end $$""");
        asOwner("""
                create constraint trigger no_room after insert or update on journal.cell deferrable initially deferred
                for each row execute function journal.no_room()""");
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(503);
        int taken = program.inDatabase(db -> db.sql("select count(*) from platform.operation")
                .query(Integer.class)
                .single());
        assertThat(taken).isZero();
    }

    @Test
    void aDatabaseMadeReadOnlyByItsHostIsReadAndTriedUntilItWritesAgain() throws SQLException {
        var anna = program.signedIn("anna");
        var request = Samples.request(program, MARK, Row.OURS);
        String name = database().name();
        asOwner("alter database %s set default_transaction_read_only = on".formatted(name));
        // Settings of a database are met by new connections only.
        newConnections();
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(503);
        database.probe();
        assertThat(database.isFull()).isTrue();
        program.clock().moveBy(Duration.ofMinutes(2));
        assertThat(anna.get("/today").statusCode())
                .as("that the session was seen cannot be noted, and the page is there")
                .isEqualTo(200);
        asOwner(
                "set default_transaction_read_only = off",
                "alter database %s reset default_transaction_read_only".formatted(name));
        newConnections();
        database.probe();
        assertThat(database.isFull()).isFalse();
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherFaultIsStillAFault() throws SQLException {
        var anna = program.signedIn("anna");
        var request = Samples.request(program, MARK, Row.OURS);
        asOwner("""
                create function journal.no_room() returns trigger language plpgsql as $$ begin
                    raise exception using errcode = '53200'; end $$""");
        asOwner("create trigger no_room before insert or update on journal.cell execute function journal.no_room()");
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(500);
        assertThat(database.isFull()).isFalse();
    }

    private eljur.platform.postgres.Database database() {
        return program.database();
    }

    private void newConnections() throws SQLException {
        program.bean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .getHikariPoolMXBean()
                .softEvictConnections();
    }

    private void asOwner(String... acts) throws SQLException {
        try (var owner = TestDatabase.connect(database(), database().owner());
                var statement = owner.createStatement()) {
            for (String act : acts) statement.execute(act);
        }
    }
}
