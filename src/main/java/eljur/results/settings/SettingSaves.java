package eljur.results.settings;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A setting is added, with its day; one entered by mistake is withdrawn, and what was decided by it keeps it. */
@Component
class SettingSaves {

    private final JdbcClient db;
    private final Settings settings;
    private final SettingSubjects subjects;
    private final Audit audit;
    private final Clock clock;

    SettingSaves(JdbcClient db, Settings settings, SettingSubjects subjects, Audit audit, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.subjects = subjects;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The same again, as when a form is sent twice, is not kept twice.
     *
     * @param activities what clubs and the like end with, nothing else; otherwise anything but that
     */
    @Transactional
    public void add(CurrentUser who, boolean activities, Map<String, String> typed) {
        Setting setting = SettingForm.read(typed, subjects.of(who.schoolId()).keySet());
        if (setting.kind().isOfActivities() != activities) throw new Refused("settings.no.way");
        if (settings.of(who.schoolId()).all().stream().anyMatch(one -> same(one, setting))) return;
        audit.record(who, insert(who, setting));
    }

    @Transactional
    public void withdraw(CurrentUser who, boolean activities, long setting) {
        if (settings.of(who.schoolId()).all().stream()
                .noneMatch(one -> one.id() == setting && one.kind().isOfActivities() == activities))
            throw new NotFound();
        List<ChangeEvent> written = db.sql("""
                        with was as (select to_jsonb(r) as it from results.setting r where r.school_id = :school and r.id = :id)
                        update results.setting r set withdrawn_at = :now, withdrawn_by = :me
                        from was where r.school_id = :school and r.id = :id and r.withdrawn_at is null
                        returning was.it::text as before, to_jsonb(r)::text as after""")
                .param("school", who.schoolId())
                .param("id", setting)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) -> ChangeEvent.of(
                        "result-setting",
                        "withdrawn",
                        String.valueOf(setting),
                        row.getString("before"),
                        row.getString("after")))
                .list();
        audit.record(who, written);
    }

    private static boolean same(Setting one, Setting other) {
        return !one.withdrawn()
                && one.kind() == other.kind()
                && one.since().equals(other.since())
                && one.fromGrade() == other.fromGrade()
                && one.toGrade() == other.toGrade()
                && Objects.equals(one.subject(), other.subject())
                && one.way().equals(other.way())
                && one.parts().equals(other.parts())
                && one.act().equals(other.act());
    }

    private ChangeEvent insert(CurrentUser who, Setting setting) {
        return db.sql("""
                        insert into results.setting as r (school_id, kind, since, from_grade, to_grade, subject_id, way, parts, act, recorded_at, recorded_by)
                        values (:school, :kind, :since, :from, :to, :subject, :way, :parts, :act, :now, :me)
                        returning r.id, to_jsonb(r)::text as it""")
                .param("school", who.schoolId())
                .param("kind", setting.kind().stored())
                .param("since", setting.since())
                .param("from", setting.fromGrade())
                .param("to", setting.toGrade())
                .param("subject", setting.subject(), Types.BIGINT)
                .param("way", setting.way())
                .param("parts", setting.parts().toArray(Long[]::new))
                .param("act", setting.act())
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .query((row, n) ->
                        ChangeEvent.of("result-setting", "recorded", row.getString("id"), null, row.getString("it")))
                .single();
    }
}
