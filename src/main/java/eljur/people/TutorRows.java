package eljur.people;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of form tutors, read and written; each says what stood before. */
@Component
class TutorRows {

    private final JdbcClient db;

    TutorRows(JdbcClient db) {
        this.db = db;
    }

    record Tutor(
            long person,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            String order) {

        /** Names the row within its class. */
        String key() {
            return person + ":" + since;
        }

        boolean on(LocalDate day) {
            return !since.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    List<Tutor> of(long school, long schoolClass) {
        return db.sql("""
                        select f.person_id, p.full_name, f.since, f.until, f.order_ref from people.form_tutor f
                        join people.v_person p on p.school_id = f.school_id and p.person_id = f.person_id
                        where f.school_id = ? and f.class_id = ? order by f.since desc, p.full_name""")
                .params(school, schoolClass)
                .query((row, n) -> new Tutor(
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("order_ref")))
                .list();
    }

    boolean worksOn(long school, long person, LocalDate day) {
        return db.sql("""
                        select exists (select from people.v_staff
                        where school_id = ? and person_id = ? and since <= ? and coalesce(until, 'infinity') >= ?)""").params(school, person, day, day).query(Boolean.class).single();
    }

    TouchedRow written(long school, long schoolClass, long person, LocalDate since, String order) {
        return db.sql("""
                        insert into people.form_tutor as t (school_id, class_id, person_id, since, order_ref) values (?, ?, ?, ?, ?)
                        on conflict (school_id, class_id, person_id, since) do update set until = null, order_ref = excluded.order_ref
                        returning t.class_id || ':' || t.person_id || ':' || t.since as key, to_jsonb(t)::text as after""")
                .params(school, schoolClass, person, since, order)
                .query((row, n) -> new TouchedRow("form-tutor", row.getString("key"), null, row.getString("after")))
                .single();
    }

    TouchedRow reopened(long school, long schoolClass, Tutor one) {
        return db.sql("""
                        with was as (
                            select t.* from people.form_tutor t
                            where t.school_id = :school and t.class_id = :class and t.person_id = :person and t.since = :since),
                        now as (
                            update people.form_tutor t set until = null from was
                            where t.school_id = :school and t.class_id = was.class_id and t.person_id = was.person_id and t.since = was.since
                            returning t.*)
                        select was.class_id || ':' || was.person_id || ':' || was.since as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                        from was join now using (class_id, person_id, since)""")
                .param("school", school)
                .param("class", schoolClass)
                .param("person", one.person())
                .param("since", one.since())
                .query((row, n) -> new TouchedRow(
                        "form-tutor", row.getString("key"), row.getString("before"), row.getString("after")))
                .single();
    }

    List<TouchedRow> ended(long school, LocalDate lastDay, String whose, long id) {
        return db.sql("""
                        with was as (
                            select t.* from people.form_tutor t
                            where t.school_id = :school and %s and t.since <= :last and (t.until is null or t.until > :last)),
                        now as (
                            update people.form_tutor t set until = :last from was
                            where t.school_id = :school and t.class_id = was.class_id and t.person_id = was.person_id and t.since = was.since
                            returning t.*)
                        select was.class_id || ':' || was.person_id || ':' || was.since as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                        from was join now using (class_id, person_id, since) order by 1""".formatted(whose))
                .param("school", school)
                .param("last", lastDay)
                .param("id", id)
                .query((row, n) -> new TouchedRow(
                        "form-tutor", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
