package eljur.backup;

import eljur.access.CurrentUser;
import eljur.backup.web.BackupPage;
import eljur.platform.QrPicture;
import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said about backups. */
@Component
class BackupPages {

    private static final int SHOWN = 20;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Texts.RUSSIAN);

    private final Database database;
    private final Backups backups;
    private final BackupSettings settings;
    private final JdbcClient db;
    private final Texts texts;
    private final Clock clock;

    BackupPages(
            Database database,
            Backups backups,
            BackupSettings settings,
            @Qualifier("data") DataSource data,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.backups = backups;
        this.settings = settings;
        this.db = JdbcClient.create(data);
        this.texts = texts;
        this.clock = clock;
    }

    /** @param refused why the last act did not happen */
    BackupPage page(CurrentUser who, @Nullable String refused) {
        Runs runs = settings.runs();
        Plan plan = runs.plan();
        List<Place> places = runs.places();
        Optional<Instant> good = runs.lastGood();
        boolean ours = settings.isOnlySchool(who);
        return new BackupPage(
                ours,
                good.isPresent() ? "ok" : "bad",
                good.map(at -> texts.of("backup.state.good", when(at))).orElseGet(this::none),
                refused,
                backups.underWay(),
                plan.at().toString(),
                plan.retention().days(),
                plan.retention().weeks(),
                ours ? places.stream().map(place -> shown(place, runs)).toList() : List.of(),
                places.size() < BackupSettings.MOST_PLACES,
                runs.last(SHOWN).stream().map(run -> shown(run, ours)).toList());
    }

    BackupPage.Key key(CurrentUser who, BackupKey key) {
        List<String> schools = db.sql("select name from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .list();
        var picture = QrPicture.of(String.join("\n", key.rows()));
        return new BackupPage.Key(
                schools,
                key.number(),
                key.rows(),
                when(clock.instant()),
                settings.runs().places().stream().map(Place::shown).toList(),
                picture.side(),
                picture.path());
    }

    private String none() {
        String why = database.data() == null ? "backup.problem.no-login" : "backup.state.not-yet";
        return texts.of("backup.state.none", texts.of(why));
    }

    private BackupPage.Place shown(Place place, Runs runs) {
        Optional<Runs.Delivery> last = runs.lastDelivery(place.id());
        String detail = last.map(copy -> texts.of("backup.place.last", when(copy.at())))
                .orElseGet(() -> texts.of("backup.place.empty"));
        if (place instanceof SftpPlace sftp)
            detail += " " + texts.of("backup.place.fingerprint", sftp.server().fingerprint());
        return new BackupPage.Place(place.id(), place.shown(), detail, warning(place, runs));
    }

    private @Nullable String warning(Place place, Runs runs) {
        String problem = PlaceWatch.problem(place, runs).orElse(null);
        if (problem != null && problem.equals("place-gone")) return texts.of("backup.place.gone");
        if (problem != null) return texts.of("backup.place.failed", texts.of("backup.problem." + problem));
        Path data = backups.data();
        if (place instanceof FolderPlace folder && data != null && folder.isOnTheDiskOf(data))
            return texts.of("backup.place.same-disk");
        return null;
    }

    private BackupPage.Run shown(Runs.Run run, boolean ours) {
        String cause = texts.of("backup.cause." + run.cause().code());
        if (run.checked() != null)
            return new BackupPage.Run(
                    run.id(),
                    when(run.started()),
                    cause,
                    texts.of("backup.run.good"),
                    "ok",
                    size(run),
                    ours && lies(run));
        boolean running = run.ended() == null && backups.underWay();
        if (running)
            return new BackupPage.Run(
                    run.id(), when(run.started()), cause, texts.of("backup.run.under-way"), "info", "", false);
        String why = run.problem() == null ? "cut-short" : run.problem();
        String said = texts.of("backup.run.none", texts.of("backup.problem." + why));
        return new BackupPage.Run(run.id(), when(run.started()), cause, said, "bad", "", false);
    }

    private boolean lies(Runs.Run run) {
        Path data = backups.data();
        return data != null
                && run.file() != null
                && Files.exists(data.resolve("backup").resolve(run.file()));
    }

    private String size(Runs.Run run) {
        boolean small = run.bytes() < 1_000_000;
        return texts.of(
                small ? "backup.run.size.small" : "backup.run.size",
                small
                        ? String.valueOf(Math.ceilDiv(run.bytes(), 1000))
                        : String.format(Texts.RUSSIAN, "%,.1f", run.bytes() / 1e6),
                String.format(Texts.RUSSIAN, "%,d", run.rows()));
    }

    private String when(Instant at) {
        ZoneId zone = database.data() == null ? Zones.UNTIL_A_SCHOOL_SAYS : new Zones(db).first();
        return WHEN.format(at.atZone(zone));
    }
}
