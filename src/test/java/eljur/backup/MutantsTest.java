package eljur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Two hundred ways to spoil a backup, seeded: each is refused with a reason, before anything is touched. */
class MutantsTest {

    private static final long SEED = 20261216;

    @TempDir
    private static Path folder;

    private static final BackupKey KEY = BackupKey.made();
    private static Path file;
    private static byte[] whole;

    /** What is refused, with the reasons that may be given for it. */
    private record Mutant(String name, byte[] bytes, Set<String> reasons) {}

    @BeforeAll
    static void backUp() throws Exception {
        Database database = TestDatabase.fresh();
        try (var data = TestDatabase.asData(database);
                var statement = data.prepareStatement("""
                        insert into exchange.import_batch (school_id, kind, file_name, sha256, content, uploaded_at, uploaded_by)
                        values (901, 'asc', 'noise', '', ?, now(), 9001)""")) {
            TestSchool.pour(new SingleConnectionDataSource(data, true));
            // What cannot be compressed makes a file of several segments.
            byte[] noise = new byte[300_000];
            new Random(SEED).nextBytes(noise);
            statement.setBytes(1, noise);
            statement.execute();
        }
        file = folder.resolve("school.backup");
        new BackupWriter(database, KEY, folder.resolve("files")).write(file, TestSchool.NOW);
        whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(4 * Seal.SEGMENT);
    }

    @Test
    void theOneThatWasNotSpoiltIsTaken() {
        assertThat(new BackupReader(file, KEY).manifest().schools()).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> everyMutantIsRefusedWithAReason() throws Exception {
        List<Mutant> mutants = mutants();
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(200);
        return mutants.stream().map(mutant -> DynamicTest.dynamicTest(mutant.name, () -> refused(mutant)));
    }

    private static void refused(Mutant mutant) throws Exception {
        Path spoilt = Files.write(folder.resolve("spoilt.backup"), mutant.bytes);
        var reader = new BackupReader(spoilt, KEY);
        Throwable no = catchThrowable(() -> new Restoration(reader, reader.manifest()).refuseNewer());
        assertThat(no).isInstanceOf(UnusableBackup.class);
        var why = (UnusableBackup) no;
        assertThat(why.getMessage()).isIn(mutant.reasons);
        assertThat(new Texts().of(why.key(), why.args())).contains("Ничего не тронуто");
    }

    private static List<Mutant> mutants() throws Exception {
        var random = new Random(SEED);
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < 80; i++) mutants.add(flipped(random.nextInt(whole.length), random.nextInt(8)));
        for (int at = 0; at < Seal.HEAD + 40; at++) mutants.add(flipped(at, random.nextInt(8)));
        for (int i = 0; i < 20; i++) mutants.add(cut(random.nextInt(whole.length)));
        for (int segment = 0; segment <= segments().size(); segment++) mutants.add(cut(bounds(segment)));
        mutants.add(cut(whole.length - 1));
        mutants.addAll(shuffled());
        mutants.add(mutant("grown", joined(whole, new byte[1]), "damaged"));
        mutants.add(mutant("twice", joined(whole, whole), "damaged"));
        mutants.add(mutant("empty", new byte[0], "no-backup"));
        mutants.add(mutant("a text", "Приказ".repeat(1000).getBytes(StandardCharsets.UTF_8), "no-backup"));
        mutants.add(mutant("a newer format", newerFormat(), "format"));
        mutants.addAll(resealed());
        mutants.removeIf(mutant -> Arrays.equals(mutant.bytes, whole));
        return mutants;
    }

    private static Mutant flipped(int at, int bit) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) (1 << bit);
        return mutant("bit " + bit + " of byte " + at, bytes, reasonAt(at));
    }

    private static String reasonAt(int at) {
        if (at < 8) return "no-backup";
        if (at < 10) return "format";
        return at < Seal.HEAD ? "key" : "damaged";
    }

    private static Mutant cut(int length) {
        return mutant("cut at " + length, Arrays.copyOf(whole, length), length < Seal.HEAD ? "no-backup" : "damaged");
    }

    private static List<Mutant> shuffled() throws Exception {
        List<Mutant> mutants = new ArrayList<>();
        int count = segments().size();
        for (int i = 0; i < count; i++) {
            List<byte[]> removed = new ArrayList<>(segments());
            removed.remove(i);
            mutants.add(mutant("without segment " + i, joined(removed), i == 0 ? "no-backup" : "damaged"));
            List<byte[]> doubled = new ArrayList<>(segments());
            doubled.add(i, doubled.get(i));
            mutants.add(mutant("segment " + i + " twice", joined(doubled), "damaged"));
            for (int j = i + 1; j < count; j++) {
                List<byte[]> swapped = new ArrayList<>(segments());
                Collections.swap(swapped, i, j);
                mutants.add(mutant(
                        "segments " + i + " and " + j + " swapped", joined(swapped), i == 0 ? "no-backup" : "damaged"));
            }
        }
        // The same school, the same key, another day: its segments do not fit in here.
        List<byte[]> other = segments(Files.readAllBytes(resealed("same", (name, content) -> content)));
        for (int i = 1; i < Math.min(count, other.size()); i++) {
            List<byte[]> mixed = new ArrayList<>(segments());
            mixed.set(i, other.get(i));
            mutants.add(mutant("segment " + i + " of another backup", joined(mixed), "damaged"));
        }
        return mutants;
    }

    /** By somebody who has the key. */
    private static List<Mutant> resealed() throws Exception {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(edited("a newer schema", "\"schema\":\"20", "\"schema\":\"29", "newer"));
        mutants.add(edited("another sum", "\"sha256\":\"", "\"sha256\":\"0", "contents"));
        mutants.add(edited("no manifest of ours", "{\"program\"", "[\"program\"", "contents"));
        mutants.add(edited("a table of another name", "\"journal.mark\"", "\"journal.mork\"", "contents"));
        for (String part : List.of("tables/journal.mark", "tables/people.person", "manifest.json"))
            mutants.add(changed("without " + part, (name, content) -> name.equals(part) ? null : content));
        for (String part : List.of("tables/journal.mark", "tables/audit.change_event", "tables/access.account"))
            mutants.add(changed(
                    "a changed " + part, (name, content) -> name.equals(part) ? flippedDigit(content) : content));
        mutants.add(mutant("under another key", Files.readAllBytes(underAnotherKey()), "key"));
        return mutants;
    }

    private static byte[] flippedDigit(byte[] rows) {
        byte[] changed = rows.clone();
        for (int i = changed.length - 1; i >= 0; i--)
            if (changed[i] == '5') {
                changed[i] = '2';
                return changed;
            }
        throw new AssertionError("No digit to change");
    }

    private static Mutant edited(String name, String from, String to, String reason) throws Exception {
        return mutant(
                name,
                Files.readAllBytes(resealed("edited", (part, content) -> {
                    if (!part.equals("manifest.json")) return content;
                    String text = new String(content, StandardCharsets.UTF_8);
                    int at = text.indexOf(from);
                    if (at < 0) throw new AssertionError("Not in the manifest: " + from);
                    return (text.substring(0, at) + to + text.substring(at + from.length()))
                            .getBytes(StandardCharsets.UTF_8);
                })),
                reason);
    }

    private static Mutant changed(String name, Resealed.Change change) throws Exception {
        return mutant(name, Files.readAllBytes(resealed("changed", change)), "contents");
    }

    private static Path resealed(String name, Resealed.Change change) throws Exception {
        Path to = folder.resolve(name + ".backup");
        Resealed.of(file, KEY, to, change);
        return to;
    }

    private static Path underAnotherKey() throws Exception {
        Path to = folder.resolve("foreign.backup");
        try (var out = Seal.writing(Files.newOutputStream(to), BackupKey.made())) {
            out.write(JsonMapper.shared().writeValueAsBytes(List.of()));
        }
        return to;
    }

    private static byte[] newerFormat() {
        byte[] bytes = whole.clone();
        bytes[9] = 2;
        return bytes;
    }

    private static Mutant mutant(String name, byte[] bytes, String... reasons) {
        return new Mutant(name, bytes, Set.of(reasons));
    }

    // The first segment begins after what stands in the clear, but ends where a whole one would.
    private static int bounds(int segment) {
        return segment == 0 ? Seal.HEAD : Math.min(segment * Seal.SEGMENT, whole.length);
    }

    private static List<byte[]> segments() {
        return segments(whole);
    }

    private static List<byte[]> segments(byte[] bytes) {
        List<byte[]> segments = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Seal.SEGMENT)
            segments.add(Arrays.copyOfRange(bytes, at, Math.min(at + Seal.SEGMENT, bytes.length)));
        return segments;
    }

    private static byte[] joined(List<byte[]> parts) {
        return joined(parts.toArray(byte[][]::new));
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
