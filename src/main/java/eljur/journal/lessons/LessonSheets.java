package eljur.journal.lessons;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.journal.WorkRule;
import eljur.journal.web.LessonSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sheet of a lesson lists: the roll, the plan, the lessons ahead, the kinds of work. */
@Component
class LessonSheets {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("dd.MM");

    private final JdbcClient db;

    LessonSheets(JdbcClient db) {
        this.db = db;
    }

    List<LessonSheet.Place> roll(CurrentUser who, LessonHeads.Head head) {
        return db.sql("""
                        select p.person_id, p.name, case when :several then q.name else '' end as class_name, coalesce(c.version, 0) as version, a.kind, a.minutes, v.sign, v.reason, v.accepted, v.until, m.vals, m.codes, m.comments
                        from (select distinct g.school_id, g.pupil_id, g.class_id from people.v_group_pupil g
                              where g.school_id = :school and g.group_id = :group
                                and :day >= g.since and (g.until is null or :day <= g.until)) g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                        join school.v_class_group q on q.school_id = g.school_id and q.class_id = g.class_id
                        left join journal.cell c on c.school_id = g.school_id and c.lesson_id = :lesson and c.pupil_id = g.pupil_id
                        left join journal.absence a on a.school_id = g.school_id and a.lesson_id = :lesson and a.pupil_id = g.pupil_id
                        left join lateral journal.v_cover(:school, g.pupil_id, :lesson, :day) v on true
                        left join (select o.pupil_id, array_agg(o.value order by o.work_id, o.ordinal) as vals,
                                          array_agg(o.work_code order by o.work_id, o.ordinal) as codes,
                                          array_agg(o.comment order by o.work_id, o.ordinal) as comments
                                   from journal.v_mark o where o.school_id = :school and o.lesson_id = :lesson
                                   group by o.pupil_id) m on m.pupil_id = g.pupil_id
                        where a.lesson_id is not null or not exists (
                            select from timetable.v_taught_apart x
                            where x.school_id = :school and x.course_id = :course and x.pupil_id = g.pupil_id
                              and :day between x.since and x.until and x.kind <> 'exempt')
                        order by case when :several then q.grade end, case when :several then q.name end, p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("several", head.severalClasses())
                .param("group", head.group())
                .param("course", head.course())
                .param("lesson", head.lesson())
                .param("day", head.day())
                .query((row, n) -> place(row))
                .list();
    }

    /**
     * The plan of the course, and which topic comes next: the first that no lesson has given yet, so that a missed lesson moves
     * all that follows. A lesson ahead leaves to those before it what they will give.
     */
    Plan plan(CurrentUser who, LessonHeads.Head head, LocalDate today) {
        List<LessonSheet.Planned> topics = new ArrayList<>();
        List<Long> open = new ArrayList<>();
        int[] before = {0};
        db.sql("""
                        select t.topic_id, t.ordinal, t.title, t.homework, t.work_code,
                               case when t.ended_at is not null or t.taught_before then 0
                               else t.hours - (select count(*) from journal.lesson j
                                               where j.school_id = :school and j.topic_id = t.topic_id and j.id <> :lesson) end as hours_left,
                               (select count(*) from timetable.v_lesson l
                                left join journal.lesson j on j.school_id = l.school_id and j.id = l.lesson_id
                                where l.school_id = :school and l.course_id = :course and not l.cancelled and j.topic is null
                                  and l.on_date >= :today and (l.on_date, l.starts_at) < (:day, :starts)) as before
                        from timetable.v_topic t
                        where t.school_id = :school and t.course_id = :course and (t.ended_at is null or t.topic_id = :own)
                        order by t.ordinal, t.topic_id""")
                .param("school", who.schoolId())
                .param("course", head.course())
                .param("day", head.day())
                .param("starts", head.startsAt())
                .param("today", today)
                .param("lesson", head.lesson())
                .param("own", head.now().topicId(), java.sql.Types.BIGINT)
                .query(row -> {
                    before[0] = row.getInt("before");
                    topics.add(new LessonSheet.Planned(
                            row.getLong("topic_id"),
                            row.getInt("ordinal"),
                            row.getString("title"),
                            row.getString("homework"),
                            row.getString("work_code")));
                    for (int hour = row.getInt("hours_left"); hour > 0; hour--) open.add(row.getLong("topic_id"));
                });
        return new Plan(topics, before[0] < open.size() ? open.get(before[0]) : null);
    }

    record Plan(List<LessonSheet.Planned> topics, @Nullable Long next) {}

    /**
     * The lessons that homework may be set for: the next one, those after today, and the one it is set for already. What is
     * written down late can be done only after today.
     */
    List<DueDay> due(CurrentUser who, LessonHeads.Head head, LocalDate today) {
        var set = head.now().homework();
        return db.sql("""
                        select lesson_id, on_date from (
                            select lesson_id, on_date, starts_at, row_number() over (order by on_date, starts_at) as nth
                            from timetable.v_lesson
                            where school_id = :school and course_id = :course and not cancelled
                              and (on_date, starts_at) > (:day, :starts)) ahead
                        where nth = 1 or on_date > :today or lesson_id = :set
                        order by on_date, starts_at limit 7""")
                .param("school", who.schoolId())
                .param("course", head.course())
                .param("day", head.day())
                .param("starts", head.startsAt())
                .param("today", today)
                .param("set", set == null ? null : set.dueLesson(), java.sql.Types.BIGINT)
                .query((row, n) -> new DueDay(row.getLong("lesson_id"), row.getObject("on_date", LocalDate.class)))
                .list();
    }

    record DueDay(long lesson, LocalDate day) {}

    /** The school's kinds of work, and which of them this lesson has already. */
    List<LessonSheet.WorkKind> works(CurrentUser who, LessonHeads.Head head) {
        return db
                .sql("""
                        select t.code, t.name, t.short_name, t.control, w.id is not null as given, k.rule
                        from journal.work_type t
                        left join journal.work w on w.school_id = t.school_id and w.lesson_id = :lesson and w.work_code = t.code
                        left join lateral (
                            select r.rule from journal.work_rule r
                            where r.school_id = t.school_id and r.code = t.code
                              and case when w.id is null then r.since <= :day else r.id = w.rule_id end
                            order by r.since desc, r.id desc limit 1) k on true
                        where t.school_id = :school and (t.withdrawn_at is null or w.id is not null)
                        order by t.ordinal""")
                .param("school", who.schoolId())
                .param("lesson", head.lesson())
                .param("day", head.day())
                .query((row, n) -> new LessonSheet.WorkKind(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getBoolean("control"),
                        row.getBoolean("given"),
                        WorkRule.of(row.getString("rule")).scale()))
                .list()
                .stream()
                .filter(one -> !head.unmarked() || one.scale().unmarked())
                .toList();
    }

    private static LessonSheet.Place place(ResultSet row) throws SQLException {
        List<LessonSheet.Mark> marks = new ArrayList<>();
        List<MarkValue> values = new ArrayList<>();
        String[] vals = texts(row, "vals"), codes = texts(row, "codes"), comments = texts(row, "comments");
        for (int i = 0; i < vals.length; i++) {
            MarkValue value = MarkValue.of(vals[i]);
            values.add(value);
            marks.add(new LessonSheet.Mark(value.printed(), value.cssClass(), codes[i], comments[i]));
        }
        String kind = row.getString("kind");
        String sign = row.getString("sign");
        AbsenceKind reason = sign == null ? null : AbsenceKind.of(sign);
        AbsenceKind absence =
                kind == null ? null : AbsenceKind.of(kind).under(row.getBoolean("accepted") ? reason : null);
        return new LessonSheet.Place(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("class_name"),
                row.getLong("version"),
                new CellText(values, absence).printed(),
                marks,
                absence == null ? "" : absence.printed(),
                row.getObject("minutes", Integer.class),
                reason == null ? null : expected(row, reason));
    }

    private static LessonSheet.Expected expected(ResultSet row, AbsenceKind reason) throws SQLException {
        LocalDate until = row.getObject("until", LocalDate.class);
        return new LessonSheet.Expected(
                reason.printed(), row.getString("reason"), row.getBoolean("accepted"), UNTIL.format(until));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
