package eljur.school;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which rooms, subjects, bells and classes are set up, many at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SchoolStructure implements TakesBack {

    /** @param externalId the id in the program that exported it; null for what was typed in */
    public record Room(long id, String name, @Nullable String externalId) {}

    public record Subject(
            long id,
            String name,
            String shortName,
            @Nullable String externalId) {}

    public record BellSchedule(
            long id, String name, @Nullable String externalId) {}

    public record LessonSlot(long bellScheduleId, int ordinal, LocalTime startsAt, LocalTime endsAt) {}

    public record ClassGroup(
            long id,
            long yearId,
            int grade,
            String letter,
            String name,
            String scheme,
            @Nullable Long bellScheduleId,
            @Nullable String externalId) {}

    private static final BatchTable ROOMS =
            new BatchTable("room", """
            with given as (select * from jsonb_populate_recordset(null::school.room, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from school.room t join given g using (id) where t.school_id = :school),
            written as (
                insert into school.room as t (school_id, id, name, external_id)
                select :school, id, name, external_id from given
                on conflict (school_id, id) do update set name = excluded.name, external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w left join was using (id) order by w.id""", "delete from school.room where school_id = :school and id::text = any(:keys)");

    private static final BatchTable SUBJECTS = new BatchTable(
            "subject", """
            with given as (select * from jsonb_populate_recordset(null::school.subject, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from school.subject t join given g using (id) where t.school_id = :school),
            written as (
                insert into school.subject as t (school_id, id, name, short_name, external_id)
                select :school, id, name, short_name, external_id from given
                on conflict (school_id, id) do update
                set name = excluded.name, short_name = excluded.short_name, external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w left join was using (id) order by w.id""", "delete from school.subject where school_id = :school and id::text = any(:keys)");

    private static final BatchTable BELLS = new BatchTable(
            "bell-schedule",
            """
            with given as (select * from jsonb_populate_recordset(null::school.bell_schedule, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from school.bell_schedule t join given g using (id) where t.school_id = :school),
            written as (
                insert into school.bell_schedule as t (school_id, id, name, external_id)
                select :school, id, name, external_id from given
                on conflict (school_id, id) do update set external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w left join was using (id) order by w.id""",
            "delete from school.bell_schedule where school_id = :school and id::text = any(:keys)");

    private static final BatchTable SLOTS = new BatchTable(
            "lesson-slot",
            """
            with given as (select * from jsonb_populate_recordset(null::school.lesson_slot, :rows::jsonb)),
            was as (select t.bell_schedule_id, t.ordinal, to_jsonb(t) as it from school.lesson_slot t
                    join given g using (bell_schedule_id, ordinal) where t.school_id = :school),
            written as (
                insert into school.lesson_slot as t (school_id, bell_schedule_id, ordinal, starts_at, ends_at)
                select :school, bell_schedule_id, ordinal, starts_at, ends_at from given
                on conflict (school_id, bell_schedule_id, ordinal) do update
                set starts_at = excluded.starts_at, ends_at = excluded.ends_at
                returning t.bell_schedule_id, t.ordinal, to_jsonb(t) as it)
            select bell_schedule_id || ':' || ordinal as key, was.it::text as before, w.it::text as after
            from written w left join was using (bell_schedule_id, ordinal) order by bell_schedule_id, ordinal""",
            "delete from school.lesson_slot where school_id = :school and bell_schedule_id || ':' || ordinal = any(:keys)");

    private static final BatchTable CLASSES = new BatchTable(
            "class-group", """
            with given as (select * from jsonb_populate_recordset(null::school.class_group, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from school.class_group t join given g using (id) where t.school_id = :school),
            written as (
                insert into school.class_group as t
                    (school_id, id, year_id, grade, letter, name, scheme, bell_schedule_id, external_id)
                select :school, id, year_id, grade, letter, name, scheme, bell_schedule_id, external_id from given
                on conflict (school_id, id) do update
                set grade = excluded.grade, letter = excluded.letter, name = excluded.name,
                    bell_schedule_id = excluded.bell_schedule_id, external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after from written w left join was using (id) order by w.id""", "delete from school.class_group where school_id = :school and id::text = any(:keys)");

    private final JdbcClient db;

    SchoolStructure(JdbcClient db) {
        this.db = db;
    }

    /** Whoever sets up many parts of a school and whoever adds one come one after the other, until their transactions end. */
    public void hold(long school) {
        db.sql("select pg_advisory_xact_lock(hashtext('school.structure'), ?::int)")
                .param(school)
                .query((row, n) -> true)
                .single();
    }

    public List<TouchedRow> saveRooms(long school, List<Room> rooms) {
        return ROOMS.write(db, school, rooms);
    }

    public List<TouchedRow> saveSubjects(long school, List<Subject> subjects) {
        return SUBJECTS.write(db, school, subjects);
    }

    public List<TouchedRow> saveBells(long school, List<BellSchedule> bells) {
        return BELLS.write(db, school, bells);
    }

    public List<TouchedRow> saveSlots(long school, List<LessonSlot> slots) {
        return SLOTS.write(db, school, slots);
    }

    public List<TouchedRow> saveClasses(long school, List<ClassGroup> classes) {
        return CLASSES.write(db, school, classes);
    }

    /** Numbers for rows that are going to be written. */
    public List<Long> numbers(String entity, int count) {
        return BatchTable.numbers(db, "school." + entity.replace('-', '_'), count);
    }

    @Override
    public Set<String> entities() {
        return Set.of("room", "subject", "bell-schedule", "lesson-slot", "class-group");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        table(entity).takeBack(db, school, rows);
    }

    private static BatchTable table(String entity) {
        return List.of(ROOMS, SUBJECTS, BELLS, SLOTS, CLASSES).stream()
                .filter(table -> table.entity().equals(entity))
                .findFirst()
                .orElseThrow();
    }
}
