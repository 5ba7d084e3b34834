package eljur.people;

import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.people.Persons.Person;
import eljur.people.TypedForm.Name;
import eljur.people.TypedForm.Order;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people are called: mended where it was misspelt, or changed by order; then the card shows the former name. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NameChanges {

    private final Persons persons;
    private final Accounts accounts;
    private final Remembered remembered;
    private final JdbcClient db;
    private final Clock clock;
    private final Texts texts;

    NameChanges(Persons persons, Accounts accounts, Remembered remembered, JdbcClient db, Clock clock, Texts texts) {
        this.persons = persons;
        this.accounts = accounts;
        this.remembered = remembered;
        this.db = db;
        this.clock = clock;
        this.texts = texts;
    }

    /** Former names in words, the last first: «Иванова Анна до 05.12.2026, приказ № 3 от 04.12.2026». */
    public List<String> former(long school, long person) {
        return db.sql("""
                        select trim(old_surname || ' ' || old_given_name || ' ' || old_patronymic) as name, effective_on, order_number, order_date, basis
                        from people.name_change where school_id = ? and person_id = ? order by effective_on desc, id desc""")
                .params(school, person)
                .query((row, n) -> texts.of(
                        row.getString("basis").equals("order") ? "people.name.former" : "people.name.former.document",
                        row.getString("name"),
                        TypedForm.said(row.getObject("effective_on", LocalDate.class)),
                        row.getString("order_number"),
                        TypedForm.said(row.getObject("order_date", LocalDate.class))))
                .list();
    }

    /** A slip of the pen, mended. The day of birth stays where none is given. */
    public void mend(CurrentUser who, @Nullable Long pupil, long person, Name name, @Nullable LocalDate born) {
        Person now = now(who, person);
        var mended =
                new Person(person, name.surname(), name.given(), name.patronymic(), born == null ? now.bornOn() : born);
        if (!mended.equals(now)) save(who, pupil, mended);
    }

    /** @throws Refused where the name is the same; the same order twice counts once */
    public void change(CurrentUser who, @Nullable Long pupil, long person, TypedForm form) {
        change(who, pupil, person, form, form.order(), "order");
    }

    /** By a document of the registry, as families do it: the school has no order about them. */
    public void changeByDocument(CurrentUser who, long pupil, long person, TypedForm form) {
        change(
                who,
                pupil,
                person,
                form,
                new Order(form.required("certificate", 100), form.day("certificate-date")),
                "document");
    }

    private void change(CurrentUser who, @Nullable Long pupil, long person, TypedForm form, Order order, String basis) {
        Name name = form.name();
        LocalDate day = form.day("day");
        Person now = now(who, person);
        boolean same = new Name(now.surname(), now.givenName(), now.patronymic()).equals(name);
        if (same && made(who, person, order)) return;
        if (same) throw new Refused("people.name.no.same", name.full());
        TouchedRow row = db.sql("""
                        insert into people.name_change as t (school_id, person_id, old_surname, old_given_name, old_patronymic,
                            surname, given_name, patronymic, order_number, order_date, effective_on, recorded_at, recorded_by, basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning t.id::text as key, to_jsonb(t)::text as after""")
                .params(
                        who.schoolId(),
                        person,
                        now.surname(),
                        now.givenName(),
                        now.patronymic(),
                        name.surname(),
                        name.given(),
                        name.patronymic(),
                        order.number(),
                        order.date(),
                        day,
                        Timestamp.from(clock.instant()),
                        who.personId(),
                        basis)
                .query((found, n) ->
                        new TouchedRow("name-change", found.getString("key"), null, found.getString("after")))
                .single();
        remembered.touched(who, pupil, row);
        save(who, pupil, new Person(person, name.surname(), name.given(), name.patronymic(), now.bornOn()));
    }

    private boolean made(CurrentUser who, long person, Order order) {
        return db.sql("""
                        select exists (select from people.name_change
                        where school_id = ? and person_id = ? and order_number = ? and order_date = ?)""")
                .params(who.schoolId(), person, order.number(), order.date())
                .query(Boolean.class)
                .single();
    }

    private Person now(CurrentUser who, long person) {
        return db.sql("""
                        select surname, given_name, patronymic, born_on from people.person
                        where school_id = ? and id = ? for update""")
                .params(who.schoolId(), person)
                .query((row, n) -> new Person(
                        person,
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getObject("born_on", LocalDate.class)))
                .single();
    }

    private void save(CurrentUser who, @Nullable Long pupil, Person person) {
        remembered.touched(who, pupil, persons.savePersons(who.schoolId(), List.of(person)));
        String shown = db.sql("select short_name from people.v_person where school_id = ? and person_id = ?")
                .params(who.schoolId(), person.id())
                .query(String.class)
                .single();
        accounts.rename(who.school(), new PersonId(person.id()), shown);
    }
}
