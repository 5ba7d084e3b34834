package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Enrolments.Pupil;
import eljur.people.MovementSaves.Act;
import eljur.people.Persons.Person;
import eljur.people.TypedForm.Name;
import eljur.people.TypedForm.Order;
import eljur.people.web.PupilIndex;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pupils who come for the first time. One whose name and day of birth are known is asked about: none is silently doubled. */
@Component
class Arrivals {

    private final MovementSaves movements;
    private final Movements made;
    private final Persons persons;
    private final Enrolments enrolments;
    private final PupilSearch search;
    private final Remembered remembered;
    private final JdbcClient db;

    Arrivals(
            MovementSaves movements,
            Movements made,
            Persons persons,
            Enrolments enrolments,
            PupilSearch search,
            Remembered remembered,
            JdbcClient db) {
        this.movements = movements;
        this.made = made;
        this.persons = persons;
        this.enrolments = enrolments;
        this.search = search;
        this.remembered = remembered;
        this.db = db;
    }

    /** @return the new pupil's number, or that of the one whom this order brought already */
    @Transactional
    public long admit(CurrentUser who, TypedForm form, Set<Long> groups) {
        Name name = form.name();
        LocalDate born = form.day("born");
        Order order = form.order();
        LocalDate day = form.day("day");
        var to = movements.classOf(who, form);
        oneAfterTheOther(who.schoolId());
        List<PupilIndex.Entry> twins = twins(who, name, born);
        for (PupilIndex.Entry twin : twins)
            if (made.made(who.schoolId(), twin.id(), "arrival", order, day).isPresent()) return twin.id();
        if (!twins.isEmpty() && !form.ticked("another")) throw new Refused("people.arrival.no.twin", name.full());
        long pupil = added(who, name, born, form.text("file", 40));
        movements.come(new Act(who, pupil, "arrival", order, day, form.text("note", 300), null), to, groups, form);
        return pupil;
    }

    // The same form sent twice at once finds what the first one wrote.
    private void oneAfterTheOther(long school) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.arrival'), ?::int)")
                .param(school)
                .query((row, n) -> true)
                .single();
    }

    private long added(CurrentUser who, Name name, LocalDate born, String file) {
        if (!file.isEmpty() && fileIsTaken(who.schoolId(), file, 0)) throw new Refused("people.pupil.no.file", file);
        long id = persons.numbers("person", 1).getFirst();
        List<TouchedRow> touched = new ArrayList<>(persons.savePersons(
                who.schoolId(), List.of(new Person(id, name.surname(), name.given(), name.patronymic(), born))));
        touched.addAll(
                enrolments.savePupils(who.schoolId(), List.of(new Pupil(id, file.isEmpty() ? null : file, null))));
        remembered.touched(who, id, touched);
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean fileIsTaken(long school, String file, long but) {
        return db.sql(
                        "select exists (select from people.pupil where school_id = ? and file_number = ? and person_id <> ?)")
                .params(school, file, but)
                .query(Boolean.class)
                .single();
    }

    /** Pupils, also former ones, of the same name who were born on this day, or on one that nobody wrote down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PupilIndex.Entry> twins(CurrentUser who, Name name, LocalDate born) {
        return search.pupilsForReading(who, name.full(), null, true).pupils().stream()
                .filter(one -> PupilSearch.folded(one.name()).equals(PupilSearch.folded(name.full())))
                .filter(one -> one.born().isEmpty() || one.born().equals(TypedForm.said(born)))
                .toList();
    }
}
