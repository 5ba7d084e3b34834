package eljur.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one client did and was told, on a disk that no fault reaches. A line is forced to the disk before anything follows from
 * it: the intention before the first byte is sent, the answer before the next intention.
 */
final class Ledger implements AutoCloseable {

    private static final String INTENT = "INTENT", ACK = "ACK", REJ = "REJ", UNKNOWN = "UNKNOWN";
    private static final String CLOSED = "CLOSED";

    private final Path file;
    private final FileChannel book;
    private long read;

    Ledger(Path file) {
        try {
            this.file = file;
            this.book = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void intend(Save save) {
        Cell cell = save.cell();
        line(INTENT, save.op(), cell.course(), cell.lesson(), cell.pupil(), save.seen(), save.text());
    }

    void acknowledge(UUID op, long version) {
        line(ACK, op, version);
    }

    void refuse(UUID op, int status) {
        line(REJ, op, status);
    }

    void doubt(UUID op, String why) {
        line(UNKNOWN, op, why.replaceAll("\\s", "_"));
    }

    /** The period of this course was closed: it was said so. */
    void closed(long course) {
        line(CLOSED, course);
    }

    /** Read back from the disk, in the order of the intentions: those since the last reading. */
    Collection<Save> newSaves() {
        Map<UUID, Save> saves = new LinkedHashMap<>();
        for (String[] words : newLines()) note(saves, words);
        return saves.values();
    }

    List<Long> newClosings() {
        return newLines().stream().map(words -> Long.valueOf(words[1])).toList();
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Map<UUID, Save> saves, String[] words) {
        UUID op = UUID.fromString(words[1]);
        switch (words[0]) {
            case INTENT -> saves.put(op, intended(op, words));
            case ACK -> saves.computeIfPresent(op, (id, save) -> save.acknowledged(Long.parseLong(words[2])));
            case REJ -> saves.computeIfPresent(op, (id, save) -> save.rejected(Integer.parseInt(words[2])));
            case UNKNOWN -> saves.computeIfPresent(op, (id, save) -> save.inDoubt());
            default -> throw new IllegalStateException("No line of a ledger: " + String.join(" ", words));
        }
    }

    private static Save intended(UUID op, String[] words) {
        var cell = new Cell(Long.parseLong(words[2]), Long.parseLong(words[3]), Long.parseLong(words[4]));
        return Save.intended(op, cell, Long.parseLong(words[5]), words[6]);
    }

    private List<String[]> newLines() {
        try (var reading = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = ByteBuffer.allocate((int) (reading.size() - read));
            while (bytes.hasRemaining()) read += reading.read(bytes, read);
            return new String(bytes.array(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void line(Object... words) {
        var line = new StringBuilder();
        for (Object word : words) line.append(line.isEmpty() ? "" : " ").append(word);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) book.write(bytes);
            book.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
