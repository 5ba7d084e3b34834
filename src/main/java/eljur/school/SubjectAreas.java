package eljur.school;

import eljur.platform.BatchTable;
import eljur.platform.TouchedRow;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which subjects are put into areas, many at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SubjectAreas {

    public record Area(long id, String name, int ordinal) {}

    /** A subject in its area, at its place in the order of papers. */
    public record Placed(long id, long areaId, int ordinal) {}

    private static final BatchTable AREAS = new BatchTable(
            "subject-area", """
            with written as (
                insert into school.subject_area as t (school_id, id, name, ordinal)
                select :school, id, name, ordinal from jsonb_populate_recordset(null::school.subject_area, :rows::jsonb)
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, null as before, w.it::text as after from written w order by w.id""", "delete from school.subject_area where school_id = :school and id::text = any(:keys)");

    private static final BatchTable PLACES = new BatchTable("subject", """
            with given as (select * from jsonb_populate_recordset(null::school.subject, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from school.subject t join given g using (id) where t.school_id = :school),
            written as (
                update school.subject t set area_id = g.area_id, ordinal = g.ordinal
                from given g where t.school_id = :school and t.id = g.id returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w join was using (id) order by w.id""", "");

    private final JdbcClient db;

    SubjectAreas(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> add(long school, List<Area> areas) {
        return AREAS.write(db, school, areas);
    }

    public List<TouchedRow> place(long school, List<Placed> subjects) {
        return PLACES.write(db, school, subjects);
    }
}
