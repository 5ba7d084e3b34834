package eljur.faults;

import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** The disk of the data folder fills to the last byte, and is emptied again some time after saves began to fail. */
record FullDisk(LoopDisk disk, DataFolder folder, Program program) implements Fault {

    private static final long MEGABYTES = 420;
    private static final int MOST_SEGMENTS = 40;

    static FullDisk in(Workplace place) throws IOException {
        LoopDisk disk = LoopDisk.made(place.path("disk"), MEGABYTES);
        DataFolder folder = place.folder(disk);
        return new FullDisk(disk, folder, place.program(folder));
    }

    @Override
    public Database database() {
        return folder.database();
    }

    /** The moment counted from is that at which there is space again. */
    @Override
    public long strike(SplittableRandom random, LongSupplier doubts) throws IOException {
        Path filler = disk.mounted().resolve("filler");
        long before = doubts.getAsLong();
        fill(filler);
        useUpReserve(filler, () -> doubts.getAsLong() > before);
        Pause.untilSo("saves fail", 60, () -> doubts.getAsLong() > before);
        Pause.millis(200 + random.nextInt(800));
        long moment = System.nanoTime();
        Files.delete(filler);
        return moment;
    }

    @Override
    public void close() {
        program.close();
        folder.server().kill();
        disk.close();
    }

    // Segments of the log that are laid ready would carry the saves on for a long time.
    private void useUpReserve(Path filler, java.util.function.BooleanSupplier failed) throws IOException {
        try (var connection = TestDatabase.connect(database(), folder.administrator());
                var statement = connection.createStatement()) {
            for (int i = 0; i < MOST_SEGMENTS && !failed.getAsBoolean(); i++) {
                statement.execute("select pg_logical_emit_message(true, 'fault', 'space'), pg_switch_wal()");
                fill(filler);
                Pause.millis(20);
            }
        } catch (SQLException | IllegalStateException e) {
            // It has no space either: so it shall be.
        }
    }

    private static void fill(Path filler) throws IOException {
        try (var file = FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = 1 << 20; size >= 512; size /= 2) writeUntilFull(file, size);
        }
    }

    private static void writeUntilFull(FileChannel file, int size) {
        try {
            while (true) file.write(ByteBuffer.allocate(size));
        } catch (IOException e) {
            // No space left: that is what it is for.
        }
    }
}
