package eljur.timetable;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which plans of topics come in, many at a time. Who calls it has made sure that no lesson refers to a changed one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TopicPlans implements TakesBack {

    /**
     * @param homework null: none
     * @param workCode the kind of work planned for this lesson; null for none
     */
    public record PlannedTopic(
            long id,
            long courseId,
            int ordinal,
            String title,
            @Nullable String homework,
            @Nullable String workCode) {}

    private static final BatchTable TOPICS = new BatchTable(
            "planned-topic",
            """
            with given as (select * from jsonb_populate_recordset(null::timetable.planned_topic, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from timetable.planned_topic t join given using (id) where t.school_id = :school),
            written as (
                insert into timetable.planned_topic as t (school_id, id, course_id, ordinal, title, homework, work_code)
                select :school, id, course_id, ordinal, title, homework, work_code from given
                on conflict (school_id, id) do update
                set title = excluded.title, homework = excluded.homework, work_code = excluded.work_code
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""",
            "delete from timetable.planned_topic where school_id = :school and id::text = any(:keys)");

    private final JdbcClient db;

    TopicPlans(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> save(long school, List<PlannedTopic> rows) {
        return TOPICS.write(db, school, rows);
    }

    /** Numbers for rows that are going to be written. */
    public List<Long> numbers(int count) {
        return BatchTable.numbers(db, "timetable.planned_topic", count);
    }

    @Override
    public Set<String> entities() {
        return Set.of("planned-topic");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        TOPICS.takeBack(db, school, rows);
    }
}
