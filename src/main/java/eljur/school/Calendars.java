package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.school.CalendarYear.Change;
import eljur.school.CalendarYear.Holiday;
import eljur.school.CalendarYear.Term;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of a school as they stand. */
@Component
@Transactional(readOnly = true)
class Calendars {

    private final JdbcClient db;
    private final Clock clock;

    Calendars(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record YearName(long id, String name) {}

    record ClassName(long id, String name, int grade) {}

    record Bells(long id, String name) {}

    LocalDate today(CurrentUser who) {
        String zone = db.sql("select zone from school.school where id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single();
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }

    /** It has not begun yet. */
    boolean isAhead(CurrentUser who, CalendarYear year) {
        return year.starts().isAfter(today(who));
    }

    List<YearName> years(CurrentUser who) {
        return db.sql("select id, name from school.academic_year where school_id = ? order by starts_on desc")
                .param(who.schoolId())
                .query(YearName.class)
                .list();
    }

    /**
     * @param wanted null: the year of today, or the nearest to come, or the last
     * @throws NotFound when the school has no such year
     */
    CalendarYear yearForReading(CurrentUser who, @Nullable Long wanted) {
        return db.sql("""
                        select id, name, starts_on, ends_on from school.academic_year
                        where school_id = :school and (:wanted::bigint is null or id = :wanted)
                        order by ends_on < :today, case when ends_on < :today then :today - ends_on else ends_on - :today end limit 1""")
                .param("school", who.schoolId())
                .param("wanted", wanted)
                .param("today", today(who))
                .query((row, n) -> new CalendarYear(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        terms(who, row.getLong("id")),
                        holidays(who, row.getLong("id"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest that was begun. */
    CalendarYear lastYear(CurrentUser who) {
        return yearForReading(
                who, years(who).stream().findFirst().map(YearName::id).orElseThrow(NotFound::new));
    }

    private List<Term> terms(CurrentUser who, long year) {
        return db.sql("""
                        select id, scheme, ordinal, starts_on, ends_on from school.term where school_id = ? and year_id = ?
                        order by array_position(array['quarter', 'trimester', 'module', 'half', 'year'], scheme), ordinal""")
                .params(who.schoolId(), year)
                .query((row, n) -> new Term(
                        row.getLong("id"),
                        row.getString("scheme"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private List<Holiday> holidays(CurrentUser who, long year) {
        return db.sql("""
                        select id, name, starts_on, ends_on, grades from school.holiday
                        where school_id = ? and year_id = ? order by starts_on, id""")
                .params(who.schoolId(), year)
                .query((row, n) -> new Holiday(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        grades(row)))
                .list();
    }

    private static List<Integer> grades(ResultSet row) throws SQLException {
        Array grades = row.getArray("grades");
        return grades == null ? List.of() : List.of((Integer[]) grades.getArray());
    }

    /** In the order of their days; those that were taken back among them. */
    List<Change> changes(CurrentUser who, CalendarYear year) {
        return db.sql("""
                        select x.id, x.kind, x.starts_on, x.ends_on, x.weekday, b.name as bells, x.reason, x.document,
                               array(select k.name from school.calendar_change_class c
                                     join school.class_group k on k.school_id = c.school_id and k.id = c.class_id
                                     where c.school_id = x.school_id and c.change_id = x.id order by k.grade, k.name) as classes,
                               exists (select from school.calendar_change_withdrawal w
                                       where w.school_id = x.school_id and w.change_id = x.id) as withdrawn
                        from school.calendar_change x
                        left join school.bell_schedule b on b.school_id = x.school_id and b.id = x.bell_schedule_id
                        where x.school_id = ? and x.year_id = ? order by x.starts_on, x.id""")
                .params(who.schoolId(), year.id())
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                CalendarKind.of(row.getString("kind")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("weekday", Integer.class),
                row.getString("bells"),
                row.getString("reason"),
                row.getString("document"),
                Arrays.asList((String[]) row.getArray("classes").getArray()),
                row.getBoolean("withdrawn"));
    }

    /** Those that are not closed. */
    List<ClassName> classes(CurrentUser who, CalendarYear year) {
        return db.sql("""
                        select id, name, grade from school.class_group
                        where school_id = ? and year_id = ? and closed_on is null order by grade, name""")
                .params(who.schoolId(), year.id())
                .query(ClassName.class)
                .list();
    }

    /** Those that have hours. */
    List<Bells> bells(CurrentUser who) {
        return db.sql("""
                        select b.id, b.name from school.bell_schedule b
                        where b.school_id = ? and exists (select from school.lesson_slot s
                                                          where s.school_id = b.school_id and s.bell_schedule_id = b.id)
                        order by b.id""").param(who.schoolId()).query(Bells.class).list();
    }
}
