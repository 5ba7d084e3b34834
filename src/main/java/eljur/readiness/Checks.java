package eljur.readiness;

import eljur.access.SchoolId;
import eljur.platform.NotFound;
import eljur.readiness.Check.Found;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks all checks about one year, a statement each. */
@Component
class Checks {

    private final List<Check> checks;
    private final JdbcClient db;
    private final Clock clock;

    Checks(List<Check> checks, JdbcClient db, Clock clock) {
        this.checks = checks;
        this.db = db;
        this.clock = clock;
    }

    /** Every check with what it found, in their order. */
    Map<Check, List<Found>> of(AskedYear year) {
        Map<Check, List<Found>> found = new LinkedHashMap<>();
        for (Check check : checks) found.put(check, check.lacking(year, found(check, year)));
        return found;
    }

    private List<Found> found(Check check, AskedYear year) {
        return db.sql(check.sql())
                .param("school", year.school().value())
                .param("year", year.id())
                .param("day", year.day(), Types.DATE)
                .query((row, n) -> new Found(
                        String.valueOf(row.getString("name")),
                        row.getString("path"),
                        row.getString("first"),
                        row.getString("second")))
                .list();
    }

    /** What there is to look at, in one statement. */
    Set<Base> there(AskedYear year) {
        Set<Base> there = EnumSet.of(Base.SCHOOL);
        db.sql("""
                        select b.base from (values
                            ('STAFF', (select count(*) > 1 from people.v_staff s where s.school_id = :school)),
                            ('CLASSES', exists (select from school.v_class_group k where k.school_id = :school and k.year_id = :year)),
                            ('PUPILS', exists (
                                select from school.v_class_group k
                                join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                                where k.school_id = :school and k.year_id = :year)),
                            ('COURSES', exists (select from timetable.v_course c where c.school_id = :school and c.year_id = :year)),
                            ('WEEK', exists (
                                select from timetable.v_course c
                                join timetable.v_weekly_lesson w on w.school_id = c.school_id and w.course_id = c.course_id
                                where c.school_id = :school and c.year_id = :year))) b (base, there)
                        where b.there""")
                .param("school", year.school().value())
                .param("year", year.id())
                .query(String.class)
                .list()
                .forEach(base -> there.add(Base.valueOf(base)));
        return there;
    }

    /** Those that are not over, the next first. */
    List<AskedYear> years(SchoolId school) {
        return db.sql("""
                        with today as (select (:now::timestamptz at time zone zone)::date as day from school.v_school where school_id = :school)
                        select y.year_id, y.name, greatest(y.starts_on, d.day) as day, y.ends_on from school.v_academic_year y cross join today d
                        where y.school_id = :school and y.ends_on >= d.day order by y.starts_on""")
                .param("school", school.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new AskedYear(
                        school,
                        row.getLong("year_id"),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /**
     * The year that was asked for; else the one that runs, in the summer the next.
     *
     * @throws NotFound when there is none, or it is over
     */
    static AskedYear chosen(List<AskedYear> years, @Nullable Long asked) {
        return years.stream()
                .filter(one -> asked == null || one.id() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
