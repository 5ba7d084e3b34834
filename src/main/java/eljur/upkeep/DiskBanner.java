package eljur.upkeep;

import eljur.platform.Banner;
import eljur.platform.FrameBanner;
import eljur.platform.PageUser;
import eljur.platform.Texts;
import eljur.platform.disk.DiskWatch;
import eljur.platform.disk.FullDatabase;
import eljur.platform.disk.Space;
import eljur.platform.disk.SpaceState;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why nothing is saved, to everybody who writes; to the administrator also where, and how much is needed, and before it comes to that. */
@Component
class DiskBanner implements FrameBanner {

    private static final Set<String> READERS = Set.of("GUARDIAN", "PUPIL");

    private final DiskWatch disk;
    private final FullDatabase database;
    private final Bytes bytes;
    private final Texts texts;

    DiskBanner(DiskWatch disk, FullDatabase database, Texts texts) {
        this.disk = disk;
        this.database = database;
        this.texts = texts;
        this.bytes = new Bytes(texts);
    }

    @Override
    public @Nullable Banner said(PageUser user) {
        if (READERS.contains(user.role())) return null;
        boolean administers = user.role().equals("ADMINISTRATOR");
        if (disk.state() == SpaceState.FULL)
            return Banner.ofStop(administers ? folder(SpaceState.FULL, "full") : everybody());
        if (database.isFull())
            return Banner.ofStop(administers ? texts.of("upkeep.disk.banner.database") : everybody());
        return administers && disk.state() == SpaceState.LOW ? Banner.of("warn", folder(SpaceState.LOW, "low")) : null;
    }

    private String everybody() {
        return texts.of("upkeep.disk.banner");
    }

    private String folder(SpaceState state, String key) {
        Space space = disk.spaces().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        long lacking = disk.limits().over(state, space.total()) - space.free();
        return texts.of("upkeep.disk.banner." + key, space.folder(), bytes.said(space.free()), bytes.said(lacking));
    }
}
