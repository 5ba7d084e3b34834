package eljur.faults;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** A program in this process complains at length of everything that is broken on purpose: not here. */
final class Silence implements AutoCloseable {

    private static final String SETTING = "logging.level.root";

    Silence() {
        System.setProperty(SETTING, "OFF");
        set(LogLevel.OFF);
    }

    @Override
    public void close() {
        System.clearProperty(SETTING);
        set(LogLevel.WARN);
    }

    private static void set(LogLevel level) {
        LoggingSystem.get(Silence.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, level);
    }
}
