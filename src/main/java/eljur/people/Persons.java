package eljur.people;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which people of the staff come in, many at a time: names, being employed, being form tutor. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Persons implements TakesBack {

    public record Person(
            long id,
            String surname,
            String givenName,
            String patronymic,
            @Nullable LocalDate bornOn) {}

    /** @param externalId the id in the program that exported the timetable */
    public record Staff(
            long personId, String position, @Nullable String externalId, LocalDate since) {}

    public record FormTutor(
            long classId,
            long personId,
            LocalDate since,
            @Nullable LocalDate until) {}

    private static final BatchTable PERSONS = new BatchTable(
            "person", """
            with given as (select * from jsonb_populate_recordset(null::people.person, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from people.person t join given using (id) where t.school_id = :school),
            written as (
                insert into people.person as t (school_id, id, surname, given_name, patronymic, born_on)
                select :school, id, surname, given_name, patronymic, born_on from given
                on conflict (school_id, id) do update
                set surname = excluded.surname, given_name = excluded.given_name, patronymic = excluded.patronymic, born_on = excluded.born_on
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""", "delete from people.person where school_id = :school and id::text = any(:keys)");

    private static final BatchTable STAFF = new BatchTable(
            "staff", """
            with given as (select * from jsonb_populate_recordset(null::people.staff, :rows::jsonb)),
            was as (select t.person_id, to_jsonb(t) as it from people.staff t join given using (person_id) where t.school_id = :school),
            written as (
                insert into people.staff as t (school_id, person_id, position, external_id, since)
                select :school, person_id, position, external_id, since from given
                on conflict (school_id, person_id) do update
                set external_id = excluded.external_id
                returning t.person_id, to_jsonb(t) as it)
            select w.person_id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (person_id) order by person_id""", "delete from people.staff where school_id = :school and person_id::text = any(:keys)");

    private static final BatchTable TUTORS = new BatchTable(
            "form-tutor",
            """
            with given as (select * from jsonb_populate_recordset(null::people.form_tutor, :rows::jsonb)),
            was as (select t.class_id, t.person_id, t.since, to_jsonb(t) as it from people.form_tutor t join given using (class_id, person_id, since) where t.school_id = :school),
            written as (
                insert into people.form_tutor as t (school_id, class_id, person_id, since, until)
                select :school, class_id, person_id, since, until from given
                on conflict (school_id, class_id, person_id, since) do update
                set until = excluded.until
                returning t.class_id, t.person_id, t.since, to_jsonb(t) as it)
            select class_id || ':' || person_id || ':' || since as key, was.it::text as before, w.it::text as after
            from written w left join was using (class_id, person_id, since) order by class_id, person_id, since""",
            "delete from people.form_tutor where school_id = :school and class_id || ':' || person_id || ':' || since = any(:keys)");

    private final JdbcClient db;

    Persons(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> savePersons(long school, List<Person> rows) {
        return PERSONS.write(db, school, rows);
    }

    public List<TouchedRow> saveStaff(long school, List<Staff> rows) {
        return STAFF.write(db, school, rows);
    }

    public List<TouchedRow> saveTutors(long school, List<FormTutor> rows) {
        return TUTORS.write(db, school, rows);
    }

    /** Numbers for rows that are going to be written. */
    public List<Long> numbers(String entity, int count) {
        return BatchTable.numbers(db, "people." + entity.replace('-', '_'), count);
    }

    @Override
    public Set<String> entities() {
        return Set.of("person", "staff", "form-tutor");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        List.of(PERSONS, STAFF, TUTORS).stream()
                .filter(table -> table.entity().equals(entity))
                .forEach(table -> table.takeBack(db, school, rows));
    }
}
