package eljur.platform.postgres;

import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the schemas up to date, as their owner: folders by module, one history. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** @throws LaunchRefused when a newer program has worked here, or a step fails; the log says which */
    public static void run(Database database) {
        Flyway flyway = flyway(database);
        try {
            if (Stream.of(flyway.info().applied()).anyMatch(Migrations::isUnknown))
                throw new LaunchRefused("launch.database.newer");
            flyway.migrate();
        } catch (FlywayException e) {
            LOG.error("Migration failed", e);
            throw new LaunchRefused(e, "launch.database.migration");
        }
    }

    private static boolean isUnknown(MigrationInfo step) {
        return step.getState() == MigrationState.FUTURE_SUCCESS || step.getState() == MigrationState.FUTURE_FAILED;
    }

    private static Flyway flyway(Database database) {
        Login data = database.data() == null ? database.owner() : database.data();
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .schemas("platform")
                .table("flyway_history")
                .placeholders(Map.of("app", database.app().user(), "data", data.user()))
                .loggers("slf4j")
                .load();
    }
}
