package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The change events of the filled days, written in the order in which they happened, as the save path numbers them. */
final class EventLog {

    private final Copy copy;
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::at).thenComparing(Waiting::turn));
    private long turn;

    EventLog(Copy copy) {
        this.copy = copy;
    }

    /** Whose hand, when, and under which operation: what one press of a key leaves may be several events. */
    record Hand(
            Instant at, long person, String role, @Nullable UUID operation) {}

    /** What changed, as in {@code audit.ChangeEvent}. */
    record Change(
            String entity,
            String action,
            String key,
            @Nullable Long course,
            @Nullable Long lesson,
            @Nullable Long pupil,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}

    private record Waiting(Instant at, long turn, Hand hand, Change change) {}

    void record(Hand hand, Change change) {
        waiting.add(new Waiting(hand.at(), turn++, hand, change));
    }

    /** Writes what happened up to the end of this day. */
    void writeUntil(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(DemoSchool.ZONE).toInstant();
        while (!waiting.isEmpty() && waiting.peek().at().isBefore(end)) write(waiting.remove());
    }

    private void write(Waiting one) {
        Hand hand = one.hand();
        Change change = one.change();
        copy.row(
                DemoTable.EVENT,
                DemoSchool.ID,
                copy.next(DemoTable.EVENT),
                hand.at(),
                hand.operation() == null ? null : hand.at(),
                hand.person(),
                hand.role(),
                change.entity(),
                change.action(),
                change.course(),
                change.lesson(),
                change.pupil(),
                change.key(),
                change.before(),
                change.after(),
                change.reason(),
                hand.operation());
    }

    /** An operation id by time and place: new ones lie beside each other in the index. */
    static UUID operation(Instant at, long lesson, long n) {
        long low = lesson * 1_000_003L + n;
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000L | (low >>> 52 & 0xFFF),
                0x8000000000000000L | low & 0x3FFFFFFFFFFFFFFFL);
    }
}
