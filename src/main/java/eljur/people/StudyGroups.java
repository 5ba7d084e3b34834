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

/** The door through which groups are set up, many at a time: who is taught together, of which classes, who is in them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class StudyGroups implements TakesBack {

    /**
     * @param whole everybody enrolled in its classes is in it
     * @param externalId the ids of the parts that make it, in the program that exported the timetable
     */
    public record StudyGroup(
            long id,
            long yearId,
            String name,
            boolean whole,
            @Nullable String externalId) {}

    public record GroupClass(long groupId, long classId) {}

    public record GroupMember(
            long groupId,
            long pupilId,
            LocalDate since,
            @Nullable LocalDate until) {}

    private static final BatchTable GROUPS = new BatchTable(
            "study-group", """
            with given as (select * from jsonb_populate_recordset(null::people.study_group, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from people.study_group t join given using (id) where t.school_id = :school),
            written as (
                insert into people.study_group as t (school_id, id, year_id, name, whole, external_id)
                select :school, id, year_id, name, whole, external_id from given
                on conflict (school_id, id) do update
                set name = excluded.name, external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""", "delete from people.study_group where school_id = :school and id::text = any(:keys)");

    private static final BatchTable CLASSES = new BatchTable(
            "group-class",
            """
            with written as (
                insert into people.group_class as t (school_id, group_id, class_id)
                select :school, group_id, class_id from jsonb_populate_recordset(null::people.group_class, :rows::jsonb)
                on conflict do nothing
                returning t.group_id, t.class_id, to_jsonb(t) as it)
            select group_id || ':' || class_id as key, null as before, w.it::text as after from written w order by group_id, class_id""",
            "delete from people.group_class where school_id = :school and group_id || ':' || class_id = any(:keys)");

    private static final BatchTable MEMBERS = new BatchTable(
            "group-member",
            """
            with given as (select * from jsonb_populate_recordset(null::people.group_member, :rows::jsonb)),
            was as (select t.group_id, t.pupil_id, t.since, to_jsonb(t) as it from people.group_member t join given using (group_id, pupil_id, since) where t.school_id = :school),
            written as (
                insert into people.group_member as t (school_id, group_id, pupil_id, since, until)
                select :school, group_id, pupil_id, since, until from given
                on conflict (school_id, group_id, pupil_id, since) do update
                set until = excluded.until
                returning t.group_id, t.pupil_id, t.since, to_jsonb(t) as it)
            select group_id || ':' || pupil_id || ':' || since as key, was.it::text as before, w.it::text as after
            from written w left join was using (group_id, pupil_id, since) order by group_id, pupil_id, since""",
            "delete from people.group_member where school_id = :school and group_id || ':' || pupil_id || ':' || since = any(:keys)");

    private final JdbcClient db;

    StudyGroups(JdbcClient db) {
        this.db = db;
    }

    public List<TouchedRow> saveGroups(long school, List<StudyGroup> rows) {
        return GROUPS.write(db, school, rows);
    }

    public List<TouchedRow> addClasses(long school, List<GroupClass> rows) {
        return CLASSES.write(db, school, rows);
    }

    public List<TouchedRow> saveMembers(long school, List<GroupMember> rows) {
        return MEMBERS.write(db, school, rows);
    }

    @Override
    public Set<String> entities() {
        return Set.of("study-group", "group-class", "group-member");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        List.of(GROUPS, CLASSES, MEMBERS).stream()
                .filter(table -> table.entity().equals(entity))
                .forEach(table -> table.takeBack(db, school, rows));
    }
}
