package eljur.platform.launch;

import eljur.platform.Texts;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Durability;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Migrations;
import eljur.platform.postgres.PostgresBinaries;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** From the words of the command line to a program that serves: folder, database, migrations, pages, in this order. */
public final class Launch {

    private static final int USAGE = 2;

    private Launch() {}

    /** Starts, or says in one line why not and ends the process. */
    public static void fromCommandLine(Class<?> application, String... words) {
        try {
            start(application, LaunchOptions.parse(words));
        } catch (LaunchRefused refused) {
            say(System.err, new Texts().of(refused.key(), refused.args()));
            System.exit(USAGE);
        }
    }

    private static void start(Class<?> application, LaunchOptions options) {
        DataFolder folder = DataFolder.open(folder(options), options.demo());
        System.setProperty(
                "eljur.log", folder.path().resolve("log").resolve("eljur.log").toString());
        if (options.dbUrl() != null) {
            start(application, options, ExternalLogins.database(options.dbUrl(), System.getenv()), folder::close);
            return;
        }
        Cluster cluster =
                Cluster.started(folder.path(), PostgresBinaries.in(folder.path().resolve("programs")));
        start(application, options, Database.of(cluster, Database.NAME), () -> {
            cluster.close();
            folder.close();
        });
    }

    /** @param ended what is left to be closed when the program ends, or does not come up */
    private static void start(Class<?> application, LaunchOptions options, Database database, Runnable ended) {
        try {
            prepare(database, options);
            serve(application, options, database, ended, Map.of());
        } catch (RuntimeException e) {
            ended.run();
            throw e;
        }
    }

    /** Brings a database to the state in which pages may be served from it. */
    public static void prepare(Database database, LaunchOptions options) {
        Durability.check(database);
        Migrations.run(database);
        Installation.ensure(database, options, LocalDate.now(Clock.system(ZoneId.of("Europe/Simferopol"))));
    }

    /** Serves pages from a prepared database. */
    public static ConfigurableApplicationContext serve(
            Class<?> application,
            LaunchOptions options,
            Database database,
            Runnable ended,
            Map<String, Object> settings) {
        var program = new SpringApplication(application);
        program.setDefaultProperties(
                Map.of("server.address", options.host(), "server.port", options.port(), "eljur.demo", options.demo()));
        program.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new org.springframework.core.env.MapPropertySource("launch", settings));
            hand(context.getBeanFactory(), options, database, ended);
        });
        return program.run();
    }

    // Registered first, so closed last: pages, then pool, then PostgreSQL, then the lock.
    private static void hand(
            ConfigurableListableBeanFactory beans, LaunchOptions options, Database database, Runnable ended) {
        ((DefaultListableBeanFactory) beans).registerDisposableBean("ended", ended::run);
        beans.registerSingleton("launchOptions", options);
        beans.registerSingleton("database", database);
    }

    private static Path folder(LaunchOptions options) {
        if (options.data() != null) return options.data().toAbsolutePath().normalize();
        boolean root = Files.isWritable(Path.of("/var/lib")) && "root".equals(System.getProperty("user.name"));
        return DataFolder.usual(options.demo(), System.getenv(), root);
    }

    static void say(PrintStream out, String line) {
        out.println(line);
    }
}
