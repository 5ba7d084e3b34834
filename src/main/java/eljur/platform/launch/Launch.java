package eljur.platform.launch;

import eljur.platform.Texts;
import eljur.platform.network.CertificateSource;
import eljur.platform.network.Network;
import eljur.platform.network.WebCertificate;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Durability;
import eljur.platform.postgres.Migrations;
import eljur.platform.postgres.PostgresBinaries;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** From the words of the command line to a program that serves: folder, database, migrations, pages, in this order. */
public final class Launch {

    private Launch() {}

    /** Starts, or says in one line why not and ends the process. */
    public static void fromCommandLine(Class<?> application, String... words) {
        if (CommandLine.asksForHelp(words)) {
            say(System.out, new Texts().of("launch.usage"));
            return;
        }
        var opened = new Opened();
        try {
            start(application, CommandLine.of(words), opened);
        } catch (RuntimeException e) {
            opened.close();
            // Who stopped the program needs no reason why it did not start.
            if (!Farewell.isUnderWay()) System.exit(Farewell.say(e));
        }
    }

    private static void start(Class<?> application, CommandLine said, Opened opened) {
        DataFolder folder = opened.add(UsualFolder.open(said));
        System.setProperty("eljur.log", folder.programLog().toString());
        LaunchOptions options = said.settled(folder.path(), folder.holdsDemo() || said.dbUrl() != null);
        checkPorts(options.network());
        CertificateSource certificate = certificate(options);
        if (certificate != null) certificate.at(Clock.systemUTC().instant());
        say(System.out, new Texts().of(folder.startingKey(), folder.path()));
        run(application, options, said.once(), beans -> {
            // Before the context is there to be closed, a signal to stop must find what is open; after it, nothing.
            SpringApplication.getShutdownHandlers().add(opened::close);
            Database database = database(options, folder, opened);
            hand(beans, prepare(database, options, said), database, opened::close);
        });
    }

    // Asked before the database is started; whoever takes it between now and then is told of by the server itself.
    private static void checkPorts(Network network) {
        checkPort(network.host(), network.port());
        if (network.httpPort() != null) checkPort(network.host(), network.httpPort());
    }

    private static void checkPort(String host, int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw Farewell.closed(e, port, host);
        }
    }

    private static @Nullable CertificateSource certificate(LaunchOptions options) {
        return CertificateSource.of(options.network(), options.data(), System.getenv());
    }

    /** Brings a database to the state in which pages may be served from it. */
    public static void prepare(Database database, LaunchOptions options) {
        prepare(database, options, CommandLine.of(options.demo() ? "--demo" : "--empty"));
    }

    private static LaunchOptions prepare(Database database, LaunchOptions options, CommandLine said) {
        Durability.check(database);
        if (options.data() != null && Migrations.wouldChange(database)) BeforeMigration.all(database, options.data());
        Migrations.run(database);
        return Installation.settle(database, options, said, Clock.systemUTC());
    }

    /** Serves pages from a prepared database. */
    public static ConfigurableApplicationContext serve(
            Class<?> application,
            LaunchOptions options,
            Database database,
            Runnable ended,
            Map<String, Object> settings) {
        return run(application, options, settings, beans -> hand(beans, options, database, ended));
    }

    // The database is started inside, where the log is set up already.
    private static ConfigurableApplicationContext run(
            Class<?> application,
            LaunchOptions options,
            Map<String, Object> settings,
            Consumer<DefaultListableBeanFactory> prepared) {
        var program = new SpringApplication(application);
        program.setDefaultProperties(properties(options));
        program.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("launch", settings));
            prepared.accept((DefaultListableBeanFactory) context.getBeanFactory());
        });
        return program.run();
    }

    private static Map<String, Object> properties(LaunchOptions options) {
        Network network = options.network();
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", network.host());
        properties.put("server.port", network.port());
        properties.put("eljur.demo", options.demo());
        if (network.https() != null) properties.put("server.ssl.bundle", WebCertificate.BUNDLE);
        return properties;
    }

    private static Database database(LaunchOptions options, DataFolder folder, Opened opened) {
        if (options.dbUrl() != null) return ExternalLogins.database(options.dbUrl(), System.getenv());
        PostgresBinaries programs = PostgresBinaries.in(folder.path().resolve("programs"));
        return Database.of(opened.add(Cluster.started(folder.path(), programs)), Database.NAME);
    }

    // Registered first, so closed last: pages, then pool, then PostgreSQL, then the lock.
    private static void hand(
            DefaultListableBeanFactory beans, LaunchOptions options, Database database, Runnable ended) {
        beans.registerDisposableBean("ended", ended::run);
        beans.registerSingleton("launchOptions", options);
        beans.registerSingleton("network", options.network());
        CertificateSource certificate = certificate(options);
        if (certificate != null) beans.registerSingleton("certificateSource", certificate);
        beans.registerSingleton("database", database);
    }

    static void say(PrintStream out, String line) {
        out.println(line);
    }
}
