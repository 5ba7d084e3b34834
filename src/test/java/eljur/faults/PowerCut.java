package eljur.faults;

import eljur.platform.postgres.Database;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** The power goes: everything not written down to the disk is gone, program and database with it. Then it comes back. */
record PowerCut(LoopDisk disk, DataFolder folder, Program program) implements Fault {

    private static final long MEGABYTES = 600;

    static PowerCut in(Workplace place) throws IOException {
        LoopDisk disk = LoopDisk.made(place.path("power"), MEGABYTES);
        DataFolder folder = place.folder(disk);
        disk.settle();
        return new PowerCut(disk, folder, place.program(folder));
    }

    @Override
    public Database database() {
        return folder.database();
    }

    @Override
    public long strike(SplittableRandom random, LongSupplier doubts) {
        List<ProcessHandle> servers = folder.server().processes();
        long moment = System.nanoTime();
        disk.cutPower();
        Server.kill(servers);
        program.kill();
        disk.unmount();
        disk.mount();
        program.startAgain();
        return moment;
    }

    @Override
    public void close() {
        program.close();
        folder.server().kill();
        disk.close();
    }
}
