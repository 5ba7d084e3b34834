package eljur.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings the schemas up to date, as their owner: folders by module, one history. */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** The version of the last step; empty where nothing was migrated yet. */
    public static Optional<String> version(Database database) {
        return Optional.ofNullable(
                        flyway(database, MigrationVersion.LATEST).info().current())
                .map(step -> step.getVersion().getVersion());
    }

    /** Whether {@link #run} would change a database that already holds something. */
    public static boolean wouldChange(Database database) {
        MigrationInfoService info = flyway(database, MigrationVersion.LATEST).info();
        return info.applied().length > 0 && info.pending().length > 0;
    }

    /** The versions of all steps that this program knows. */
    public static Set<String> known() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/**/V*__*.sql"))
                    .map(step -> String.valueOf(step.getFilename()).replaceFirst("^V(.*?)__.*$", "$1"))
                    .map(version -> MigrationVersion.fromVersion(version).getVersion())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes no further than this version: for data that an older program left. */
    public static void runTo(Database database, String version) {
        flyway(database, MigrationVersion.fromVersion(version)).migrate();
    }

    /** @throws LaunchRefused when a newer program has worked here, or a step fails; the log says which */
    public static void run(Database database) {
        Flyway flyway = flyway(database, MigrationVersion.LATEST);
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

    private static Flyway flyway(Database database, MigrationVersion target) {
        Login data = database.data() == null ? database.owner() : database.data();
        return Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .target(target)
                .schemas("platform")
                .table("flyway_history")
                .placeholders(Map.of("app", database.app().user(), "data", data.user()))
                .loggers("slf4j")
                .load();
    }
}
