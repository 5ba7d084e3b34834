package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The holidays of a year, as they are wanted now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HolidaySaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Audit audit;

    HolidaySaves(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    void save(CurrentUser who, CalendarYear was, List<YearDates.Holiday> wanted) {
        Map<Long, CalendarYear.Holiday> there =
                was.holidays().stream().collect(Collectors.toMap(CalendarYear.Holiday::id, Function.identity()));
        for (YearDates.Holiday holiday : wanted) {
            CalendarYear.Holiday standing = holiday.id() == null ? null : there.remove(holiday.id());
            if (standing == null) addHoliday(who, was.id(), holiday);
            else changeHoliday(who, standing, holiday);
        }
        removeHolidays(who, there.values().stream().collect(Collectors.toSet()));
    }

    private void addHoliday(CurrentUser who, long year, YearDates.Holiday holiday) {
        long id = db.sql("""
                        insert into school.holiday (school_id, year_id, name, starts_on, ends_on, grades)
                        values (:school, :year, :name, :starts, :ends, :grades::int[]) returning id""")
                .param("school", who.schoolId())
                .param("year", year)
                .param("name", holiday.name())
                .param("starts", holiday.starts())
                .param("ends", holiday.ends())
                .param("grades", grades(holiday.grades()))
                .query(Long.class)
                .single();
        audit.record(who, event("recorded", id, null, holiday));
    }

    private void changeHoliday(CurrentUser who, CalendarYear.Holiday was, YearDates.Holiday wanted) {
        if (was.equals(
                new CalendarYear.Holiday(was.id(), wanted.name(), wanted.starts(), wanted.ends(), wanted.grades())))
            return;
        db.sql("""
                        update school.holiday set name = :name, starts_on = :starts, ends_on = :ends, grades = :grades::int[]
                        where school_id = :school and id = :id""")
                .param("school", who.schoolId())
                .param("id", was.id())
                .param("name", wanted.name())
                .param("starts", wanted.starts())
                .param("ends", wanted.ends())
                .param("grades", grades(wanted.grades()))
                .update();
        audit.record(who, event("corrected", was.id(), was, wanted));
    }

    /** The dates of a year are no record of anything that happened: what was, the events tell. */
    private void removeHolidays(CurrentUser who, Set<CalendarYear.Holiday> gone) {
        for (CalendarYear.Holiday holiday : gone) {
            db.sql("delete from school.holiday where school_id = ? and id = ?")
                    .params(who.schoolId(), holiday.id())
                    .update();
            audit.record(who, event("removed", holiday.id(), holiday, null));
        }
    }

    private static @Nullable String grades(List<Integer> grades) {
        if (grades.isEmpty()) return null;
        return grades.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static ChangeEvent event(String action, long id, @Nullable Object before, @Nullable Object after) {
        return ChangeEvent.of("holiday", action, String.valueOf(id), json(before), json(after));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }
}
