package eljur.platform.disk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again; {@code eljur.rounds=false} leaves it to whoever wants to say himself when it is looked. */
@Component
@ConditionalOnBooleanProperty(name = "eljur.rounds", matchIfMissing = true)
class DiskRounds {

    private final DiskWatch disk;
    private final FullDatabase database;

    DiskRounds(DiskWatch disk, FullDatabase database) {
        this.disk = disk;
        this.database = database;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        disk.look();
    }

    @Scheduled(fixedDelay = 5_000)
    void probe() {
        database.probe();
    }
}
