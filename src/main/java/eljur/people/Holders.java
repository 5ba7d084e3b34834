package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.access.Role;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Staff, pupils and guardians who are at the school now or are to come, as far as the asker looks after their log-ins. */
@Component
class Holders {

    // One row for each thing that a person is: a guardian of two has two, a teacher with a child here too.
    private static final String PLACES = """
            with today as (select school_id, (:now at time zone zone)::date as day from school.v_school where school_id = :school),
            places as (
                select s.school_id, s.person_id, null::bigint as class_id, s.person_id as of_pupil, 'STAFF' as what, s.position as note, null as relation,
                       case when exists (select from people.form_tutor f where f.school_id = s.school_id and f.person_id = s.person_id
                                           and d.day <= coalesce(f.until, d.day))
                            then array['TEACHER', 'FORM_TUTOR'] else array['TEACHER'] end as roles
                from people.v_staff s join today d using (school_id) where d.day <= coalesce(s.until, d.day)
                union all
                select e.school_id, e.pupil_id, e.class_id, e.pupil_id, 'PUPIL', k.name, null, array['PUPIL']
                from people.enrolment e join today d using (school_id)
                join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                where d.day <= coalesce(e.until, d.day)
                union all
                select e.school_id, g.guardian_id, e.class_id, e.pupil_id, 'GUARDIAN', c.name || ', ' || k.name, g.relation,
                       array['GUARDIAN']
                from people.guardianship g join today d using (school_id)
                join people.enrolment e on e.school_id = g.school_id and e.pupil_id = g.pupil_id and d.day <= coalesce(e.until, d.day)
                join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                join people.v_person c on c.school_id = g.school_id and c.person_id = g.pupil_id
                where g.electronic and d.day <= coalesce(g.until, d.day)),
            -- The classes that are the asker's to look after.
            own as (select class_id from people.v_own_class(:school, :me, :now, :school_wide, :by_class))
            select p.person_id, p.full_name, p.short_name, x.what, x.note, x.relation, x.roles
            from places x
            join people.v_person p on p.school_id = x.school_id and p.person_id = x.person_id
            left join people.v_person c on c.school_id = x.school_id and c.person_id = x.of_pupil
            where x.school_id = :school and (:school_wide or x.class_id in (select class_id from own))
            """;

    private final JdbcClient db;
    private final StaffNames staffNames;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    Holders(JdbcClient db, StaffNames staffNames, Rights rights, Texts texts, Clock clock) {
        this.staffNames = staffNames;
        this.texts = texts;
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** Everybody of the staff, by name; namesakes told apart: a slip is a key to the journal. */
    List<Holder> staff(CurrentUser who) {
        Map<Long, String> names = staffNames.full(who.schoolId());
        return merged(asked(who, PLACES + """
                         and x.what = 'STAFF' order by p.full_name collate "ru-x-icu", p.person_id""")).stream()
                .map(one -> one.named(names.getOrDefault(one.person().value(), one.name())))
                .toList();
    }

    /** The families of a class, pupil by pupil. Empty where it has none, or is not the asker's own. */
    List<Holder> ofClass(CurrentUser who, long schoolClass) {
        return merged(asked(who, PLACES + """
                 and x.class_id = :class order by c.name collate "ru-x-icu", c.person_id, x.what desc, p.full_name""").param("class", schoolClass));
    }

    /** @throws NotFound when nobody of that number is here, or not one that the asker looks after */
    Holder person(CurrentUser who, long person) {
        List<Holder> found =
                merged(asked(who, PLACES + " and x.person_id = :person order by x.what = 'STAFF' desc, x.note")
                        .param("person", person));
        if (found.isEmpty()) throw new NotFound();
        return found.getFirst();
    }

    // One person, one log-in, whatever they are.
    private List<Holder> merged(JdbcClient.StatementSpec asked) {
        Map<PersonId, List<Holder>> byPerson = new LinkedHashMap<>();
        for (Holder place : asked.query(this::place).list())
            byPerson.computeIfAbsent(place.person(), person -> new ArrayList<>())
                    .add(place);
        return byPerson.values().stream().map(Holders::together).toList();
    }

    private static Holder together(List<Holder> places) {
        Holder first = places.getFirst();
        Set<Role> roles = new TreeSet<>();
        places.forEach(place -> roles.addAll(place.due()));
        String note =
                String.join("; ", places.stream().map(Holder::note).distinct().toList());
        return new Holder(first.person(), first.name(), first.shortName(), List.copyOf(roles), note);
    }

    private Holder place(ResultSet row, int n) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Holder(
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                row.getString("short_name"),
                Arrays.stream(roles).map(Role::valueOf).toList(),
                note(row.getString("what"), row.getString("note"), row.getString("relation")));
    }

    private String note(String what, String of, @Nullable String relation) {
        if (what.equals("PUPIL")) return texts.of("people.access.pupil", of);
        if (relation == null) return of;
        String key = "people.relation." + relation;
        return (texts.has(key) ? texts.of(key) : relation) + ": " + of;
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, String sql) {
        Set<Relation> own = rights.relations(who.role(), "account", "read");
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS));
    }
}
