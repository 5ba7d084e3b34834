package eljur.journal;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What others changed in the registers of a teacher since she looked: two statements, however many registers she has. */
@Component
public class ForeignChanges {

    private static final int FIRST_DAYS = 1, LONGEST_DAYS = 30;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ForeignChanges(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param upTo the last event that was seen; -1: she never looked, and is told of yesterday and today */
    public record Reader(List<Long> courses, List<String> reasons, long upTo, ZoneId zone) {}

    public Reader reader(CurrentUser who) {
        return db.sql("""
                        select s.zone, coalesce((select c.up_to from journal.seen_change c
                                                 where c.school_id = s.school_id and c.person_id = :me), -1) as up_to,
                               array(select distinct e.course_id from timetable.v_course_teacher e
                                     where e.school_id = s.school_id and e.person_id = :me
                                       and (:now at time zone s.zone)::date between e.since and coalesce(e.until, 'infinity')) as courses,
                               -- of pupils of hers, for days on which she has a lesson with them
                               array(select distinct r.id::text from journal.absence_reason r
                                     join people.v_group_pupil g on g.school_id = r.school_id and g.pupil_id = r.pupil_id
                                     join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id
                                     join timetable.v_course_teacher e on e.school_id = c.school_id and e.course_id = c.course_id and e.person_id = :me
                                      and (:now at time zone s.zone)::date between e.since and coalesce(e.until, 'infinity')
                                     join timetable.v_lesson_place l on l.school_id = c.school_id and l.course_id = c.course_id
                                      and l.on_date between r.since and r.until and l.on_date between g.since and coalesce(g.until, 'infinity')
                                     where r.school_id = s.school_id
                                       and greatest(r.entered_at, r.accepted_at, r.asked_at, r.withdrawn_at) >= cast(:now as timestamptz) - interval '32 days') as reasons
                        from school.v_school s where s.school_id = :school""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Reader(
                        List.of((Long[]) row.getArray("courses").getArray()),
                        List.of((String[]) row.getArray("reasons").getArray()),
                        row.getLong("up_to"),
                        ZoneId.of(row.getString("zone"))))
                .single();
    }

    /** Newest first, not more than so many. */
    public List<ChangeEntry> fresh(CurrentUser who, Reader reader, int most) {
        return audit.byOthers(
                who.schoolId(), reader.courses(), reader.reasons(), who.personId(), reader.upTo(), since(reader), most);
    }

    private Instant since(Reader reader) {
        LocalDate today = LocalDate.now(clock.withZone(reader.zone()));
        return today.minusDays(reader.upTo() < 0 ? FIRST_DAYS : LONGEST_DAYS)
                .atStartOfDay(reader.zone())
                .toInstant();
    }
}
