package eljur.homework.controls;

import eljur.homework.controls.ControlLimits.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the sheet of a lesson says about control works of its classes: whether one is there that day, and what speaks against another. */
@Component
public class ControlAdvice {

    private final ControlWorks works;
    private final ControlWords words;
    private final JdbcClient db;

    ControlAdvice(ControlWorks works, ControlWords words, JdbcClient db) {
        this.works = works;
        this.words = words;
        this.db = db;
    }

    /**
     * Of a control work of this course on this day, whether one is planned or not: the days of the lessons after it are looked at for a
     * better one. Empty when nothing speaks against it.
     */
    public List<String> of(long school, long course, LocalDate day, List<LocalDate> later) {
        List<ControlWork> asked = asked(school, course, day);
        if (asked.isEmpty()) return List.of();
        List<Long> classes = asked.stream().map(ControlWork::schoolClass).toList();
        int near = ControlLimits.daysBetween();
        LocalDate last = later.isEmpty() ? day : later.getLast();
        var all = works.of(school, classes, day, day.minusDays(near), last.plusDays(near));
        List<String> said = new ArrayList<>();
        for (ControlWork one : asked) said.addAll(said(one, all, later));
        return said.stream().distinct().toList();
    }

    private List<String> said(ControlWork work, List<ControlWork> all, List<LocalDate> later) {
        var lessons = new ClassLessons(
                later.stream()
                        .map(day -> new ClassLessons.Place(day, work.subject(), 1))
                        .toList(),
                Map.of());
        var findings = ControlLimits.of(work, all, ClassLessons.NONE).stream()
                .filter(one -> one.limit() == Limit.SAME_DAY || one.limit() == Limit.TOO_OFTEN)
                .toList();
        if (findings.isEmpty()) return List.of();
        List<String> said =
                new ArrayList<>(findings.stream().map(words::finding).toList());
        String better = words.better(ControlLimits.better(work, all, lessons, work.day()));
        if (!better.isEmpty()) said.add(better);
        return said;
    }

    private List<ControlWork> asked(long school, long course, LocalDate day) {
        return db.sql("""
                        select g.class_id, c.subject_id, c.subject from timetable.v_course c
                        join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                        where c.school_id = ? and c.course_id = ? and c.kind = 'lesson' and not c.unmarked""")
                .params(school, course)
                .query((row, n) -> new ControlWork(
                        null,
                        row.getLong("class_id"),
                        row.getLong("subject_id"),
                        row.getString("subject"),
                        day,
                        "school",
                        ""))
                .list();
    }
}
