package eljur.platform.launch;

import eljur.platform.Texts;
import eljur.platform.postgres.LaunchRefused;
import java.io.IOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The one line of a program that did not start: what did not happen, why, what to do. */
final class Farewell implements SpringBootExceptionReporter {

    /** As the shell's own commands end when they do not understand their words. */
    private static final int MISUSE = 2;

    Farewell(ConfigurableApplicationContext context) {}

    /** A refusal needs no stack on the screen; a fault of ours goes into the log whole. */
    @Override
    public boolean reportException(Throwable failure) {
        return refusal(failure) != null;
    }

    /** @return the exit status of the process */
    static int say(Throwable failure) {
        LaunchRefused refused = refusal(failure);
        String log = System.getProperty("eljur.log", "");
        String line =
                refused == null ? new Texts().of("launch.fault", log) : new Texts().of(refused.key(), refused.args());
        Launch.say(System.err, line);
        return refused != null && refused.key().startsWith("launch.option.") ? MISUSE : 1;
    }

    private static @Nullable LaunchRefused refusal(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .map(e -> e instanceof PortInUseException taken ? taken(taken) : e)
                .filter(LaunchRefused.class::isInstance)
                .map(LaunchRefused.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static LaunchRefused taken(PortInUseException e) {
        return new LaunchRefused(e, "launch.port.taken", String.valueOf(e.getPort()));
    }

    /** Why the program cannot listen where it was asked to. */
    static LaunchRefused closed(IOException e, int port, String host) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("Permission denied"))
            return new LaunchRefused(e, "launch.port.forbidden", String.valueOf(port));
        if (reason.contains("Cannot assign")) return new LaunchRefused(e, "launch.host.absent", host);
        return new LaunchRefused(e, "launch.port.taken", String.valueOf(port));
    }

    /** Whether the process is ending already: then no hook may be added. */
    static boolean isUnderWay() {
        try {
            var probe = new Thread();
            Runtime.getRuntime().addShutdownHook(probe);
            return !Runtime.getRuntime().removeShutdownHook(probe);
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
