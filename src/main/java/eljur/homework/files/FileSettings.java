package eljur.homework.files;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How large a file may be, how much a school keeps in all, and which antivirus is asked. */
@Component
public class FileSettings {

    private static final Setting USUAL = new Setting(10, 2_000, "");

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    FileSettings(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param scanner {@code host:port} of a clamd; empty: none */
    public record Setting(int fileMb, int quotaMb, String scanner) {}

    @Transactional(readOnly = true)
    public Setting of(long school) {
        return db.sql("select file_mb, quota_mb, scanner from homework.file_setting where school_id = ?")
                .param(school)
                .query((row, n) -> new Setting(row.getInt("file_mb"), row.getInt("quota_mb"), row.getString("scanner")))
                .optional()
                .orElse(USUAL);
    }

    /** @throws Refused when a field is no number within its bounds, or no address */
    @Transactional
    public void save(CurrentUser who, Map<String, String> typed) {
        int fileMb = number(typed, "file-mb", 1, 10), quotaMb = number(typed, "quota-mb", 10, 1_000_000);
        String scanner = typed.getOrDefault("scanner", "").strip();
        if (!scanner.isEmpty() && !scanner.matches("[A-Za-z0-9.-]{1,200}:[0-9]{1,5}") || port(scanner) > 65_535)
            throw new Refused("homework.files.no.scanner");
        if (new Setting(fileMb, quotaMb, scanner).equals(of(who.schoolId()))) return;
        audit.record(
                who,
                db.sql("""
                        with was as (select to_jsonb(s) as it from homework.file_setting s where s.school_id = :school),
                        written as (
                            insert into homework.file_setting as s (school_id, file_mb, quota_mb, scanner, changed_at, changed_by)
                            values (:school, :file_mb, :quota_mb, :scanner, :now, :me)
                            on conflict (school_id) do update set file_mb = excluded.file_mb, quota_mb = excluded.quota_mb,
                                scanner = excluded.scanner, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                            returning to_jsonb(s) as it)
                        select (select it::text from was) as before, w.it::text as after from written w""")
                        .param("school", who.schoolId())
                        .param("file_mb", fileMb)
                        .param("quota_mb", quotaMb)
                        .param("scanner", scanner)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .query((row, n) -> ChangeEvent.of(
                                "homework-file-setting",
                                "changed",
                                "files",
                                row.getString("before"),
                                row.getString("after")))
                        .single());
    }

    private static int port(String scanner) {
        return scanner.isEmpty() ? 0 : Integer.parseInt(scanner.substring(scanner.lastIndexOf(':') + 1));
    }

    private static int number(Map<String, String> typed, String field, int least, int most) {
        String text = typed.getOrDefault(field, "").strip();
        int number = text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most)
            throw new Refused("homework.files.no." + field, String.valueOf(least), String.valueOf(most));
        return number;
    }
}
