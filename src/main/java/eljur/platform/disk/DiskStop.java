package eljur.platform.disk;

import eljur.platform.SaveStop;
import eljur.platform.TryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Without room nothing is saved. */
@Component
@Order(1)
class DiskStop implements SaveStop {

    static final String KEY = "disk.stop";

    private final DiskWatch disk;
    private final FullDatabase database;

    DiskStop(DiskWatch disk, FullDatabase database) {
        this.disk = disk;
        this.database = database;
    }

    @Override
    public @Nullable TryLater reason() {
        return disk.state() == SpaceState.FULL || database.isFull() ? new TryLater(KEY) : null;
    }

    @Override
    public String sign() {
        return "disk";
    }
}
