package eljur.backup;

import eljur.platform.Banner;
import eljur.platform.FrameBanner;
import eljur.platform.PageUser;
import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long there has been no backup, known without asking the database for each page; those who answer for it read it on all of them. */
@Component
class BackupState implements FrameBanner {

    private static final Duration BETWEEN_TRIALS = Duration.ofHours(1);
    static final Set<String> ANSWERABLE = Set.of("HEAD", "ADMINISTRATOR");

    private final Database database;
    private final JdbcClient db;
    private final Clock clock;
    private final Texts texts;
    private final PlaceWatch places;
    private volatile long missed;

    BackupState(Database database, @Qualifier("data") DataSource data, Clock clock, Texts texts, PlaceWatch places) {
        this.database = database;
        this.db = JdbcClient.create(data);
        this.clock = clock;
        this.texts = texts;
        this.places = places;
    }

    /** Looks again. */
    void look() {
        if (database.data() == null) return;
        missed = nights().between(since(), clock.instant());
        places.look();
    }

    boolean due() {
        if (database.data() == null) return false;
        Instant started =
                new Runs(db).last(1).stream().map(Runs.Run::started).findFirst().orElseGet(this::since);
        return nights().due(since(), clock.instant()) && triedBeforeTheHour(started);
    }

    // A backup that fails is not tried again each minute, but once an hour.
    private boolean triedBeforeTheHour(Instant started) {
        return Duration.between(started, clock.instant()).abs().compareTo(BETWEEN_TRIALS) > 0;
    }

    private MissedNights nights() {
        return new MissedNights(new Runs(db).plan().at(), new Zones(db).first());
    }

    private Instant since() {
        return new Runs(db)
                .lastGood()
                .orElseGet(() -> db.sql("select created_at from platform.v_installation")
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .optional()
                        .orElseGet(clock::instant));
    }

    @Override
    public @Nullable Banner said(PageUser user) {
        if (missed < MissedNights.ALARMING || !ANSWERABLE.contains(user.role())) return null;
        String key = "backup.banner." + user.role().toLowerCase(Locale.ROOT);
        return led(Banner.of("bad", texts.of(key, texts.count("backup.nights", missed))), user, texts);
    }

    /** The page is the administrator's alone. */
    static Banner led(Banner banner, PageUser user, Texts texts) {
        return user.role().equals("ADMINISTRATOR") ? banner.leadingTo("/backups", texts.of("menu.backups")) : banner;
    }
}
