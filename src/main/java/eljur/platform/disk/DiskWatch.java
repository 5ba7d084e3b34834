package eljur.platform.disk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What is known of the room for what is saved; it comes back by itself. */
@Component
public class DiskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final long MB = 1_000_000;

    private final SpaceReading reading;
    private final SpaceLimits limits;
    private volatile Map<Space, SpaceState> known = Map.of();

    DiskWatch(
            SpaceReading reading,
            @Value("${eljur.disk.low-percent:20}") int lowPercent,
            @Value("${eljur.disk.low-mb:10000}") long lowMb,
            @Value("${eljur.disk.full-percent:5}") int fullPercent,
            @Value("${eljur.disk.full-mb:500}") long fullMb) {
        this.reading = reading;
        this.limits = new SpaceLimits(lowPercent, lowMb * MB, fullPercent, fullMb * MB);
    }

    public SpaceLimits limits() {
        return limits;
    }

    /** The worst of all file systems. */
    public SpaceState state() {
        return known.values().stream().max(SpaceState::compareTo).orElse(SpaceState.ENOUGH);
    }

    /** As they were when they were last looked at. */
    public Map<Space, SpaceState> spaces() {
        return known;
    }

    /** Looks again. Where nothing could be read, nothing new is known. */
    synchronized void look() {
        List<Space> spaces = reading.read();
        if (spaces.isEmpty()) return;
        SpaceState before = state();
        var now = new LinkedHashMap<Space, SpaceState>();
        for (Space space : spaces) now.put(space, limits.next(stateOf(space), space));
        known = now;
        if (state() != before) LOG.warn("The room on the disk is {} now, {} before: {}", state(), before, spaces);
    }

    private SpaceState stateOf(Space space) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().folder().equals(space.folder()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(SpaceState.ENOUGH);
    }
}
