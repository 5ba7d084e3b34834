package eljur.topics;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.topics.web.LeadersPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Руководители методических объединений: who leads which subject, from a day to a day. */
@Component
class SubjectLeaders {

    private final JdbcClient db;
    private final Rights rights;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    SubjectLeaders(JdbcClient db, Rights rights, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LeadersPage page(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = today(who.schoolId());
        return new LeadersPage(
                leaders(who.schoolId(), today),
                choices("""
                        select s.person_id, p.full_name from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and (s.until is null or s.until >= ?) order by p.full_name collate "ru-x-icu", s.person_id""", who.schoolId(), today),
                choices(
                        "select subject_id, name from school.v_subject where school_id = ? order by name collate \"ru-x-icu\", subject_id",
                        who.schoolId()),
                typed.isEmpty() ? Map.of("since", today.toString()) : typed,
                rights.any(who.role(), "subject-leader", "change"),
                no == null ? null : no.said(texts));
    }

    private List<LeadersPage.Leader> leaders(long school, LocalDate today) {
        return db.sql("""
                        select l.id, s.name as subject, p.full_name, l.since, l.until
                        from topics.subject_leader l
                        join school.v_subject s on s.school_id = l.school_id and s.subject_id = l.subject_id
                        join people.v_person p on p.school_id = l.school_id and p.person_id = l.person_id
                        where l.school_id = ?
                        order by coalesce(l.until, 'infinity') < ?, s.name collate "ru-x-icu", p.full_name, l.id""")
                .params(school, today)
                .query((row, n) -> leader(row, today))
                .list();
    }

    private LeadersPage.Leader leader(ResultSet row, LocalDate today) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class), until = row.getObject("until", LocalDate.class);
        return new LeadersPage.Leader(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("full_name"),
                until == null
                        ? texts.of("topics.leader.since", PlanWords.day(since))
                        : texts.of("topics.leader.span", PlanWords.day(since), PlanWords.day(until)),
                until != null && until.isBefore(today));
    }

    private List<LeadersPage.Choice> choices(String sql, Object... params) {
        return db.sql(sql)
                .params(params)
                .query((row, n) -> new LeadersPage.Choice(row.getString(1), row.getString(2)))
                .list();
    }

    /** The same again, as when a form is sent twice, is not kept twice. */
    @Transactional
    public void add(CurrentUser who, Map<String, String> typed) {
        PlanForm form = new PlanForm(typed);
        LocalDate since = day(form.text("since"));
        List<ChangeEvent> added = db.sql("""
                        insert into topics.subject_leader as l (school_id, subject_id, person_id, since, recorded_at, recorded_by)
                        select s.school_id, s.subject_id, p.person_id, :since, :now, :me
                        from school.v_subject s join people.v_staff p on p.school_id = s.school_id
                        where s.school_id = :school and s.subject_id = :subject and p.person_id = :person and not exists (
                            select from topics.subject_leader o
                            where o.school_id = s.school_id and o.subject_id = s.subject_id and o.person_id = p.person_id
                              and coalesce(o.until, 'infinity') >= :since)
                        returning l.id, to_jsonb(l)::text as it""")
                .param("since", since)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", who.personId())
                .param("school", who.schoolId())
                .param("subject", form.id("subject"))
                .param("person", form.id("person"))
                .query((row, n) -> event("recorded", row.getLong("id"), null, row.getString("it")))
                .list();
        if (added.isEmpty() && !isLed(who, form)) throw new Refused("topics.no.leader");
        audit.record(who, added);
    }

    private boolean isLed(CurrentUser who, PlanForm form) {
        return db.sql(
                        "select exists (select from topics.subject_leader where school_id = ? and subject_id = ? and person_id = ?)")
                .params(who.schoolId(), form.id("subject"), form.id("person"))
                .query(Boolean.class)
                .single();
    }

    /** Today is the last day; one who was to begin later never led. */
    @Transactional
    public void end(CurrentUser who, long leader) {
        LocalDate today = today(who.schoolId());
        List<ChangeEvent> ended = db.sql("""
                        with was as (select to_jsonb(l) as it from topics.subject_leader l where l.school_id = :school and l.id = :id)
                        update topics.subject_leader l set until = greatest(l.since, :today)
                        from was where l.school_id = :school and l.id = :id and l.until is null
                        returning was.it::text as before, to_jsonb(l)::text as after""")
                .param("school", who.schoolId())
                .param("id", leader)
                .param("today", today)
                .query((row, n) -> event("ended", leader, row.getString("before"), row.getString("after")))
                .list();
        boolean there = db.sql("select exists (select from topics.subject_leader where school_id = ? and id = ?)")
                .params(who.schoolId(), leader)
                .query(Boolean.class)
                .single();
        if (!there) throw new NotFound();
        audit.record(who, ended);
    }

    private static ChangeEvent event(String action, long id, @Nullable String before, @Nullable String after) {
        return ChangeEvent.of("subject-leader", action, String.valueOf(id), before, after);
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() < 2000 || day.getYear() > 2100) throw new Refused("topics.no.day");
            return day;
        } catch (DateTimeParseException e) {
            throw new Refused("topics.no.day");
        }
    }

    private LocalDate today(long school) {
        return db.sql("select (?::timestamptz at time zone zone)::date from school.v_school where school_id = ?")
                .params(Timestamp.from(clock.instant()), school)
                .query(LocalDate.class)
                .single();
    }
}
