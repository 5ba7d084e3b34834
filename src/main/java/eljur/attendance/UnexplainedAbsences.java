package eljur.attendance;

import static java.util.stream.Collectors.groupingBy;

import eljur.attendance.web.ClassWeek;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Absences of a class whose reason nobody knows: those of the last weeks one by one, earlier ones by their number. */
@Component
class UnexplainedAbsences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d.MM", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final JdbcClient db;
    private final Texts texts;

    UnexplainedAbsences(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Lessons before that day which no list shows, with the week of the first of them; null: there are none. */
    ClassWeek.@Nullable Earlier earlier(long school, OwnClasses.OwnClass of, LocalDate before) {
        return db
                .sql("""
                        select count(*) as lessons, min(l.on_date) as first
                        from people.v_enrolment e
                        join journal.v_absence a on a.school_id = e.school_id and a.pupil_id = e.pupil_id
                         and a.kind = 'absent' and coalesce(a.reason, 'unknown') = 'unknown'
                        join timetable.v_lesson l on l.school_id = a.school_id and l.lesson_id = a.lesson_id and not l.cancelled
                         and l.on_date < :before and l.on_date between e.since and coalesce(e.until, 'infinity')
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id and c.kind = 'lesson' and c.year_id = :year
                        where e.school_id = :school and e.class_id = :class
                          and exists (select from people.v_group_pupil g
                                      where g.school_id = c.school_id and g.group_id = c.group_id and g.pupil_id = e.pupil_id and g.class_id = e.class_id
                                        and l.on_date between g.since and coalesce(g.until, 'infinity'))
                          and not exists (select from timetable.v_taught_apart x
                                          where x.school_id = l.school_id and x.course_id = l.course_id and x.pupil_id = e.pupil_id
                                            and l.on_date between x.since and x.until)""")
                .param("school", school)
                .param("class", of.id())
                .param("year", of.year())
                .param("before", before)
                .query((row, n) -> row.getLong("lessons") == 0
                        ? List.<ClassWeek.Earlier>of()
                        : List.of(said(row.getLong("lessons"), row.getObject("first", LocalDate.class))))
                .single()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private ClassWeek.Earlier said(long lessons, LocalDate first) {
        String number = texts.count("attendance.earlier", lessons);
        return new ClassWeek.Earlier(number, DATE.format(first), first.toString());
    }

    /** Of the lessons that were read, the oldest first. */
    List<ClassWeek.Unexplained> list(List<PupilLessons.Pupil> pupils, List<PupilLesson> read, LocalDate today) {
        Map<Long, String> names =
                pupils.stream().collect(Collectors.toMap(PupilLessons.Pupil::id, PupilLessons.Pupil::name));
        Map<LocalDate, Map<Long, List<PupilLesson>>> byDay = read.stream()
                .filter(PupilLesson::unexplained)
                .filter(one -> !one.day().isAfter(today))
                .sorted(java.util.Comparator.comparing(PupilLesson::day)
                        .thenComparing(one -> names.getOrDefault(one.pupil(), "")))
                .collect(groupingBy(
                        PupilLesson::day,
                        LinkedHashMap::new,
                        groupingBy(PupilLesson::pupil, LinkedHashMap::new, Collectors.toList())));
        List<ClassWeek.Unexplained> list = new ArrayList<>();
        byDay.forEach((day, ofDay) -> ofDay.forEach((pupil, missed) -> list.add(new ClassWeek.Unexplained(
                pupil, names.getOrDefault(pupil, ""), day.toString(), DAY.format(day), said(missed)))));
        return list;
    }

    private String said(List<PupilLesson> missed) {
        String numbers =
                missed.stream().map(one -> String.valueOf(one.ordinal())).collect(Collectors.joining(", "));
        return texts.of(missed.size() == 1 ? "attendance.lesson" : "attendance.lessons", numbers);
    }
}
