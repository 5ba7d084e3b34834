package eljur.people;

import eljur.people.web.ContactLine;
import eljur.people.web.PupilCard;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose child a pupil is, and what a guardian may not. */
@Component
class Guardians {

    private final JdbcClient db;
    private final Contacts contacts;
    private final Texts texts;

    Guardians(JdbcClient db, Contacts contacts, Texts texts) {
        this.db = db;
        this.contacts = contacts;
        this.texts = texts;
    }

    record Guardian(
            long id,
            String name,
            String relation,
            boolean apart,
            boolean electronic,
            LocalDate since,
            @Nullable LocalDate until,
            List<Restriction> restrictions) {

        boolean former(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    record Restriction(
            long id,
            String kind,
            String basis,
            String document,
            LocalDate since,
            @Nullable LocalDate until) {

        boolean over(LocalDate day) {
            return until != null && (until.isBefore(day) || until.isBefore(since));
        }
    }

    /** Who is a guardian now first; those who were, last. */
    List<Guardian> of(long school, long pupil) {
        return ofAll(school, List.of(pupil)).getOrDefault(pupil, List.of());
    }

    /** The same of many pupils, by pupil. */
    Map<Long, List<Guardian>> ofAll(long school, Collection<Long> pupils) {
        Map<String, List<Restriction>> restrictions = restrictions(school, pupils);
        Map<Long, List<Guardian>> found = new HashMap<>();
        db.sql("""
                        select g.pupil_id, g.guardian_id, p.full_name, g.relation, g.lives_apart, g.electronic, g.since, g.until
                        from people.guardianship g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.guardian_id
                        where g.school_id = ? and g.pupil_id = any (?)
                        order by g.until is not null, g.lives_apart, p.full_name, g.guardian_id""")
                .params(school, pupils.toArray(Long[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getLong("pupil_id"), pupil -> new ArrayList<>())
                        .add(guardian(row, restrictions)))
                .list();
        return found;
    }

    private static Guardian guardian(ResultSet row, Map<String, List<Restriction>> restrictions) throws SQLException {
        long id = row.getLong("guardian_id");
        return new Guardian(
                id,
                row.getString("full_name"),
                row.getString("relation"),
                row.getBoolean("lives_apart"),
                row.getBoolean("electronic"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                restrictions.getOrDefault(row.getLong("pupil_id") + ":" + id, List.of()));
    }

    private Map<String, List<Restriction>> restrictions(long school, Collection<Long> pupils) {
        Map<String, List<Restriction>> found = new HashMap<>();
        db.sql("""
                        select pupil_id || ':' || guardian_id as key, id, kind, basis, document, since, until from people.guardian_restriction
                        where school_id = ? and pupil_id = any (?) order by since, id""")
                .params(school, pupils.toArray(Long[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getString("key"), key -> new ArrayList<>())
                        .add(new Restriction(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("basis"),
                                row.getString("document"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class))))
                .list();
        return found;
    }

    /** As the card shows them. */
    List<PupilCard.Kin> kin(long school, long pupil, LocalDate today) {
        List<Guardian> all = of(school, pupil);
        Map<Long, List<ContactLine>> found =
                contacts.of(school, all.stream().map(Guardian::id).toList());
        return all.stream()
                .map(one -> new PupilCard.Kin(
                        one.id(),
                        one.name(),
                        relation(one.relation()),
                        notes(one, today),
                        one.restrictions().stream()
                                .filter(limit -> !limit.over(today))
                                .map(this::said)
                                .toList(),
                        found.getOrDefault(one.id(), List.of()),
                        one.former(today)))
                .toList();
    }

    /** Kept by its word in the list of relations; older rows bear the Russian one. */
    String relation(String kept) {
        String key = "people.relation." + kept;
        return texts.has(key) ? texts.of(key) : kept;
    }

    private List<String> notes(Guardian one, LocalDate today) {
        List<String> notes = new ArrayList<>();
        if (one.apart()) notes.add(texts.of("people.guardian.apart"));
        if (!one.electronic()) notes.add(texts.of("people.guardian.paper"));
        if (one.since().isAfter(today)) notes.add(texts.of("people.guardian.since", TypedForm.said(one.since())));
        if (one.until() != null) notes.add(texts.of("people.guardian.until", TypedForm.said(one.until())));
        return notes;
    }

    /** «Дневник закрыт с 01.12.2026: решение суда, № 2-15/2026». */
    String said(Restriction limit) {
        String days = limit.until() == null
                ? texts.of("people.since", TypedForm.said(limit.since()))
                : texts.of("people.span", TypedForm.said(limit.since()), TypedForm.said(limit.until()));
        return texts.of(
                "people.restriction.said",
                texts.of("people.restriction." + limit.kind()),
                days,
                texts.of("people.basis." + limit.basis()),
                limit.document());
    }
}
