package eljur.people;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.people.web.ContactLine;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Telephones, mail and home addresses of whoever; whose they may be, says the caller. None is deleted: it ends. */
@Component
class Contacts {

    static final Set<String> KINDS = new TreeSet<>(Set.of("phone", "email", "address"));

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final Texts texts;

    Contacts(JdbcClient db, Audit audit, Clock clock, Texts texts) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.texts = texts;
    }

    Map<Long, List<ContactLine>> of(long school, Collection<Long> persons) {
        return db
                .sql("""
                        select id, person_id, kind, value, note, hidden from people.contact
                        where school_id = ? and person_id = any (?) and ended_at is null
                        order by person_id, array_position(array['phone', 'email', 'address'], kind), id""")
                .params(school, persons.toArray(Long[]::new))
                .query((row, n) -> line(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("kind"),
                        row.getString("value"),
                        row.getString("note"),
                        row.getBoolean("hidden")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ContactLine::person));
    }

    private ContactLine line(long id, long person, String kind, String value, String note, boolean hidden) {
        String link = ContactText.link(kind, value);
        return new ContactLine(id, person, texts.of("people.contact." + kind), value, link, note, hidden);
    }

    /** The same twice counts once.
     *
     * @throws Refused where it is no telephone, no mail address, or empty */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CurrentUser who, long person, @Nullable Long pupil, TypedForm form) {
        String kind = form.choice("kind", KINDS);
        String value = ContactText.normal(kind, form.required("value", 300));
        db.sql("""
                        insert into people.contact as t (school_id, person_id, kind, value, note, hidden, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (school_id, person_id, kind, value) where ended_at is null do nothing
                        returning id, to_jsonb(t)::text as after""")
                .params(
                        who.schoolId(),
                        person,
                        kind,
                        value,
                        form.text("note", 100),
                        form.ticked("hidden"),
                        Timestamp.from(clock.instant()),
                        who.personId())
                .query((row, n) -> event("recorded", row.getString("id"), pupil, null, row.getString("after")))
                .optional()
                .ifPresent(event -> audit.record(who, event));
    }

    /** @throws NotFound when none of these persons has such a contact */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(CurrentUser who, Collection<Long> persons, @Nullable Long pupil, long contact) {
        if (!exists(who, persons, contact)) throw new NotFound();
        db.sql("""
                        update people.contact t set ended_at = ? where school_id = ? and id = ? and ended_at is null
                        returning id, (to_jsonb(t) || '{"ended_at": null}')::text as before, to_jsonb(t)::text as after""")
                .params(Timestamp.from(clock.instant()), who.schoolId(), contact)
                .query((row, n) ->
                        event("ended", row.getString("id"), pupil, row.getString("before"), row.getString("after")))
                .optional()
                .ifPresent(event -> audit.record(who, event));
    }

    private boolean exists(CurrentUser who, Collection<Long> persons, long contact) {
        return db.sql(
                        "select exists (select from people.contact where school_id = ? and id = ? and person_id = any (?))")
                .params(who.schoolId(), contact, persons.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    private static ChangeEvent event(
            String action, String key, @Nullable Long pupil, @Nullable String before, @Nullable String after) {
        return new ChangeEvent("contact", action, key, null, null, pupil, before, after, null, null, null);
    }
}
