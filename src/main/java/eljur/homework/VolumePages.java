package eljur.homework;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.homework.web.HomeworkVolume;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «Объём домашних заданий»: of the classes that somebody answers for. */
@Component
class VolumePages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d.MM", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final int DAYS = 6;

    private final JdbcClient db;
    private final FirstGradeNorm norm;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    VolumePages(JdbcClient db, FirstGradeNorm norm, Rights rights, Texts texts, Clock clock) {
        this.db = db;
        this.norm = norm;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    private record OwnClass(long id, String name, int grade, LocalDate today) {}

    private record Sum(int minutes, int late, int unsaid) {}

    /** @param asked any day of a week; null: this week @param typed of the norm of grade 1; empty, unless it could not be saved */
    @Transactional(readOnly = true)
    public HomeworkVolume page(
            CurrentUser who, @Nullable LocalDate asked, Map<String, String> typed, @Nullable Refused no) {
        Set<Relation> own = rights.relations(who.role(), "homework-volume", "read");
        List<OwnClass> classes = classes(who, own);
        LocalDate meant = Typed.day(asked);
        LocalDate day = meant == null ? today(who, classes) : meant;
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Sum> sums = sums(who, classes, monday);
        List<HomeworkVolume.Row> rows = new ArrayList<>();
        var first = norm.of(who.schoolId(), monday.plusDays(DAYS - 1)).orElse(null);
        for (OwnClass one : classes) rows.add(row(one, monday, sums, first == null ? null : first.minutes()));
        return new HomeworkVolume(
                texts.of("homework.volume.week", DATE.format(monday), DATE.format(monday.plusDays(DAYS - 1))),
                monday.minusDays(7).toString(),
                monday.plusDays(7).toString(),
                monday.datesUntil(monday.plusDays(DAYS)).map(DAY::format).toList(),
                rows,
                own.contains(Relation.OWN_SCHOOL),
                first(first),
                rights.any(who.role(), "homework-norm", "record"),
                no == null ? null : no.said(texts),
                typed);
    }

    private String first(FirstGradeNorm.@Nullable Norm norm) {
        return norm == null
                ? texts.of("homework.first.usual", HomeworkNorms.minutes(1))
                : texts.of("homework.first.said", norm.minutes(), norm.act(), DATE.format(norm.since()));
    }

    private LocalDate today(CurrentUser who, List<OwnClass> classes) {
        return classes.isEmpty()
                ? db.sql(
                                "select (cast(? as timestamptz) at time zone zone)::date from school.v_school where school_id = ?")
                        .params(Timestamp.from(clock.instant()), who.schoolId())
                        .query(LocalDate.class)
                        .single()
                : classes.getFirst().today();
    }

    private static HomeworkVolume.Row row(
            OwnClass one, LocalDate monday, Map<String, Sum> sums, @Nullable Integer first) {
        List<HomeworkVolume.Cell> cells = new ArrayList<>();
        int late = 0, unsaid = 0;
        for (int n = 0; n < DAYS; n++) {
            LocalDate day = monday.plusDays(n);
            Sum sum = sums.getOrDefault(one.id() + " " + day, new Sum(0, 0, 0));
            cells.add(new HomeworkVolume.Cell(sum.minutes(), HomeworkNorms.minutes(one.grade(), day, first)));
            late += sum.late();
            unsaid += sum.unsaid();
        }
        return new HomeworkVolume.Row(one.name(), String.valueOf(one.grade()), cells, late, unsaid);
    }

    private List<OwnClass> classes(CurrentUser who, Set<Relation> own) {
        return db.sql("""
                        select class_id, name, grade, day from people.v_own_class(:school, :me, :now, :school_wide, :by_class)
                        order by grade, name, class_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query((row, n) -> new OwnClass(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getInt("grade"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    // Of each class and day: the pupil who has most to do, how many were set late, how many without minutes.
    private Map<String, Sum> sums(CurrentUser who, List<OwnClass> classes, LocalDate monday) {
        Map<String, Sum> sums = new HashMap<>();
        db.sql("""
                        with course as materialized (
                            select distinct c.course_id, c.group_id, c.kind from people.v_group_class g
                            join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id
                            where g.school_id = :school and g.class_id = any (:classes)),
                        due as materialized (
                            select c.group_id, h.due_on, h.minutes, h.late, null::bigint[] as pupils, 'L' || h.lesson_id as key
                            from journal.v_homework h join course c on c.course_id = h.course_id
                            where h.school_id = :school and h.due_on between :first and :last
                            union all
                            select coalesce(a.group_id, c.group_id), a.due_on, a.minutes, a.late,
                                   case a.audience when 'pupils' then a.pupils end, 'A' || a.id
                            from homework.assignment a join course c on c.course_id = a.course_id
                            where a.school_id = :school and a.withdrawn_at is null and a.due_on between :first and :last),
                        todo as materialized (
                            select g.class_id, g.pupil_id, d.due_on, d.minutes, d.late, d.key from due d
                            join people.v_group_pupil g on g.school_id = :school and g.group_id = d.group_id
                             and d.due_on >= g.since and (g.until is null or d.due_on <= g.until)
                            where g.class_id = any (:classes) and (d.pupils is null or g.pupil_id = any (d.pupils))),
                        most as (
                            select class_id, due_on, max(minutes) as minutes from (
                                select class_id, due_on, pupil_id, sum(coalesce(minutes, 0)) as minutes from todo group by 1, 2, 3) s
                            group by 1, 2)
                        select m.class_id, m.due_on, m.minutes,
                               (select count(distinct t.key) from todo t where t.class_id = m.class_id and t.due_on = m.due_on and t.late) as late,
                               (select count(distinct t.key) from todo t where t.class_id = m.class_id and t.due_on = m.due_on and t.minutes is null) as unsaid
                        from most m""")
                .param("school", who.schoolId())
                .param("classes", classes.stream().map(OwnClass::id).toArray(Long[]::new))
                .param("first", monday)
                .param("last", monday.plusDays(DAYS - 1))
                .query(row -> {
                    sums.put(
                            row.getLong("class_id") + " " + row.getObject("due_on", LocalDate.class),
                            new Sum(row.getInt("minutes"), row.getInt("late"), row.getInt("unsaid")));
                });
        return sums;
    }
}
