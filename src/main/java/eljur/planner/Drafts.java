package eljur.planner;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of a school, those in force and laid aside among them. */
@Component
class Drafts {

    /**
     * A draft as it stands.
     *
     * @param forcedAt when it came into force, in the school's time; null while it has not
     */
    record Draft(
            long id,
            long year,
            LocalDate starts,
            String note,
            long version,
            String author,
            LocalDateTime madeAt,
            @Nullable LocalDateTime forcedAt,
            boolean undone,
            boolean removed) {

        /** Can still be changed. */
        boolean isOpen() {
            return forcedAt == null && !removed;
        }

        boolean isInForce() {
            return forcedAt != null && !undone;
        }
    }

    private static final String SELECT = """
            select d.id, d.year_id, d.starts_on, d.note, d.version, coalesce(p.short_name, '') as author,
                   d.made_at at time zone s.zone as made_at, f.at at time zone s.zone as forced_at, u.draft_id is not null as undone,
                   x.draft_id is not null as removed
            from planner.draft d
            join school.v_school s on s.school_id = d.school_id
            left join people.v_person p on p.school_id = d.school_id and p.person_id = d.made_by
            left join planner.draft_force f on f.school_id = d.school_id and f.draft_id = d.id
            left join planner.draft_undo u on u.school_id = d.school_id and u.draft_id = d.id
            left join planner.draft_removal x on x.school_id = d.school_id and x.draft_id = d.id
            where d.school_id = :school""";

    private final JdbcClient db;

    Drafts(JdbcClient db) {
        this.db = db;
    }

    List<Draft> all(CurrentUser who) {
        return db.sql(SELECT + " order by d.id desc")
                .param("school", who.schoolId())
                .query((row, n) -> draft(row))
                .list();
    }

    /** @throws NotFound when there is none of that number in the school */
    Draft draftForReading(CurrentUser who, long id) {
        return db.sql(SELECT + " and d.id = :draft")
                .param("school", who.schoolId())
                .param("draft", id)
                .query((row, n) -> draft(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Is there any week in the year of this day? Where there is none yet, one may be put together for days that are past. */
    boolean anyWeek(CurrentUser who, LocalDate day) {
        return db.sql("""
                        select exists (
                            select from timetable.v_weekly_lesson w
                            join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                             and :day between y.starts_on and y.ends_on
                            where w.school_id = :school and coalesce(w.until, 'infinity') >= w.since)""")
                .param("school", who.schoolId())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean anySaturday(CurrentUser who, LocalDate day) {
        return db.sql("""
                        select exists (
                            select from timetable.v_weekly_lesson w
                            where w.school_id = :school and w.weekday = 6 and coalesce(w.until, 'infinity') >= greatest(w.since, :day))""")
                .param("school", who.schoolId())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Draft draft(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Draft(
                row.getLong("id"),
                row.getLong("year_id"),
                row.getObject("starts_on", LocalDate.class),
                row.getString("note"),
                row.getLong("version"),
                row.getString("author"),
                row.getObject("made_at", LocalDateTime.class),
                row.getObject("forced_at", LocalDateTime.class),
                row.getBoolean("undone"),
                row.getBoolean("removed"));
    }
}
