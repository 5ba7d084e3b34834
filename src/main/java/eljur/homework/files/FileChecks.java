package eljur.homework.files;

import eljur.access.AccountStates;
import eljur.access.CurrentSchool;
import eljur.access.SchoolId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the antivirus again about what it has not answered, and about what was kept before there was one; lets go of what no form came back for. Two nodes may ask about the same
 * file: each writes what it heard.
 */
@Component
public class FileChecks {

    private static final int AT_ONCE = 50;

    private final AccountStates accounts;
    private final FileSettings settings;
    private final HeldFiles held;
    private final Clamd clamd;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FileChecks(
            AccountStates accounts,
            FileSettings settings,
            HeldFiles held,
            Clamd clamd,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.settings = settings;
        this.held = held;
        this.clamd = clamd;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. */
    public void check() {
        for (SchoolId school : accounts.schools())
            CurrentSchool.in(school, () -> {
                check(school.value());
                return true;
            });
    }

    private void check(long school) {
        held.prune(school);
        String scanner = settings.of(school).scanner();
        if (scanner.isEmpty()) return;
        for (String sha256 : unanswered(school)) {
            byte[] content = content(school, sha256);
            if (content == null) continue;
            var verdict = clamd.verdict(scanner, content);
            // Who does not answer now need not be asked about all the others.
            if (verdict.state() == FileState.WAITING) return;
            note(school, sha256, verdict);
        }
    }

    private List<String> unanswered(long school) {
        return Objects.requireNonNull(transaction.execute(status -> db.sql(
                        "select sha256 from homework.file where school_id = ? and state in ('unchecked', 'waiting') order by stored_at limit ?")
                .params(school, AT_ONCE)
                .query(String.class)
                .list()));
    }

    private byte @Nullable [] content(long school, String sha256) {
        return transaction.execute(
                status -> db.sql("select content from homework.file where school_id = ? and sha256 = ?")
                        .params(school, sha256)
                        .query(byte[].class)
                        .single());
    }

    private void note(long school, String sha256, Clamd.Verdict verdict) {
        transaction.executeWithoutResult(status -> db.sql(
                        "update homework.file set state = ?, finding = ?, checked_at = ? where school_id = ? and sha256 = ?")
                .params(verdict.state().stored(), verdict.finding(), Timestamp.from(clock.instant()), school, sha256)
                .update());
    }
}
