package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Appointments.Appointment;
import eljur.people.Persons.Person;
import eljur.people.Persons.Staff;
import eljur.people.StaffRolls.Employee;
import eljur.people.TypedForm.Name;
import eljur.people.TypedForm.Order;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody begins to work here, takes another position, leaves. */
@Component
@Transactional
class StaffSaves {

    private final StaffRolls rolls;
    private final StaffCards cards;
    private final Appointments appointments;
    private final Persons persons;
    private final OpenLessons lessons;
    private final FormTutors tutors;
    private final GuardianSearch known;
    private final Remembered remembered;
    private final JdbcClient db;

    StaffSaves(
            StaffRolls rolls,
            StaffCards cards,
            Appointments appointments,
            Persons persons,
            OpenLessons lessons,
            FormTutors tutors,
            GuardianSearch known,
            Remembered remembered,
            JdbcClient db) {
        this.rolls = rolls;
        this.cards = cards;
        this.appointments = appointments;
        this.persons = persons;
        this.lessons = lessons;
        this.tutors = tutors;
        this.known = known;
        this.remembered = remembered;
        this.db = db;
    }

    /** @throws Refused where somebody of that name is known here and nobody said who it is */
    public long hire(CurrentUser who, TypedForm form) {
        Name name = form.name();
        String position = form.required("position", 100);
        Order order = form.order();
        LocalDate since = form.day("since");
        oneAfterTheOther(who.schoolId());
        @Nullable Long chosen = form.optionalId("person");
        for (var one : known.byName(who.schoolId(), name.full())) {
            if (!PupilSearch.folded(one.name()).equals(PupilSearch.folded(name.full()))) continue;
            if (hiredBy(who, one.id(), order, since)) return one.id();
            if (chosen == null && !form.ticked("another")) throw new Refused("people.staff.no.known", name.full());
        }
        List<TouchedRow> touched = new ArrayList<>();
        long person =
                chosen != null && known.isKnown(who.schoolId(), chosen) ? chosen : added(who, name, form, touched);
        if (isStaff(who, person)) throw new Refused("people.staff.no.works", name.full());
        touched.addAll(persons.saveStaff(who.schoolId(), List.of(new Staff(person, position, null, since))));
        touched.add(appointments.add(who, person, position, since, order));
        remembered.touched(who, null, touched);
        return person;
    }

    private void oneAfterTheOther(long school) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.staff'), ?::int)")
                .param(school)
                .query((row, n) -> true)
                .single();
    }

    private boolean isStaff(CurrentUser who, long person) {
        return db.sql("select exists (select from people.staff where school_id = ? and person_id = ?)")
                .params(who.schoolId(), person)
                .query(Boolean.class)
                .single();
    }

    private boolean hiredBy(CurrentUser who, long person, Order order, LocalDate since) {
        return db.sql("""
                        select exists (select from people.appointment
                        where school_id = ? and person_id = ? and order_number = ? and order_date = ? and since = ?)""")
                .params(who.schoolId(), person, order.number(), order.date(), since)
                .query(Boolean.class)
                .single();
    }

    private long added(CurrentUser who, Name name, TypedForm form, List<TouchedRow> touched) {
        long id = persons.numbers("person", 1).getFirst();
        Person person = new Person(id, name.surname(), name.given(), name.patronymic(), form.optionalDay("born"));
        touched.addAll(persons.savePersons(who.schoolId(), List.of(person)));
        return id;
    }

    /** Another position, beside those that are held; who was dismissed works here again. */
    public void appoint(CurrentUser who, long id, TypedForm form) {
        Employee one = locked(who, id);
        String position = form.required("position", 100);
        Order order = form.order();
        LocalDate since = form.day("since");
        for (Appointment held : appointments.of(who.schoolId(), one)) {
            boolean meets = held.until() == null || !held.until().isBefore(since);
            if (!held.position().equalsIgnoreCase(position) || !meets) continue;
            if (order.number().equals(held.order()) && since.equals(held.since())) return;
            throw new Refused("people.staff.no.held", held.position(), TypedForm.said(held.since()));
        }
        if (since.isBefore(one.since())) throw new Refused("people.staff.no.before", TypedForm.said(one.since()));
        List<TouchedRow> touched = new ArrayList<>(appointments.written(who, one));
        if (one.until() != null) {
            if (!since.isAfter(one.until())) throw new Refused("people.staff.no.still", TypedForm.said(one.until()));
            touched.add(employed(who, id, position, null));
        } else if (one.position().isEmpty()) touched.add(employed(who, id, position, null));
        touched.add(appointments.add(who, id, position, since, order));
        remembered.touched(who, null, touched);
    }

    public void endAppointment(CurrentUser who, long id, TypedForm form) {
        Employee one = locked(who, id);
        String position = form.required("position", 100);
        LocalDate until = form.day("until");
        Appointment held = appointments.of(who.schoolId(), one).stream()
                .filter(other -> other.position().equals(position))
                .findFirst()
                .orElseThrow(() -> new Refused("people.staff.no.such", position));
        if (until.isBefore(held.since())) throw new Refused("people.staff.no.before", TypedForm.said(held.since()));
        List<TouchedRow> touched = new ArrayList<>(appointments.written(who, one));
        touched.addAll(appointments.end(who, id, position, until));
        String main = appointments.of(who.schoolId(), one).stream()
                .filter(other -> other.until() == null)
                .map(Appointment::position)
                .findFirst()
                .orElse(one.position());
        if (!main.equals(one.position())) touched.add(employed(who, id, main, one.until()));
        remembered.touched(who, null, touched);
    }

    /** @throws Refused while lessons would be left without a teacher and nobody said that this is known */
    public void dismiss(CurrentUser who, long id, TypedForm form) {
        Employee one = locked(who, id);
        Order order = form.order();
        LocalDate day = form.day("day");
        if (day.equals(one.until())) return;
        if (id == who.personId()) throw new Refused("people.staff.no.oneself");
        if (one.until() != null) throw new Refused("people.staff.no.gone", TypedForm.said(one.until()));
        if (day.isBefore(one.since())) throw new Refused("people.staff.no.before", TypedForm.said(one.since()));
        var open = lessons.after(who.schoolId(), id, day);
        if (!open.isEmpty() && !form.ticked("open"))
            throw new Refused("people.staff.no.open", TypedForm.said(day), cards.openSaid(open));
        List<TouchedRow> touched = new ArrayList<>(appointments.written(who, one));
        touched.addAll(appointments.end(who, id, null, day));
        touched.addAll(tutors.end(who.schoolId(), id, day));
        touched.add(employed(who, id, one.position(), day));
        remembered.touched(who, null, touched);
        remembered.order(who, "dismissal", String.valueOf(id), order);
    }

    private Employee locked(CurrentUser who, long person) {
        db.sql("select 1 from people.staff where school_id = ? and person_id = ? for update")
                .params(who.schoolId(), person)
                .query(Integer.class)
                .optional();
        return rolls.employee(who, person);
    }

    private TouchedRow employed(CurrentUser who, long person, String position, @Nullable LocalDate until) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.staff t where t.school_id = :school and t.person_id = :person),
                        now as (update people.staff t set position = :position, until = :until
                                where t.school_id = :school and t.person_id = :person returning to_jsonb(t)::text as it)
                        select was.it as before, now.it as after from now cross join was""")
                .param("school", who.schoolId())
                .param("person", person)
                .param("position", position)
                .param("until", until, Types.DATE)
                .query((row, n) -> new TouchedRow(
                        "staff", String.valueOf(person), row.getString("before"), row.getString("after")))
                .single();
    }
}
