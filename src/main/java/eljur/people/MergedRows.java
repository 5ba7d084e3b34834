package eljur.people;

import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs on one of two cards of a person, given to the other. Of two rows that say the same the stricter holds. */
@Component
class MergedRows {

    private final JdbcClient db;
    private final Clock clock;

    MergedRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<TouchedRow> move(long school, long person, long into) {
        List<TouchedRow> touched = new ArrayList<>();
        touched.addAll(employment(school, person, into));
        touched.addAll(appointments(school, person, into));
        touched.addAll(tutors(school, person, into));
        touched.addAll(guardianships(school, person, into));
        touched.addAll(contacts(school, person, into));
        touched.addAll(names(school, person, into));
        return touched;
    }

    private List<TouchedRow> rows(String entity, String sql, long school, long person, long into) {
        return db.sql(sql)
                .param("school", school)
                .param("person", person)
                .param("into", into)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) ->
                        new TouchedRow(entity, row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    // The first day is that of whichever card began earlier: the courses that come along may have begun then.
    private List<TouchedRow> employment(long school, long person, long into) {
        List<TouchedRow> touched = new ArrayList<>(rows("staff", """
                with f as (select * from people.staff where school_id = :school and person_id = :person),
                was as (select t.* from people.staff t where t.school_id = :school and t.person_id = :into),
                now as (
                    update people.staff t
                    set since = least(t.since, f.since),
                        until = case when t.until is null or f.until is null then null else greatest(t.until, f.until) end,
                        position = case when t.position = '' then f.position else t.position end
                    from f where t.school_id = :school and t.person_id = :into returning t.*)
                select was.person_id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (person_id) where was is distinct from now""", school, person, into));
        touched.addAll(rows("person", """
                with f as (select * from people.person where school_id = :school and id = :person and born_on is not null),
                was as (select t.* from people.person t where t.school_id = :school and t.id = :into and t.born_on is null),
                now as (
                    update people.person t set born_on = f.born_on from f, was
                    where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (id)""", school, person, into));
        return touched;
    }

    // The same position on the same days stands once; the other line stays on the card that was closed.
    private List<TouchedRow> appointments(long school, long person, long into) {
        return rows("appointment", """
                with was as (
                    select t.* from people.appointment t
                    where t.school_id = :school and t.person_id = :person and not exists (
                        select from people.appointment o
                        where o.school_id = t.school_id and o.person_id = :into and lower(o.position) = lower(t.position)
                          and daterange(o.since, o.until, '[]') && daterange(t.since, t.until, '[]'))),
                now as (
                    update people.appointment t set person_id = :into from was where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (id) order by was.id""", school, person, into);
    }

    private List<TouchedRow> tutors(long school, long person, long into) {
        return rows("form-tutor", """
                with was as (select t.* from people.form_tutor t where t.school_id = :school and t.person_id = :person),
                now as (
                    update people.form_tutor t set person_id = :into from was
                    where t.school_id = :school and t.class_id = was.class_id and t.person_id = was.person_id and t.since = was.since
                    returning t.*)
                select was.class_id || ':' || was.person_id || ':' || was.since as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (class_id, since) order by 1""", school, person, into);
    }

    /** Who was kept from the diary by either card stays kept from it. */
    private List<TouchedRow> guardianships(long school, long person, long into) {
        List<TouchedRow> touched = new ArrayList<>(rows("guardianship", """
                with was as (select * from people.guardianship where school_id = :school and guardian_id = :into),
                now as (
                    insert into people.guardianship as t
                        (school_id, guardian_id, pupil_id, relation, lives_apart, electronic, since, until, external_id)
                    select school_id, :into, pupil_id, relation, lives_apart, electronic, since, until, external_id
                    from people.guardianship where school_id = :school and guardian_id = :person
                    on conflict (school_id, guardian_id, pupil_id) do update
                    set lives_apart = t.lives_apart or excluded.lives_apart, electronic = t.electronic and excluded.electronic,
                        since = greatest(t.since, excluded.since), until = least(t.until, excluded.until),
                        external_id = coalesce(t.external_id, excluded.external_id)
                    returning t.*)
                select now.guardian_id || ':' || now.pupil_id as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from now left join was using (pupil_id) order by now.pupil_id""", school, person, into));
        touched.addAll(rows("guardian-restriction", """
                with was as (select t.* from people.guardian_restriction t where t.school_id = :school and t.guardian_id = :person),
                now as (
                    update people.guardian_restriction t set guardian_id = :into from was
                    where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (id) order by was.id""", school, person, into));
        touched.addAll(rows("guardianship", """
                with gone as (
                    delete from people.guardianship t where t.school_id = :school and t.guardian_id = :person returning t.*)
                select guardian_id || ':' || pupil_id as key, to_jsonb(gone)::text as before, null as after
                from gone order by pupil_id""", school, person, into));
        return touched;
    }

    // A number that is hidden on one card is hidden.
    private List<TouchedRow> contacts(long school, long person, long into) {
        List<TouchedRow> touched = new ArrayList<>(rows("contact", """
                with was as (
                    select t.* from people.contact t
                    join people.contact f on f.school_id = t.school_id and f.person_id = :person and f.kind = t.kind and f.value = t.value
                     and f.hidden and f.ended_at is null
                    where t.school_id = :school and t.person_id = :into and not t.hidden and t.ended_at is null),
                now as (update people.contact t set hidden = true from was where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (id) order by was.id""", school, person, into));
        touched.addAll(rows("contact", """
                with was as (
                    select t.*, exists (
                        select from people.contact o where o.school_id = t.school_id and o.person_id = :into and o.kind = t.kind
                          and o.value = t.value and o.ended_at is null) as twice
                    from people.contact t where t.school_id = :school and t.person_id = :person),
                now as (
                    update people.contact t set person_id = :into, ended_at = case when was.twice then coalesce(t.ended_at, :now) else t.ended_at end
                    from was where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, (to_jsonb(was) - 'twice')::text as before, to_jsonb(now)::text as after
                from was join now using (id) order by was.id""", school, person, into));
        return touched;
    }

    private List<TouchedRow> names(long school, long person, long into) {
        return rows("name-change", """
                with was as (select t.* from people.name_change t where t.school_id = :school and t.person_id = :person),
                now as (
                    update people.name_change t set person_id = :into from was where t.school_id = :school and t.id = was.id returning t.*)
                select was.id::text as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (id) order by was.id""", school, person, into);
    }
}
