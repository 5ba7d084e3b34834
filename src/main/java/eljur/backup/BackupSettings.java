package eljur.backup;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the administrator decides about backups. A backup holds everything of the installation: where several schools share one, the
 * administrator of one of them neither takes it nor says where it goes.
 */
@Component
class BackupSettings {

    static final int MOST_PLACES = 2;

    private final JdbcClient db;
    private final PlaceWatch places;
    private final Clock clock;

    BackupSettings(@Qualifier("data") DataSource data, PlaceWatch places, Clock clock) {
        this.db = JdbcClient.create(data);
        this.places = places;
        this.clock = clock;
    }

    Runs runs() {
        return new Runs(db);
    }

    boolean isOnlySchool(CurrentUser who) {
        return isOnlySchool(who.schoolId());
    }

    boolean isOnlySchool(long school) {
        return db.sql("select array_agg(school_id) = array[?::bigint] from school.v_school")
                .param(school)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void refuseUnlessOnlySchool(CurrentUser who) {
        if (!isOnlySchool(who)) throw new Refused("backup.refused.schools");
    }

    void plan(CurrentUser who, String at, int days, int weeks) {
        refuseUnlessOnlySchool(who);
        if (days < 1 || days > 366 || weeks < 0 || weeks > 520) throw new Refused("backup.refused.plan");
        try {
            db.sql("update backup.plan set at_time = ?, days = ?, weeks = ?")
                    .params(LocalTime.parse(at), days, weeks)
                    .update();
        } catch (DateTimeParseException e) {
            throw new Refused("backup.refused.plan");
        }
    }

    /** @return whether the folder had to be made */
    boolean addFolder(CurrentUser who, String typed) {
        refuseUnlessOnlySchool(who);
        refuseMore();
        var place = new FolderPlace(0, folder(typed));
        refuseKnown(place);
        boolean made = place.setUp();
        db.sql("insert into backup.place (kind, folder, added_at, added_by) values ('folder', ?, ?, ?)")
                .params(place.shown(), Timestamp.from(clock.instant()), who.accountId())
                .update();
        places.look();
        return made;
    }

    /** The key that the server shows now is the one it will be known by. */
    void addServer(CurrentUser who, Sftp server) {
        refuseUnlessOnlySchool(who);
        refuseMore();
        refuseKnown(new SftpPlace(0, server));
        db.sql("""
                        insert into backup.place (kind, folder, host, port, login, password, host_key, added_at, added_by)
                        values ('sftp', ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(server.folder())
                .param(server.host())
                .param(server.port())
                .param(server.login())
                .param(server.password())
                .param(Sftp.hostKey(server.host(), server.port()))
                .param(Timestamp.from(clock.instant()))
                .param(who.accountId())
                .update();
    }

    /** What lies there stays there. */
    void remove(CurrentUser who, long place) {
        refuseUnlessOnlySchool(who);
        if (db.sql("delete from backup.place where id = ?").param(place).update() == 0) throw new NotFound();
        places.look();
    }

    private void refuseMore() {
        if (runs().places().size() >= MOST_PLACES)
            throw new Refused("backup.refused.places", String.valueOf(MOST_PLACES));
    }

    // Twice the same would be pruned twice and taken for two.
    private void refuseKnown(Place added) {
        if (runs().places().stream().anyMatch(place -> place.shown().equals(added.shown())))
            throw new Refused("backup.refused.known");
    }

    private static Path folder(String typed) {
        try {
            Path folder = Path.of(typed.strip());
            if (folder.isAbsolute()) return folder.normalize();
        } catch (InvalidPathException e) {
            // said below
        }
        throw new Refused("backup.refused.folder");
    }
}
