package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Enrolments.Guardianship;
import eljur.people.Guardians.Guardian;
import eljur.people.Persons.Person;
import eljur.people.TypedForm.Name;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is whose guardian, said, changed and ended. */
@Component
@Transactional
class GuardianSaves {

    /** The words of {@code people.relation.…}, in the order in which they are offered. */
    static final List<String> RELATIONS =
            List.of("mother", "father", "guardian", "adoptive", "grandmother", "grandfather", "stepparent", "relative");

    private final Pupils pupils;
    private final Guardians guardians;
    private final GuardianSearch search;
    private final Persons persons;
    private final NameChanges names;
    private final Remembered remembered;
    private final JdbcClient db;

    GuardianSaves(
            Pupils pupils,
            Guardians guardians,
            GuardianSearch search,
            Persons persons,
            NameChanges names,
            Remembered remembered,
            JdbcClient db) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.search = search;
        this.persons = persons;
        this.names = names;
        this.remembered = remembered;
        this.db = db;
    }

    /** @throws Refused where somebody of that name is known here and nobody said that it is another one */
    public void add(CurrentUser who, long pupil, TypedForm form) {
        pupils.pupilForChange(who, pupil, "guardian", "change");
        String relation = form.choice("relation", Set.copyOf(RELATIONS));
        LocalDate since = form.day("since");
        @Nullable Long chosen = form.optionalId("person");
        if (chosen != null && !search.isKnown(who.schoolId(), chosen)) throw new NotFound();
        List<TouchedRow> touched = new ArrayList<>();
        long guardian = chosen != null ? chosen : added(who, form, touched);
        if (isGuardian(who, pupil, guardian, since)) return;
        touched.add(write(
                who,
                new Guardianship(guardian, pupil, relation, form.ticked("apart"), !form.ticked("paper"), since, null)));
        remembered.touched(who, pupil, touched);
    }

    private long added(CurrentUser who, TypedForm form, List<TouchedRow> touched) {
        Name name = form.name();
        boolean known = search.byName(who.schoolId(), name.full()).stream()
                .anyMatch(one -> PupilSearch.folded(one.name()).equals(PupilSearch.folded(name.full())));
        if (known && !form.ticked("another")) throw new Refused("people.guardian.no.known", name.full());
        long id = persons.numbers("person", 1).getFirst();
        touched.addAll(persons.savePersons(
                who.schoolId(), List.of(new Person(id, name.surname(), name.given(), name.patronymic(), null))));
        return id;
    }

    // Said twice, counted once; whoever was a guardian before is one again.
    private boolean isGuardian(CurrentUser who, long pupil, long guardian, LocalDate day) {
        return guardians.of(who.schoolId(), pupil).stream()
                .anyMatch(one -> one.id() == guardian && !one.former(day) && one.until() == null);
    }

    public void change(CurrentUser who, long pupil, long guardian, TypedForm form) {
        Guardian now = guardianForChange(who, pupil, guardian);
        String relation = form.choice("relation", Set.copyOf(RELATIONS));
        Guardianship said = new Guardianship(
                guardian, pupil, relation, form.ticked("apart"), !form.ticked("paper"), now.since(), now.until());
        Guardianship was = new Guardianship(
                guardian, pupil, now.relation(), now.apart(), now.electronic(), now.since(), now.until());
        if (!said.equals(was)) remembered.touched(who, pupil, write(who, said));
        names.mend(who, pupil, guardian, form.name(), null);
    }

    /** @throws Refused where the name is the same; the same document twice counts once */
    public void rename(CurrentUser who, long pupil, long guardian, TypedForm form) {
        guardianForChange(who, pupil, guardian);
        names.changeByDocument(who, pupil, guardian, form);
    }

    public void end(CurrentUser who, long pupil, long guardian, TypedForm form) {
        Guardian now = guardianForChange(who, pupil, guardian);
        LocalDate until = form.day("until");
        if (until.isBefore(now.since())) throw new Refused("people.guardian.no.before", TypedForm.said(now.since()));
        if (until.equals(now.until())) return;
        remembered.touched(
                who,
                pupil,
                write(
                        who,
                        new Guardianship(
                                guardian, pupil, now.relation(), now.apart(), now.electronic(), now.since(), until)));
    }

    Guardian guardianForChange(CurrentUser who, long pupil, long guardian) {
        pupils.pupilForChange(who, pupil, "guardian", "change");
        return guardians.of(who.schoolId(), pupil).stream()
                .filter(one -> one.id() == guardian)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private TouchedRow write(CurrentUser who, Guardianship row) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.guardianship t
                                     where t.school_id = :school and t.guardian_id = :guardian and t.pupil_id = :pupil),
                        now as (
                            insert into people.guardianship as t (school_id, guardian_id, pupil_id, relation, lives_apart, electronic, since, until)
                            values (:school, :guardian, :pupil, :relation, :apart, :electronic, :since, :until)
                            on conflict (school_id, guardian_id, pupil_id) do update
                            set relation = excluded.relation, lives_apart = excluded.lives_apart, electronic = excluded.electronic,
                                since = excluded.since, until = excluded.until
                            returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now left join was on true""")
                .param("school", who.schoolId())
                .param("guardian", row.guardianId())
                .param("pupil", row.pupilId())
                .param("relation", row.relation())
                .param("apart", row.livesApart())
                .param("electronic", row.electronic())
                .param("since", row.since())
                .param("until", row.until(), java.sql.Types.DATE)
                .query((found, n) -> new TouchedRow(
                        "guardianship",
                        row.guardianId() + ":" + row.pupilId(),
                        found.getString("before"),
                        found.getString("after")))
                .single();
    }
}
