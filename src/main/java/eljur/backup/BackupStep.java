package eljur.backup;

import eljur.platform.SetupStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Done when a backup that counts lies elsewhere too: one on the disk of the data is lost with it. */
@Component
class BackupStep implements SetupStep {

    private final BackupSettings settings;

    BackupStep(BackupSettings settings) {
        this.settings = settings;
    }

    @Override
    public String textKey() {
        return "home.next.backup";
    }

    @Override
    public String path() {
        return "/backups";
    }

    @Override
    public Optional<Boolean> done(long school) {
        if (!settings.isOnlySchool(school)) return Optional.empty();
        Runs runs = settings.runs();
        return Optional.of(runs.places().stream()
                .flatMap(place -> runs.lastDelivery(place.id()).stream())
                .anyMatch(delivery -> delivery.problem() == null));
    }
}
