package eljur.platform.postgres;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings the schemas up to date, as their owner: folders by module, one history. */
public final class Migrations {

    private Migrations() {}

    public static void run(Database database) {
        Login data = database.data() == null ? database.owner() : database.data();
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .schemas("platform")
                .table("flyway_history")
                .placeholders(Map.of("app", database.app().user(), "data", data.user()))
                .loggers("slf4j")
                .load()
                .migrate();
    }
}
