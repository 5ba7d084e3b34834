package eljur.homework.files;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files by their content, one of a kind for each school, and gives them out in pieces, so that no file stands in memory whole. */
@Component
public class StoredFiles {

    private static final int PIECE = 256 << 10;

    private final JdbcClient db;
    private final FileSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StoredFiles(JdbcClient db, FileSettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refused when the school has no room for it; that of the disk is watched elsewhere */
    @Transactional(propagation = Propagation.MANDATORY)
    public String store(CurrentUser who, Upload file) {
        String sha256 = sha256(file.content());
        // Held, so that it is not tidied away before it stands with a homework.
        boolean there = db.sql("select 1 from homework.file where school_id = ? and sha256 = ? for key share")
                .params(who.schoolId(), sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (there) return sha256;
        int quota = settings.of(who.schoolId()).quotaMb();
        if (used(who.schoolId()) + file.content().length > (long) quota << 20)
            throw new Refused("homework.file.no.quota", file.name(), String.valueOf(quota));
        db.sql("""
                        insert into homework.file (school_id, sha256, kind, bytes, content, state, checked_at, stored_at, stored_by)
                        values (:school, :sha256, :kind, :bytes, :content, :state, :checked, :now, :me) on conflict do nothing""")
                .param("school", who.schoolId())
                .param("sha256", sha256)
                .param("kind", file.kind().name())
                .param("bytes", file.content().length)
                .param("content", file.content())
                .param("state", file.state().stored())
                .param(
                        "checked",
                        file.state() == FileState.CLEAN ? Timestamp.from(clock.instant()) : null,
                        java.sql.Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .update();
        return sha256;
    }

    /** Bytes in all. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public long used(long school) {
        return db.sql("select coalesce(sum(bytes), 0) from homework.file where school_id = ?")
                .param(school)
                .query(Long.class)
                .single();
    }

    /** No connection is held while a slow device takes its piece. */
    public void write(long school, String sha256, long bytes, OutputStream out) throws IOException {
        for (long at = 0; at < bytes; at += PIECE) {
            long from = at + 1;
            byte[] piece = transaction.execute(status -> db.sql(
                            "select substring(content from cast(:at as int) for :length) from homework.file where school_id = :school and sha256 = :sha256")
                    .param("at", from)
                    .param("length", PIECE)
                    .param("school", school)
                    .param("sha256", sha256)
                    .query(byte[].class)
                    .single());
            out.write(java.util.Objects.requireNonNull(piece));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
