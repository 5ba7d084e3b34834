package eljur.planner;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.platform.TouchedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Was the week changed again after a draft came into force? Another draft is told of elsewhere: what remains is a file that was loaded. */
@Component
class LaterChanges {

    private final Audit audit;
    private final JdbcClient db;

    LaterChanges(Audit audit, JdbcClient db) {
        this.audit = audit;
        this.db = db;
    }

    /** The day on which a place that this draft began was ended again. What ended with its course was not changed by a file. */
    Optional<LocalDate> dayOfLoad(CurrentUser who, List<TouchedRow> touched) {
        return endedAgain(who.schoolId(), touched)
                .flatMap(weekly -> audit.of(who.schoolId(), "weekly-lesson", String.valueOf(weekly)).stream()
                        .map(ChangeEntry::at)
                        .max(Instant::compareTo))
                .map(at -> at.atZone(zone(who.schoolId())).toLocalDate());
    }

    private Optional<Long> endedAgain(long school, List<TouchedRow> touched) {
        List<TouchedRow> begun = touched.stream()
                .filter(row -> row.entity().equals("weekly-lesson") && row.created())
                .toList();
        return db.sql("""
                        select w.weekly_id
                        from unnest(:keys::bigint[], :after::text[]) as was (id, it)
                        join timetable.v_weekly_lesson w on w.school_id = :school and w.weekly_id = was.id
                        join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                        where w.until < coalesce((was.it::jsonb ->> 'until')::date, 'infinity') and c.last_day is null
                        order by w.weekly_id limit 1""")
                .param("school", school)
                .param(
                        "keys",
                        begun.stream().map(row -> Long.valueOf(row.key())).toArray(Long[]::new))
                .param("after", begun.stream().map(TouchedRow::after).toArray(String[]::new))
                .query(Long.class)
                .optional();
    }

    private ZoneId zone(long school) {
        return ZoneId.of(db.sql("select zone from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single());
    }
}
