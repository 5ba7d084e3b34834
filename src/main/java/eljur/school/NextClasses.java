package eljur.school;

import eljur.platform.BatchTable;
import eljur.platform.TouchedRow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which the classes of the next year come, many at a time; {@link SchoolStructure} takes them back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NextClasses {

    /** @param like the class whose bells, shift and building it has; null for none */
    public record NextClass(
            long id,
            long yearId,
            int grade,
            String letter,
            String name,
            String scheme,
            @Nullable Long like) {}

    // What else a class is said to be goes with it here.
    private static final BatchTable CLASSES = new BatchTable("class-group", """
            with given as (
                select * from jsonb_to_recordset(:rows::jsonb)
                    as g (id bigint, year_id bigint, grade int, letter text, name text, scheme text, "like" bigint)),
            written as (
                insert into school.class_group as t
                    (school_id, id, year_id, grade, letter, name, scheme, bell_schedule_id, shift, building_id)
                select :school, g.id, g.year_id, g.grade, g.letter, g.name, g.scheme, o.bell_schedule_id, coalesce(o.shift, 1), o.building_id
                from given g left join school.class_group o on o.school_id = :school and o.id = g."like"
                returning t.id, to_jsonb(t) as it)
            select id::text as key, null as before, it::text as after from written order by id""", "");

    private final JdbcClient db;

    NextClasses(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> add(long school, List<NextClass> rows) {
        return CLASSES.write(db, school, rows);
    }
}
