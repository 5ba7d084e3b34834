package eljur.backup;

import eljur.platform.Banner;
import eljur.platform.FrameBanner;
import eljur.platform.PageUser;
import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether backups arrive where they are to go: a second disk that was unplugged is missed on the day it is needed, unless it is said. */
@Component
class PlaceWatch implements FrameBanner {

    private final Database database;
    private final JdbcClient db;
    private final Texts texts;
    private volatile @Nullable String problem;

    PlaceWatch(Database database, @Qualifier("data") DataSource data, Texts texts) {
        this.database = database;
        this.db = JdbcClient.create(data);
        this.texts = texts;
    }

    /** Looks again. */
    void look() {
        if (database.data() == null) return;
        var runs = new Runs(db);
        problem = runs.places().stream()
                .flatMap(place -> problem(place, runs).stream())
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a place now, or was when the last backup went there. */
    static Optional<String> problem(Place place, Runs runs) {
        if (place instanceof FolderPlace folder && folder.isGone()) return Optional.of("place-gone");
        return runs.lastDelivery(place.id()).map(Runs.Delivery::problem).filter(last -> !last.equals("place-gone"));
    }

    @Override
    public @Nullable Banner said(PageUser user) {
        String known = problem;
        if (known == null || !BackupState.ANSWERABLE.contains(user.role())) return null;
        String key = "backup.banner.place." + user.role().toLowerCase(Locale.ROOT);
        return BackupState.led(Banner.of("bad", texts.of(key, texts.of("backup.problem." + known))), user, texts);
    }
}
