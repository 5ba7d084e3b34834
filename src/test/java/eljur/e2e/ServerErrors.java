package eljur.e2e;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the program, running in this same JVM, logs as ERROR. */
final class ServerErrors extends AppenderBase<ILoggingEvent> {

    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void start() {
        super.start();
        root().addAppender(this);
    }

    List<String> end() {
        root().detachAppender(this);
        stop();
        return List.copyOf(errors);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) errors.add(event.getFormattedMessage());
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
