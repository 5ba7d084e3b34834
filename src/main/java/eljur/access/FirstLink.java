package eljur.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one-time link of an installation in which nobody has an account yet. */
@Component
public class FirstLink {

    private final JdbcClient db;
    private final Clock clock;
    private volatile boolean somebody;

    FirstLink(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Has nobody an account here? Accounts never go away, so once there is one it is asked no more. */
    public boolean awaited() {
        if (!somebody)
            somebody = db.sql("select exists (select from access.account)")
                    .query(Boolean.class)
                    .single();
        return !somebody;
    }

    /** @return the token of a new link; the one before is no good any more */
    public String renew() {
        String token = Secret.token();
        db.sql("delete from access.first_link where used_at is null").update();
        db.sql("insert into access.first_link (token_hash, made_at) values (?, ?)")
                .params(Secret.hash(token), now())
                .update();
        return token;
    }

    public boolean opens(String token) {
        return awaited()
                && db.sql("select exists (select from access.first_link where token_hash = ? and used_at is null)")
                        .param(Secret.hash(token))
                        .query(Boolean.class)
                        .single();
    }

    /** In the transaction in which the school is made: of two that come at once, one is told no. */
    public boolean use(String token) {
        return db.sql("update access.first_link set used_at = ? where token_hash = ? and used_at is null")
                        .params(now(), Secret.hash(token))
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
