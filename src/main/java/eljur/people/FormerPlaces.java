package eljur.people;

import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an order did to the pupil's places, kept beside it, so that the places can come back as they were. */
@Component
class FormerPlaces {

    private final JdbcClient db;

    FormerPlaces(JdbcClient db) {
        this.db = db;
    }

    /** @param before null: the order made it; @param after null: the order took it away */
    record Row(
            String entity,
            String key,
            @Nullable String before,
            @Nullable String after) {

        boolean isPlaceInClass() {
            return entity.equals("enrolment");
        }
    }

    void keep(long school, long movement, List<TouchedRow> touched) {
        for (int i = 0; i < touched.size(); i++) {
            TouchedRow row = touched.get(i);
            db.sql("""
                            insert into people.movement_row (school_id, movement_id, ordinal, entity, key, before, after)
                            values (:school, :movement, :ordinal, :entity, :key, :before::jsonb, :after::jsonb)""")
                    .param("school", school)
                    .param("movement", movement)
                    .param("ordinal", i)
                    .param("entity", row.entity())
                    .param("key", row.key())
                    .param("before", row.before(), Types.VARCHAR)
                    .param("after", row.after(), Types.VARCHAR)
                    .update();
        }
    }

    /** The last first. */
    List<Row> of(long school, long movement) {
        return db.sql("""
                        select entity, key, before::text, after::text from people.movement_row
                        where school_id = ? and movement_id = ? order by ordinal desc""")
                .params(school, movement)
                .query((row, n) -> new Row(
                        row.getString("entity"), row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    /** @throws Refused where one of them is not any more as the order left it */
    List<TouchedRow> restored(long school, List<Row> rows) {
        List<TouchedRow> touched = new ArrayList<>();
        for (Row row : rows) touched.add(row.isPlaceInClass() ? placeInClass(school, row) : placeInGroup(school, row));
        return touched;
    }

    // A place in a class is only made, ended or given up by an order. One that was made and holds no record goes: the
    // order's line tells of it.
    private TouchedRow placeInClass(long school, Row row) {
        var statement = row.after() == null
                ? db.sql("""
                        insert into people.enrolment (school_id, id, pupil_id, class_id, since, until, order_ref)
                        select r.school_id, r.id, r.pupil_id, r.class_id, r.since, r.until, r.order_ref
                        from jsonb_populate_record(null::people.enrolment, :before::jsonb) r
                        where r.school_id = :school and r.id = :id""").param("before", row.before())
                : row.before() == null
                        ? db.sql("""
                                delete from people.enrolment t
                                where t.school_id = :school and t.id = :id and to_jsonb(t) = :after::jsonb""").param("after", row.after())
                        : db.sql("""
                                update people.enrolment t set until = (:before::jsonb ->> 'until')::date
                                where t.school_id = :school and t.id = :id and to_jsonb(t) = :after::jsonb""").param("before", row.before()).param("after", row.after());
        int changed = statement
                .param("school", school)
                .param("id", Long.parseLong(row.key()))
                .update();
        return taken(row, changed);
    }

    private TouchedRow placeInGroup(long school, Row row) {
        String[] key = row.key().split(":");
        var statement = row.after() == null
                ? db.sql("""
                        insert into people.group_member (school_id, group_id, pupil_id, since, until)
                        values (:school, :group, :pupil, :since, (:before::jsonb ->> 'until')::date) on conflict do nothing""").param("before", row.before())
                : row.before() == null
                        ? db.sql("""
                                delete from people.group_member t
                                where t.school_id = :school and t.group_id = :group and t.pupil_id = :pupil and t.since = :since
                                  and to_jsonb(t) = :after::jsonb""").param("after", row.after())
                        : db.sql("""
                                update people.group_member t set until = (:before::jsonb ->> 'until')::date
                                where t.school_id = :school and t.group_id = :group and t.pupil_id = :pupil and t.since = :since
                                  and to_jsonb(t) = :after::jsonb""").param("before", row.before()).param("after", row.after());
        int changed = statement
                .param("school", school)
                .param("group", Long.parseLong(key[0]))
                .param("pupil", Long.parseLong(key[1]))
                .param("since", java.time.LocalDate.parse(key[2]))
                .update();
        return taken(row, changed);
    }

    private static TouchedRow taken(Row row, int changed) {
        if (changed != 1) throw new Refused("people.annul.no.changed");
        return new TouchedRow(row.entity(), row.key(), row.after(), row.before());
    }
}
