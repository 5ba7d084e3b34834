package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bells of a school: schedules, and the rules by which a class goes by one of them. */
@Component
@Transactional(readOnly = true)
class Bells {

    private final JdbcClient db;

    Bells(JdbcClient db) {
        this.db = db;
    }

    record Schedule(long id, String name, List<Slot> slots) {}

    record Slot(int ordinal, LocalTime starts, LocalTime ends) {}

    record Building(long id, String name) {}

    /** What is null fits everything. */
    record Rule(
            long id,
            long bellScheduleId,
            String bells,
            @Nullable Integer shift,
            @Nullable Long buildingId,
            @Nullable String building,
            @Nullable Integer gradeFrom,
            @Nullable Integer gradeTo,
            @Nullable Integer weekday,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    List<Schedule> schedules(CurrentUser who) {
        record Name(long id, String name) {}
        return db
                .sql("select id, name from school.bell_schedule where school_id = ? order by id")
                .param(who.schoolId())
                .query(Name.class)
                .list()
                .stream()
                .map(one -> new Schedule(one.id(), one.name(), slots(who, one.id())))
                .toList();
    }

    Schedule scheduleForChange(CurrentUser who, long id) {
        return schedules(who).stream()
                .filter(schedule -> schedule.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Slot> slots(CurrentUser who, long schedule) {
        return db.sql("""
                        select ordinal, starts_at, ends_at from school.lesson_slot
                        where school_id = ? and bell_schedule_id = ? order by ordinal""")
                .params(who.schoolId(), schedule)
                .query((row, n) ->
                        new Slot(row.getInt(1), row.getObject(2, LocalTime.class), row.getObject(3, LocalTime.class)))
                .list();
    }

    /** In the order in which they are tried. */
    List<Rule> rules(CurrentUser who) {
        return db.sql("""
                        select r.id, r.bell_schedule_id, b.name as bells, r.shift, r.building_id, g.name as building,
                               r.grade_from, r.grade_to, r.weekday, r.since, r.until
                        from school.bell_rule r
                        join school.bell_schedule b on b.school_id = r.school_id and b.id = r.bell_schedule_id
                        left join school.building g on g.school_id = r.school_id and g.id = r.building_id
                        where r.school_id = ? order by r.ordinal, r.id""").param(who.schoolId()).query(Rule.class).list();
    }

    List<Building> buildings(CurrentUser who) {
        return db.sql("select id, name from school.building where school_id = ? order by name")
                .param(who.schoolId())
                .query(Building.class)
                .list();
    }
}
