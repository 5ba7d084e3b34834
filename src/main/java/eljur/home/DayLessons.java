package eljur.home;

import eljur.access.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons a teacher gives, as planned and as filled. */
@Component
class DayLessons {

    // A lesson is hers who teaches the course on that day, unless somebody gives it for her; and hers who gives it for
    // another.
    private static final String MINE = """
            from timetable.v_lesson l
            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
            left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
            left join journal.v_homework h on h.school_id = l.school_id and h.lesson_id = l.lesson_id
            left join people.v_person s on s.school_id = l.school_id and s.person_id = l.substitute_id
            where l.school_id = :school and (l.substitute_id = :me or exists (
                select from timetable.v_course_teacher t
                where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me
                  and l.on_date >= t.since and (t.until is null or l.on_date <= t.until)))
            """;

    private final JdbcClient db;

    DayLessons(JdbcClient db) {
        this.db = db;
    }

    record DayLesson(
            long id,
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String room,
            String course,
            String kind,
            boolean cancelled,
            @Nullable String cancelledWhy,
            @Nullable Long substitute,
            @Nullable String substituteName,
            @Nullable String topic,
            boolean attended,
            boolean homework) {

        boolean withoutTopic() {
            return topic == null || topic.isEmpty();
        }

        /** Lessons ask for homework; a club does not. */
        boolean withoutHomework() {
            return !homework && kind.equals("lesson");
        }

        boolean full() {
            return !withoutTopic() && attended && !withoutHomework();
        }
    }

    List<DayLesson> on(CurrentUser who, LocalDate day) {
        return select(who, day, day);
    }

    List<DayLesson> between(CurrentUser who, LocalDate first, LocalDate last) {
        return select(who, first, last);
    }

    /** The nearest day with a lesson of hers, on or after this one. */
    Optional<LocalDate> dayFrom(CurrentUser who, LocalDate day) {
        return one(who, "select min(l.on_date) as d " + MINE + " and not l.cancelled and l.on_date >= :day", day);
    }

    Optional<LocalDate> dayBefore(CurrentUser who, LocalDate day) {
        return one(who, "select max(l.on_date) as d " + MINE + " and l.on_date < :day", day);
    }

    private Optional<LocalDate> one(CurrentUser who, String sql, LocalDate day) {
        return Optional.ofNullable(db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("day", day)
                .query((row, n) -> Optional.ofNullable(row.getObject("d", LocalDate.class)))
                .single()
                .orElse(null));
    }

    private List<DayLesson> select(CurrentUser who, LocalDate first, LocalDate last) {
        return db.sql("""
                        select l.lesson_id, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, c.name, c.kind, l.cancelled,
                               l.cancellation_reason, l.substitute_id, s.short_name as substitute_name, j.topic,
                               j.attendance_at is not null as attended, h.lesson_id is not null as homework """ + " " + MINE + """
                         and l.on_date between :first and :last
                        order by l.on_date, l.starts_at, c.name""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> lesson(row))
                .list();
    }

    private static DayLesson lesson(ResultSet row) throws SQLException {
        return new DayLesson(
                row.getLong("lesson_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("room"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("cancelled"),
                row.getString("cancellation_reason"),
                row.getObject("substitute_id", Long.class),
                row.getString("substitute_name"),
                row.getString("topic"),
                row.getBoolean("attended"),
                row.getBoolean("homework"));
    }
}
