package eljur.timetable;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.Instant;
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
     * @param section the part of the programme; null: as it stands
     * @param hours lessons that it takes; null: as it stands
     * @param taughtBefore given before the journal was kept here; null: as it stands
     * @param endedAt since when it is in its plan no more
     */
    public record PlannedTopic(
            long id,
            long courseId,
            int ordinal,
            String title,
            @Nullable String homework,
            @Nullable String workCode,
            @Nullable String section,
            @Nullable Integer hours,
            @Nullable Boolean taughtBefore,
            @Nullable Instant endedAt) {

        /** As a table of topics brings it that says nothing of the rest. */
        public PlannedTopic(
                long id,
                long courseId,
                int ordinal,
                String title,
                @Nullable String homework,
                @Nullable String workCode) {
            this(id, courseId, ordinal, title, homework, workCode, null, null, null, null);
        }
    }

    private static final BatchTable TOPICS = new BatchTable(
            "planned-topic",
            """
            with given as (select * from jsonb_populate_recordset(null::timetable.planned_topic, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from timetable.planned_topic t join given using (id) where t.school_id = :school),
            written as (
                insert into timetable.planned_topic as t (school_id, id, course_id, ordinal, title, homework, work_code, section, hours,
                    taught_before, ended_at)
                select :school, g.id, g.course_id, g.ordinal, g.title, g.homework, g.work_code, coalesce(g.section, s.section, ''),
                       coalesce(g.hours, s.hours, 1), coalesce(g.taught_before, s.taught_before, false), g.ended_at
                from given g left join timetable.planned_topic s on s.school_id = :school and s.id = g.id
                on conflict (school_id, id) do update
                set ordinal = excluded.ordinal, title = excluded.title, homework = excluded.homework, work_code = excluded.work_code,
                    section = excluded.section, hours = excluded.hours, taught_before = excluded.taught_before, ended_at = excluded.ended_at
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

    /** Lets nobody else rearrange the plan of the course until the transaction is over. */
    public void hold(long school, long course) {
        db.sql("select id from timetable.course where school_id = ? and id = ? for no key update")
                .params(school, course)
                .query(Long.class)
                .list();
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
        // Where topics were moved since, two would stand at one place: said now, and not when the transaction ends.
        db.sql("set constraints timetable.planned_topic_place immediate").update();
    }
}
