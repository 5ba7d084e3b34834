package eljur.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Saves that come twice count once. A client gives every save an id of its own; within the transaction of the
 * save the id is taken first and the answer is kept with it last, so a repetition gets the same answer, also when
 * the connection broke after COMMIT was sent. Two at the same moment: the second waits for the first to commit.
 */
@Component
public class Operations {

    private final JdbcClient db;
    private final Clock clock;

    Operations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The answer once given, as kept: HTTP status and body. */
    public record Answer(int status, String body) {}

    /**
     * Takes the id for this transaction.
     *
     * @param asked everything that was asked, of what and with which values, in words that are the same each time
     * @return the answer already given under this id by this account, or nothing: go on and {@link #keep} yours
     * @throws NotFound when the id was used by somebody else
     * @throws Refused when it was used for something else
     */
    public Optional<Answer> take(long school, long account, UUID id, String asked) {
        byte[] fingerprint = fingerprint(asked);
        int taken = db.sql("""
                        insert into platform.operation (school_id, id, account_id, asked, at) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(school, id, account, fingerprint, Timestamp.from(clock.instant()))
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(given(school, account, id, fingerprint));
    }

    /** What somebody must be told of this: JSON under a topic, sent afterwards. */
    public record Notice(String topic, String payload) {}

    public void keep(long school, UUID id, Answer answer) {
        db.sql("update platform.operation set status = ?, answer = ? where school_id = ? and id = ?")
                .params(answer.status(), answer.body(), school, id)
                .update();
    }

    /** Keeps the answer and puts the notice into the outbox, so that neither is there without the other. */
    public void keep(long school, UUID id, Answer answer, Notice notice) {
        db.sql("""
                        with told as (
                            insert into platform.outbox (school_id, at, topic, payload) values (:school, :now, :topic, :payload::jsonb))
                        update platform.operation set status = :status, answer = :answer where school_id = :school and id = :id""")
                .param("school", school)
                .param("now", Timestamp.from(clock.instant()))
                .param("topic", notice.topic())
                .param("payload", notice.payload())
                .param("status", answer.status())
                .param("answer", answer.body())
                .param("id", id)
                .update();
    }

    private record Taken(byte[] asked, Answer answer) {}

    private Answer given(long school, long account, UUID id, byte[] fingerprint) {
        Taken taken = db.sql(
                        "select asked, status, answer from platform.operation where school_id = ? and id = ? and account_id = ?")
                .params(school, id, account)
                .query((row, n) ->
                        new Taken(row.getBytes("asked"), new Answer(row.getInt("status"), row.getString("answer"))))
                .optional()
                .orElseThrow(NotFound::new);
        if (!Arrays.equals(taken.asked(), fingerprint)) throw new Refused("operation.other");
        return taken.answer();
    }

    private static byte[] fingerprint(String asked) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
