package eljur.journal.permits;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Permits as they stand. */
@Component
class PermitRows {

    private static final int MOST = 200;

    private static final String OF_ACTIVITIES = """
            exists (select from timetable.v_course c where c.school_id = p.school_id and c.course_id = p.course_id and c.kind <> 'lesson')""";

    private final JdbcClient db;
    private final PermitAccess access;

    PermitRows(JdbcClient db, PermitAccess access) {
        this.db = db;
        this.access = access;
    }

    /**
     * Until the transaction ends nobody else decides it.
     *
     * @throws NotFound when there is none, or it is of a register about which this person decides nothing
     */
    Permit locked(CurrentUser who, long permit) {
        return list(who.schoolId(), "p.id = :key for update of p", permit).stream()
                .filter(one -> access.decides(who, one.activity()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those of a lesson and of its page, the latest first. */
    List<Permit> ofLesson(CurrentUser who, ClosedLesson lesson) {
        return list(
                who.schoolId(),
                "p.course_id = :key and p.term_id = " + lesson.term() + " and (p.lesson_id is null or p.lesson_id = "
                        + lesson.id() + ") order by p.id desc limit " + MOST,
                lesson.course());
    }

    /** Those this person may see: first the ones that wait, the oldest of them first; then the decided ones, the latest first. */
    List<Permit> all(CurrentUser who) {
        String mine = access.readsAll(who) ? "" : " and " + OF_ACTIVITIES;
        return list(
                who.schoolId(),
                "p.school_id = :key" + mine
                        + " order by p.decided_at is not null, case when p.decided_at is null then p.id end, p.id desc limit "
                        + MOST,
                who.schoolId());
    }

    private List<Permit> list(long school, String which, long key) {
        return db.sql("""
                        select p.id, p.course_id, p.term_id, p.lesson_id, p.pupil_id, p.person_id, p.asked_at, p.asked_why, p.decided_at,
                               coalesce((select d.short_name from people.v_person d
                                         where d.school_id = p.school_id and d.person_id = p.decided_by), '') as decided_by,
                               p.granted, p.until, p.reason, p.ended_at,
                               (select t.short_name from people.v_person t
                                where t.school_id = p.school_id and t.person_id = p.person_id) as teacher,
                               (select c.name from timetable.v_course c
                                where c.school_id = p.school_id and c.course_id = p.course_id) as course,
                               exists (select from timetable.v_course c
                                       where c.school_id = p.school_id and c.course_id = p.course_id and c.kind <> 'lesson') as activity,
                               (select l.on_date from timetable.v_lesson l
                                where l.school_id = p.school_id and l.lesson_id = p.lesson_id) as day,
                               (select u.name from people.v_person u
                                where u.school_id = p.school_id and u.person_id = p.pupil_id) as pupil
                        from journal.permit p where p.school_id = :school and """ + " " + which)
                .param("school", school)
                .param("key", key)
                .query((row, n) -> permit(row))
                .list();
    }

    private static Permit permit(ResultSet row) throws SQLException {
        return new Permit(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getString("course"),
                row.getBoolean("activity"),
                row.getLong("term_id"),
                row.getObject("lesson_id", Long.class),
                row.getObject("day", java.time.LocalDate.class),
                row.getObject("pupil_id", Long.class),
                row.getString("pupil"),
                row.getLong("person_id"),
                row.getString("teacher"),
                instant(row.getTimestamp("asked_at")),
                row.getString("asked_why"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decided_by"),
                row.getObject("granted", Boolean.class),
                instant(row.getTimestamp("until")),
                row.getString("reason"),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
