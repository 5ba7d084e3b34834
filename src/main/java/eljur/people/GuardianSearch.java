package eljur.people;

import eljur.people.web.GuardianForm;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grown-ups known here, by name: guardians of other children, and the staff. */
@Component
class GuardianSearch {

    private static final int SHOWN = 20;

    private final JdbcClient db;
    private final Guardians guardians;

    GuardianSearch(JdbcClient db, Guardians guardians) {
        this.db = db;
        this.guardians = guardians;
    }

    boolean isKnown(long school, long person) {
        return db.sql("""
                        select exists (select from people.person p where p.school_id = ? and p.id = ?
                            and not exists (select from people.person_merger m where m.school_id = p.school_id and m.person_id = p.id)
                            and not exists (select from people.pupil u where u.school_id = p.school_id and u.person_id = p.id))""").params(school, person).query(Boolean.class).single();
    }

    List<GuardianForm.Known> byName(long school, String query) {
        String[] words = PupilSearch.words(query);
        if (words.length == 0) return List.of();
        return db.sql("""
                        select p.person_id, p.full_name,
                               array(select g.relation from people.guardianship g
                                     where g.school_id = p.school_id and g.guardian_id = p.person_id order by g.pupil_id) as relations,
                               array(select c.name from people.guardianship g
                                     join people.v_person c on c.school_id = g.school_id and c.person_id = g.pupil_id
                                     where g.school_id = p.school_id and g.guardian_id = p.person_id order by g.pupil_id) as children,
                               (select s.position from people.staff s where s.school_id = p.school_id and s.person_id = p.person_id) as position
                        from people.v_person p
                        where p.school_id = :school
                          and not exists (select from people.person_merger m where m.school_id = p.school_id and m.person_id = p.person_id)
                          and not exists (select from people.pupil u where u.school_id = p.school_id and u.person_id = p.person_id)
                          and not exists (select from unnest(:words::text[]) w where position(' ' || w in ' ' || %s) = 0
                                and not exists (select from people.name_change n
                                                where n.school_id = p.school_id and n.person_id = p.person_id
                                                  and position(' ' || w in ' ' || %s) > 0))
                        order by p.full_name collate "ru-x-icu", p.person_id limit :most""".formatted(
                        PupilSearch.FOLDED.formatted("p.full_name"), PupilSearch.FOLDED.formatted("n.old_surname")))
                .param("school", school)
                .param("words", words)
                .param("most", SHOWN)
                .query((row, n) -> new GuardianForm.Known(
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        note(
                                (String[]) row.getArray("relations").getArray(),
                                (String[]) row.getArray("children").getArray(),
                                row.getString("position"))))
                .list();
    }

    private String note(String[] relations, String[] children, @org.jspecify.annotations.Nullable String position) {
        var notes = new java.util.ArrayList<String>();
        for (int i = 0; i < children.length; i++) notes.add(guardians.relation(relations[i]) + ": " + children[i]);
        if (position != null && !position.isEmpty()) notes.add(position);
        return String.join("; ", notes);
    }
}
