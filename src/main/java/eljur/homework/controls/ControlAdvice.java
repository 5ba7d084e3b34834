package eljur.homework.controls;

import eljur.homework.controls.ControlLimits.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against a control work of a course on a day: for the sheet of a lesson, and for a plan that is being written. */
@Component
public class ControlAdvice {

    // A class is of one year, so all its works of it lie within this many days, and a better day no further away than a
    // term is long.
    private static final int YEAR = 300, TERM = 60;

    private final ControlWorks works;
    private final ControlWords words;
    private final JdbcClient db;

    ControlAdvice(ControlWorks works, ControlWords words, JdbcClient db) {
        this.works = works;
        this.words = words;
        this.db = db;
    }

    /**
     * @param held a control work of the course stands on that day, in the register, the schedule or the plan
     * @param said what speaks against one, whether one is held or not; empty when nothing does
     */
    public record Advice(boolean held, List<String> said) {}

    /** Of one day of the course; better days are looked for after it. */
    public Advice of(long school, long course, LocalDate day) {
        Course asked = course(school, course, List.of(day));
        List<Long> classes = List.copyOf(asked.lessons().keySet());
        if (classes.isEmpty()) return new Advice(false, List.of());
        return advice(asked, works.of(school, classes, day, day.minusDays(YEAR), day.plusDays(YEAR)), day);
    }

    /** As if the works of this course that are still ahead stood on these days, wherever its plan has them now. */
    public Map<LocalDate, Advice> planned(long school, long course, LocalDate today, List<LocalDate> days) {
        if (days.isEmpty()) return Map.of();
        Course asked = course(school, course, days);
        List<Long> classes = List.copyOf(asked.lessons().keySet());
        if (classes.isEmpty()) return Map.of();
        List<ControlWork> all =
                new ArrayList<>(works.of(school, classes, today, today.minusDays(YEAR), today.plusDays(YEAR)));
        all.removeIf(one -> one.id() == null
                && one.subject() == asked.subject()
                && one.group() == asked.group()
                && !one.day().isBefore(today));
        for (long one : classes)
            for (LocalDate day : days)
                all.add(new ControlWork(null, one, asked.subject(), asked.group(), asked.name(), day, "school", ""));
        Map<LocalDate, Advice> advice = new LinkedHashMap<>();
        for (LocalDate day : days) advice.put(day, advice(asked, all, day));
        return advice;
    }

    private Advice advice(Course asked, List<ControlWork> all, LocalDate day) {
        List<String> said = new ArrayList<>();
        boolean held = false;
        for (var one : asked.lessons().entrySet()) {
            var work = new ControlWork(
                    null, one.getKey(), asked.subject(), asked.group(), asked.name(), day, "school", "");
            held = held || all.stream().anyMatch(work::isSame);
            said.addAll(said(work, all, one.getValue()));
        }
        return new Advice(held, said.stream().distinct().toList());
    }

    private List<String> said(ControlWork work, List<ControlWork> all, ClassLessons lessons) {
        var findings = ControlLimits.of(work, all, lessons);
        List<String> said =
                new ArrayList<>(findings.stream().map(words::finding).toList());
        boolean standing = all.stream().anyMatch(one -> one.isSame(work) && one.isFromOutside());
        if (standing || findings.stream().allMatch(one -> one.limit() == Limit.TOO_MANY)) return said;
        String better = words.better(ControlLimits.better(work, all, lessons, work.day()));
        if (!better.isEmpty()) said.add(better);
        return said;
    }

    /** @param group 0: a whole class @param lessons of each class that sits in the course */
    private record Course(long subject, long group, String name, Map<Long, ClassLessons> lessons) {
        static final Course NONE = new Course(0, 0, "", Map.of());
    }

    private Course course(long school, long course, List<LocalDate> days) {
        record Row(long schoolClass, long own, long group, String name, ClassLessons.Place place, int yearHours) {}
        List<Row> rows = db.sql("""
                        select distinct g.class_id, o.subject_id as own, case when m.whole then 0 else m.group_id end as own_part, o.subject, l.on_date,
                               c.subject_id, case when p.whole then 0 else p.group_id end as part, l.ordinal, c.weekly_hours, k.grade
                        from timetable.v_course o
                        join people.v_study_group m on m.school_id = o.school_id and m.group_id = o.group_id
                        join people.v_group_class s on s.school_id = o.school_id and s.group_id = o.group_id
                        join people.v_group_class g on g.school_id = s.school_id and g.class_id = s.class_id
                        join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                        join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                        join people.v_study_group p on p.school_id = g.school_id and p.group_id = g.group_id
                        join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id and not l.cancelled
                        where o.school_id = :school and o.course_id = :course and o.kind = 'lesson' and not o.unmarked
                          and l.on_date between :first and :last""")
                .param("school", school)
                .param("course", course)
                .param("first", days.stream().min(LocalDate::compareTo).orElseThrow())
                .param(
                        "last",
                        days.stream().max(LocalDate::compareTo).orElseThrow().plusDays(TERM))
                .query((row, n) -> new Row(
                        row.getLong("class_id"),
                        row.getLong("own"),
                        row.getLong("own_part"),
                        row.getString("subject"),
                        new ClassLessons.Place(
                                row.getObject("on_date", LocalDate.class),
                                row.getLong("subject_id"),
                                row.getLong("part"),
                                row.getInt("ordinal")),
                        ControlLimits.yearHours(row.getDouble("weekly_hours"), row.getInt("grade"))))
                .list();
        if (rows.isEmpty()) return Course.NONE;
        Map<Long, List<ClassLessons.Place>> places = new HashMap<>();
        Map<Long, Map<Long, Integer>> hours = new HashMap<>();
        for (Row row : rows) {
            places.computeIfAbsent(row.schoolClass(), id -> new ArrayList<>()).add(row.place());
            if (row.yearHours() > 0)
                hours.computeIfAbsent(row.schoolClass(), id -> new HashMap<>())
                        .merge(row.place().subject(), row.yearHours(), Math::max);
        }
        Map<Long, ClassLessons> lessons = new LinkedHashMap<>();
        places.forEach((of, all) -> lessons.put(of, new ClassLessons(all, hours.getOrDefault(of, Map.of()))));
        return new Course(
                rows.getFirst().own(), rows.getFirst().group(), rows.getFirst().name(), lessons);
    }
}
