package eljur.diary;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.MarkValue;
import eljur.timetable.PlanShift;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons of a child on some days, with everything that was written in them. */
@Component
class DiaryLessons {

    private final JdbcClient db;

    DiaryLessons(JdbcClient db) {
        this.db = db;
    }

    record GivenMark(MarkValue value, String what, @Nullable String comment, Instant at) {}

    record SetHomework(String text, @Nullable Integer minutes) {}

    /** @param written grows with each writing in the cell: what came after what, whatever the clock said */
    record DiaryLesson(
            long id,
            long course,
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable String room,
            String subject,
            @Nullable String topic,
            boolean cancelled,
            @Nullable String cancelledWhy,
            @Nullable String substitute,
            List<SetHomework> homework,
            List<GivenMark> marks,
            @Nullable AbsenceKind absence,
            @Nullable Integer minutes,
            @Nullable Instant absenceAt,
            boolean corrected,
            @Nullable Instant changedAt,
            long written,
            PlanShift shift) {

        boolean changedSince(Instant since) {
            return changedAt != null && !changedAt.isBefore(since);
        }
    }

    /** @param news lessons of other days too, in which something was written since then; null: none of them */
    List<DiaryLesson> between(CurrentUser who, long pupil, LocalDate first, LocalDate last, @Nullable Instant news) {
        return db.sql("""
                        select l.lesson_id, l.course_id, l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room, c.subject, j.topic, l.cancelled,
                               l.cancellation_reason, l.moved_from, l.moved_from_ordinal, l.room_changed, l.extra, l.joined, s.short_name as substitute,
                               a.kind, a.minutes, a.recorded_at as absence_at,
                               coalesce(k.corrected, false) as corrected, k.changed_at, k.written,
                               h.texts, h.mins, m.vals, m.works, m.comments, m.times
                        from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                        left join people.v_person s on s.school_id = l.school_id and s.person_id = l.substitute_id
                        left join journal.v_absence a on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = :pupil
                        left join journal.v_cell k on k.school_id = l.school_id and k.lesson_id = l.lesson_id and k.pupil_id = :pupil
                        left join lateral (
                            select array_agg(h.text order by h.lesson_id) as texts, array_agg(h.minutes order by h.lesson_id) as mins
                            from journal.v_homework h where h.school_id = l.school_id and h.due_lesson_id = l.lesson_id) h on true
                        left join lateral (
                            select array_agg(m.value order by m.work_id, m.ordinal) as vals,
                                   array_agg(coalesce(nullif(m.work_title, ''), m.work_name) order by m.work_id, m.ordinal) as works,
                                   array_agg(m.comment order by m.work_id, m.ordinal) as comments,
                                   array_agg(m.recorded_at order by m.work_id, m.ordinal) as times
                            from journal.v_mark m where m.school_id = l.school_id and m.lesson_id = l.lesson_id and m.pupil_id = :pupil) m on true
                        where l.school_id = :school and l.lesson_id in (
                            select d.lesson_id from timetable.v_lesson d where d.school_id = :school and d.on_date between :first and :last
                            union all
                            select n.lesson_id from journal.v_mark n
                            where n.school_id = :school and n.pupil_id = :pupil and n.recorded_at >= :news
                            union all
                            select n.lesson_id from journal.v_absence n
                            where n.school_id = :school and n.pupil_id = :pupil and n.recorded_at >= :news
                            union all
                            select n.lesson_id from journal.v_cell n
                            where n.school_id = :school and n.pupil_id = :pupil and n.corrected and n.changed_at >= :news)
                          and exists (
                            select from people.v_group_pupil g
                            where g.school_id = l.school_id and g.group_id = c.group_id and g.pupil_id = :pupil
                              and l.on_date >= g.since and (g.until is null or l.on_date <= g.until))
                          -- taught apart: the lessons of the others are not the child's, but for what was recorded at them
                          and (a.lesson_id is not null or k.lesson_id is not null or not exists (
                            select from timetable.v_taught_apart x
                            where x.school_id = l.school_id and x.course_id = l.course_id and x.pupil_id = :pupil
                              and l.on_date between x.since and x.until and x.kind <> 'exempt'))
                        order by l.on_date, l.starts_at, c.subject""")
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .param("first", first)
                .param("last", last)
                .param("news", news == null ? null : Timestamp.from(news), Types.TIMESTAMP)
                .query((row, n) -> lesson(row))
                .list();
    }

    private static DiaryLesson lesson(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new DiaryLesson(
                row.getLong("lesson_id"),
                row.getLong("course_id"),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("room"),
                row.getString("subject"),
                row.getString("topic"),
                row.getBoolean("cancelled"),
                row.getString("cancellation_reason"),
                row.getString("substitute"),
                homework(row),
                marks(row),
                kind == null ? null : AbsenceKind.of(kind),
                row.getObject("minutes", Integer.class),
                instant(row.getTimestamp("absence_at")),
                row.getBoolean("corrected"),
                instant(row.getTimestamp("changed_at")),
                row.getLong("written"),
                PlanShift.of(row));
    }

    private static List<SetHomework> homework(ResultSet row) throws SQLException {
        String[] texts = array(row, "texts", new String[0]);
        Integer[] minutes = array(row, "mins", new Integer[0]);
        List<SetHomework> set = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) set.add(new SetHomework(texts[i], minutes[i]));
        return set;
    }

    private static List<GivenMark> marks(ResultSet row) throws SQLException {
        String[] values = array(row, "vals", new String[0]),
                works = array(row, "works", new String[0]),
                comments = array(row, "comments", new String[0]);
        Timestamp[] times = array(row, "times", new Timestamp[0]);
        List<GivenMark> marks = new ArrayList<>();
        for (int i = 0; i < values.length; i++)
            marks.add(new GivenMark(MarkValue.of(values[i]), works[i], comments[i], times[i].toInstant()));
        return marks;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    @SuppressWarnings("unchecked")
    static <T> T[] array(ResultSet row, String column, T[] none) throws SQLException {
        var array = row.getArray(column);
        return array == null ? none : (T[]) array.getArray();
    }
}
