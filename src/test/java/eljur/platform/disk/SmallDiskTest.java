package eljur.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.launch.Launch;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Cluster;
import eljur.platform.postgres.Database;
import eljur.testing.OwnJvm;
import eljur.testing.SchoolProgram;
import eljur.testing.SmallDisk;
import eljur.testing.TestDatabase;
import eljur.testing.Visitor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole program on a disk that runs full while it saves: it stops in time, is read on, loses nothing, and comes back by itself. */
class SmallDiskTest {

    private static final int LESSON = 9711216;

    private final List<UUID> taken = new ArrayList<>();

    @Test
    void savesUntilThereIsNoRoomIsReadMeanwhileAndSavesAgain() throws IOException, InterruptedException {
        try (SmallDisk disk = SmallDisk.of(500);
                Cluster cluster = Cluster.started(disk.folder(), TestDatabase.programs())) {
            Database database = Database.of(cluster, Database.NAME);
            Launch.prepare(database, new LaunchOptions("127.0.0.1", 0, null, false, 50, 1, null));
            try (SchoolProgram program = SchoolProgram.startedIn(disk.folder(), database)) {
                runsFull(program, disk.folder());
            }
        }
    }

    private void runsFull(SchoolProgram program, Path folder) throws IOException {
        Visitor anna = program.signedIn("anna");
        Path ballast = folder.resolve("ballast");
        while (Space.of(folder).free() > 80_000_000) grow(ballast, 4);
        while (save(anna) == 200) if (taken.size() % 10 == 0) grow(ballast, 1);
        assertThat(taken).hasSizeGreaterThan(50);
        assertThat(Space.of(folder).free())
                .as("what is left for the database itself")
                .isGreaterThan(20_000_000);

        boolean more = true;
        while (more) more = grow(ballast, 1);
        assertThat(Space.of(folder).free())
                .as("somebody else has taken the rest")
                .isLessThan(1_000_000);
        for (String page : List.of("/today", "/registers/971", "/lessons/" + LESSON))
            assertThat(anna.get(page).statusCode()).as(page).isEqualTo(200);
        assertThat(anna.get("/today").body()).contains("кончилось место на диске");
        assertThat(save(anna)).isEqualTo(503);

        Files.delete(ballast);
        long freed = System.nanoTime();
        OwnJvm.awaitUntil("it saves again", () -> save(anna) == 200);
        System.out.printf(
                "Saves on a full disk: %d taken, again %.1f s after there was room%n",
                taken.size(), (System.nanoTime() - freed) / 1e9);
        List<UUID> kept = program.inDatabase(
                db -> db.sql("select operation_id from audit.change_event where entity = 'topic' order by id")
                        .query(UUID.class)
                        .list());
        assertThat(kept).containsExactlyElementsOf(taken);
    }

    private int save(Visitor who) {
        UUID op = UUID.randomUUID();
        int status = who.put(
                        "/lessons/" + LESSON + "/topic", """
                        {"op":"%s","at":"2026-12-16T08:04:00Z","version":%d,"topicId":null,"text":"%s"}""".formatted(op, taken.size() + 1, "Тема " + taken.size()))
                .statusCode();
        if (status == 200) taken.add(op);
        return status;
    }

    /** @return false when there was no room for it */
    private static boolean grow(Path ballast, int megabytes) {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(new byte[megabytes * 1_000_000]);
            return true;
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return false;
        }
    }
}
