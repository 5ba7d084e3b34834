package eljur.testing;

import eljur.Application;
import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program, serving on a free port of this machine, on a database of its own. */
public final class RunningProgram implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Database database;

    private RunningProgram(ConfigurableApplicationContext context, Database database) {
        this.context = context;
        this.database = database;
    }

    /** On a prepared database, with nothing seeded; {@code settings} are properties of the program. */
    public static RunningProgram on(Database database, boolean demo, Map<String, Object> settings) {
        return on(database, new LaunchOptions("127.0.0.1", 0, null, demo, LaunchOptions.DEMO_SIZE, 1, null), settings);
    }

    public static RunningProgram on(Database database, LaunchOptions options, Map<String, Object> settings) {
        return new RunningProgram(Launch.serve(Application.class, options, database, () -> {}, settings), database);
    }

    public static RunningProgram on(Database database) {
        return on(database, false, Map.of());
    }

    public Database database() {
        return database;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI address(String path) {
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
