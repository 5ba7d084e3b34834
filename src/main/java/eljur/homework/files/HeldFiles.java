package eljur.homework.files;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of a form that could not be saved, kept a day for whoever sent them: nobody else sees them, and they belong to no homework yet. */
@Component
public class HeldFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient db;
    private final StoredFiles stored;
    private final Clock clock;
    private final TransactionTemplate transaction;

    HeldFiles(JdbcClient db, StoredFiles stored, Clock clock, PlatformTransactionManager transactions) {
        this.db = db;
        this.stored = stored;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param sentName empty: the name is as it was sent */
    public record Held(long id, String name, String sentName, String sha256) {}

    /** Their numbers. One for which there is no room is left out: the form was refused anyway. */
    public List<Long> keep(CurrentUser who, List<Upload> uploads) {
        List<Long> kept = new ArrayList<>();
        for (Upload one : uploads)
            try {
                kept.add(transaction.execute(status -> keep(who, one)));
            } catch (Refused full) {
                continue;
            }
        return kept;
    }

    private long keep(CurrentUser who, Upload one) {
        return db.sql("""
                        insert into homework.held_file (school_id, held_by, sha256, name, sent_name, held_at)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        who.schoolId(),
                        who.personId(),
                        stored.store(who, one),
                        one.name(),
                        one.sentName(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Those of these that are the reader's own and still there. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Held> of(CurrentUser who, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql("""
                        select id, name, sent_name, sha256 from homework.held_file
                        where school_id = :school and held_by = :me and id = any (:ids) order by id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("ids", ids.toArray(Long[]::new))
                .query(Held.class)
                .list();
    }

    /** They stand with a homework now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(CurrentUser who, List<Held> files) {
        db.sql("delete from homework.held_file where school_id = ? and held_by = ? and id = any (?)")
                .params(
                        who.schoolId(),
                        who.personId(),
                        files.stream().map(Held::id).toArray(Long[]::new))
                .update();
    }

    /** What nobody came back for goes, and its content, unless it stands with a homework. What is just being stored is passed over. */
    void prune(long school) {
        transaction.executeWithoutResult(status -> {
            var gone = db.sql("delete from homework.held_file where school_id = ? and held_at < ? returning sha256")
                    .params(school, Timestamp.from(clock.instant().minus(KEPT)))
                    .query(String.class)
                    .list();
            if (!gone.isEmpty()) forget(school, gone);
        });
    }

    private void forget(long school, List<String> contents) {
        db.sql("""
                        with alone as (
                            select f.sha256 from homework.file f
                            where f.school_id = :school and f.sha256 = any (:contents)
                              and not exists (select from homework.attachment t where t.school_id = f.school_id and t.sha256 = f.sha256)
                              and not exists (select from homework.held_file h where h.school_id = f.school_id and h.sha256 = f.sha256)
                            for update skip locked)
                        delete from homework.file f using alone a where f.school_id = :school and f.sha256 = a.sha256""")
                .param("school", school)
                .param("contents", contents.toArray(String[]::new))
                .update();
    }
}
