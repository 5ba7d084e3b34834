package eljur.backup;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.postgres.Database;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teachers go on writing, fifty times a second, while the backup is made: what comes back is one moment of it. */
class BusyBackupTest {

    private static final int WRITERS = 3;
    private static final int WRITES_A_SECOND = 50;
    private static final long LESSON = TestSchool.lesson(ALGEBRA, 12, 16);
    private static final List<Long> PUPILS = List.of(DARYA, KIRILL, ALEXANDRA);

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Map<Long, Long> first = new HashMap<>();
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedBeforeIsInItAndEveryCellAgreesWithItsEvents(@TempDir Path folder) throws Exception {
        Database database = TestDatabase.fresh();
        BackupKey key = BackupKey.made();
        try (var program = SchoolProgram.startedOn(database);
                var writers = Executors.newScheduledThreadPool(WRITERS)) {
            for (long pupil : PUPILS) write(program, writers, pupil);
            for (int i = 0; i < 3; i++) {
                Thread.sleep(400);
                Map<Long, Long> before = new HashMap<>(acknowledged);
                Path file = folder.resolve(i + ".backup");
                new BackupWriter(database, key, folder.resolve("files")).write(file, TestSchool.NOW);
                Map<Long, Long> after = new HashMap<>(acknowledged);
                assertOneMoment(database, "busy_" + i, file, key, before);
                assertThat(refused).isEmpty();
                assertThat(after).isNotEqualTo(before);
            }
        }
    }

    private void write(SchoolProgram program, java.util.concurrent.ScheduledExecutorService writers, long pupil) {
        Visitor anna = program.signedIn("anna");
        first.put(pupil, version(program, pupil));
        acknowledged.put(pupil, version(program, pupil));
        writers.scheduleAtFixedRate(
                () -> save(anna, pupil), 0, 1_000_000L * WRITERS / WRITES_A_SECOND, TimeUnit.MICROSECONDS);
    }

    private void save(Visitor anna, long pupil) {
        long version = acknowledged.getOrDefault(pupil, 0L);
        var answer = anna.post("/registers/%d/cells".formatted(ALGEBRA), """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":"описка"}""".formatted(
                        UUID.randomUUID(), LESSON, pupil, version, version % 2 == 0 ? "5" : "3"));
        if (answer.statusCode() != 200) refused.add(answer.statusCode() + answer.body());
        else acknowledged.put(pupil, version + 1);
    }

    private static long version(SchoolProgram program, long pupil) {
        return program.inDatabase(
                db -> db.sql("select coalesce(max(version), 0) from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(LESSON, pupil)
                        .query(Long.class)
                        .single());
    }

    private void assertOneMoment(Database database, String name, Path file, BackupKey key, Map<Long, Long> before)
            throws Exception {
        Database restored = RoundTripTest.empty(name + "_" + System.nanoTime(), database);
        var reader = new BackupReader(file, key);
        new Restoration(reader, reader.manifest()).into(restored, file.resolveSibling("restored"));
        for (long pupil : PUPILS) {
            long version = number(
                    restored,
                    "select coalesce(max(version), 0) from journal.cell where lesson_id = %d and pupil_id = %d"
                            .formatted(LESSON, pupil));
            long events = number(
                    restored,
                    "select count(*) from audit.change_event where lesson_id = %d and pupil_id = %d and operation_id is not null"
                            .formatted(LESSON, pupil));
            assertThat(version)
                    .isGreaterThan(first.getOrDefault(pupil, 0L))
                    .isGreaterThanOrEqualTo(before.getOrDefault(pupil, 0L));
            assertThat(events).as("events of " + pupil).isEqualTo(version - first.getOrDefault(pupil, 0L));
            assertThat(number(
                            restored,
                            "select count(*) from journal.mark where lesson_id = %d and pupil_id = %d and value = '%s'"
                                    .formatted(LESSON, pupil, version % 2 == 1 ? "5" : "3")))
                    .isEqualTo(1);
        }
        assertThat(number(restored, "select count(*) from audit.change_event where operation_id is not null"))
                .isEqualTo(number(restored, "select count(*) from platform.operation where status = 200"));
    }

    private static long number(Database database, String sql) throws Exception {
        String found =
                RoundTripTest.strings(database, "select (" + sql + ")::text").getFirst();
        return found == null ? 0 : Long.parseLong(found);
    }
}
