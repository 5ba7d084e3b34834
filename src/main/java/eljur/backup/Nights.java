package eljur.backup;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks each minute whether the hour of the backup has come; after a start it lets people in first. */
@Component
class Nights {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backup-nights").factory());

    private final Backups backups;
    private final BackupState state;

    Nights(Backups backups, BackupState state) {
        this.backups = backups;
        this.state = state;
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        Path data = backups.data();
        if (data == null) return;
        // From the first start on: what is to be printed before it is needed.
        KeyFile.in(data);
        clockwork.scheduleWithFixedDelay(this::minute, 1, 1, TimeUnit.MINUTES);
    }

    /** Whatever goes wrong in one minute must not end all the nights to come. */
    void minute() {
        try {
            if (state.due()) backups.make(Cause.NIGHT, null);
            state.look();
        } catch (RuntimeException e) {
            LOG.error("The night's backup was not looked after", e);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        clockwork.shutdownNow();
    }
}
