package eljur.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A teacher at a device who gives marks, one after the other, as fast as the program answers. What was sent and not answered is
 * sent again under the same id until the answer is definite, as the program's own pages do.
 */
final class Teacher implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SIGNS = List.of("2", "3", "4", "5", "н");

    /** Nobody outside is told of classes and statements. */
    private static final Pattern SPEAKS_OF_ITSELF =
            Pattern.compile("Exception|\\bat [a-z.]+\\(|(?i:select |insert into )");

    private static final int CONFLICT = 409, UNAUTHENTICATED = 401, FORBIDDEN = 403;

    /** Beyond it a save stays in doubt, and the run is lost. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    private final Session session;
    private final Ledger ledger;
    private final SplittableRandom random;
    private final Map<Cell, Seen> seen = new HashMap<>();
    private volatile long lastAcknowledgedSent;
    private volatile long doubts;
    private volatile int acknowledged;
    private volatile int signedInAgain;
    private volatile int unfitAnswers;
    private volatile boolean givenUp;
    private volatile boolean insisting;

    /** What this device shows in a cell. */
    private record Seen(long version, String text) {

        static final Seen NOTHING = new Seen(0, "");

        static Seen of(JsonNode cell) {
            return new Seen(cell.get("version").asLong(), cell.get("text").asString());
        }
    }

    Teacher(Session session, Ledger ledger, SplittableRandom random) {
        this.session = session;
        this.ledger = ledger;
        this.random = random;
    }

    /**
     * Writes another sign than is seen there.
     *
     * @return the status of the answer; 0 when it stayed in doubt
     */
    int write(Cell cell) {
        Seen now = seen.getOrDefault(cell, Seen.NOTHING);
        List<String> others =
                SIGNS.stream().filter(sign -> !sign.equals(now.text())).toList();
        String text = others.get(random.nextInt(others.size()));
        Save save = Save.intended(UUID.randomUUID(), cell, now.version(), text);
        ledger.intend(save);
        return send(save);
    }

    Cell any(List<Cell> cells) {
        return cells.get(random.nextInt(cells.size()));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    Ledger ledger() {
        return ledger;
    }

    void giveUp() {
        givenUp = true;
    }

    void insist() {
        insisting = true;
    }

    /** When the last save that was acknowledged had been sent: {@link System#nanoTime}; 0 before the first. */
    long lastAcknowledgedSent() {
        return lastAcknowledgedSent;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** Attempts without a definite answer. */
    long doubts() {
        return doubts;
    }

    /** A yes in which no cell stands, or a fault that speaks of classes and statements. */
    int unfitAnswers() {
        return unfitAnswers;
    }

    int signedInAgain() {
        return signedInAgain;
    }

    @Override
    public void close() {
        ledger.close();
    }

    private int send(Save save) {
        long until = System.nanoTime() + PATIENCE;
        for (Save now = save; System.nanoTime() < until && !givenUp; now = now.inDoubt()) {
            int status = attempt(now);
            if (status > 0) return status;
            doubts++;
            Pause.millis(50 + random.nextInt(100));
        }
        return 0;
    }

    /** @return the status of a definite answer, or 0 */
    private int attempt(Save save) {
        try {
            long sent = System.nanoTime();
            HttpResponse<String> answer =
                    session.post("/registers/" + save.cell().course() + "/cells", json(save));
            if (answer.statusCode() == UNAUTHENTICATED || answer.statusCode() == FORBIDDEN) return signInAgain(save);
            return understood(save, answer, sent);
        } catch (IOException e) {
            ledger.doubt(save.op(), e.getClass().getSimpleName());
            return 0;
        }
    }

    private int understood(Save save, HttpResponse<String> answer, long sent) throws IOException {
        int status = answer.statusCode();
        if (status == CONFLICT && insisting && save.doubted())
            return attempt(save.over(theirs(answer).version()));
        if (status == 200)
            return acknowledged(save, JSON.readTree(answer.body()).get("cell"), sent);
        if (status >= 400 && status < 500) return refused(save, answer);
        if (SPEAKS_OF_ITSELF.matcher(answer.body()).find()) return unfit(save);
        ledger.doubt(save.op(), String.valueOf(status));
        return 0;
    }

    private int acknowledged(Save save, @Nullable JsonNode cell, long sent) {
        if (cell == null) return unfit(save);
        ledger.acknowledge(save.op(), cell.get("version").asLong());
        seen.put(save.cell(), Seen.of(cell));
        lastAcknowledgedSent = sent;
        acknowledged++;
        return 200;
    }

    private int unfit(Save save) {
        ledger.doubt(save.op(), "unfit-answer");
        unfitAnswers++;
        return 0;
    }

    private int refused(Save save, HttpResponse<String> answer) {
        ledger.refuse(save.op(), answer.statusCode());
        if (answer.statusCode() == CONFLICT) seen.put(save.cell(), theirs(answer));
        return answer.statusCode();
    }

    private static Seen theirs(HttpResponse<String> answer) {
        return Seen.of(JSON.readTree(answer.body()).get("theirs"));
    }

    // A session is a row too: only a database that forgets loses it.
    private int signInAgain(Save save) throws IOException {
        ledger.doubt(save.op(), "signed-out");
        signedInAgain++;
        session.signIn();
        return 0;
    }

    private static String json(Save save) {
        return """
                {"op":"%s","at":"2026-12-16T08:04:00Z","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":"описка"}""".formatted(save.op(), save.cell().lesson(), save.cell().pupil(), save.seen(), save.text());
    }
}
