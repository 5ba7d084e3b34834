package eljur.substitutions;

import eljur.people.Namesakes;
import eljur.people.TeachingPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All who work at the school on a day, with what they teach to whom: one statement, however many they are. */
@Component
class Colleagues {

    private final JdbcClient db;

    Colleagues(JdbcClient db) {
        this.db = db;
    }

    List<Colleague> of(long school, LocalDate day) {
        List<Namesakes.Bearer> bearers = new ArrayList<>();
        List<Colleague> found = db.sql("""
                        with courses as (
                            select t.person_id, c.subject_id, c.subject, coalesce(u.area, '') as area, c.group_id, c.kind,
                                   coalesce(c.weekly_hours, 0) as hours
                            from timetable.v_course_teacher t
                            join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                            left join school.v_subject u on u.school_id = c.school_id and u.subject_id = c.subject_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                            where t.school_id = :school and :day between t.since and coalesce(t.until, 'infinity')
                              and :day between y.starts_on and y.ends_on),
                        subjects as (
                            select person_id, array_agg(subject_id order by hours desc, courses desc, subject) as ids,
                                   array_agg(subject order by hours desc, courses desc, subject) as names,
                                   array_agg(area order by hours desc, courses desc, subject) as areas
                            from (select person_id, subject_id, subject, area, sum(hours) as hours, count(*) as courses
                                  from courses where kind = 'lesson' group by 1, 2, 3, 4) s group by person_id),
                        classes as (
                            select person_id, array_agg(class_id order by subject, class_id) as ids,
                                   array_agg(subject order by subject, class_id) as names, array_agg(grade order by subject, class_id) as grades
                            from (select distinct k.person_id, g.class_id, k.subject, c.grade::int as grade from courses k
                                  join people.v_group_class g on g.school_id = :school and g.group_id = k.group_id
                                  join school.v_class_group c on c.school_id = g.school_id and c.class_id = g.class_id) k
                            group by person_id),
                        given as (
                            select d.person_id, count(*) as times
                            from timetable.v_day_change d
                            join timetable.v_lesson_place l on l.school_id = d.school_id and l.lesson_id = d.lesson_id
                            where d.school_id = :school and d.change in ('substitute', 'join')
                              and l.on_date between :month and (:month::date + interval '1 month - 1 day')
                            group by d.person_id)
                        select s.person_id, p.short_name, p.full_name, s.position, s.born_on, u.ids as subject_ids, u.names as subjects, u.areas,
                               k.ids as class_ids, k.names as class_subjects, k.grades as class_grades,
                               coalesce(g.times, 0) as times,
                               exists (select from courses c where c.person_id = s.person_id) as taught,
                               coalesce((select array_agg(a.position) from people.v_appointment a
                                         where a.school_id = s.school_id and a.person_id = s.person_id
                                           and :day between a.since and coalesce(a.until, 'infinity')), array[s.position]) as positions
                        from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        left join subjects u on u.person_id = s.person_id
                        left join classes k on k.person_id = s.person_id
                        left join given g on g.person_id = s.person_id
                        where s.school_id = :school and :day between s.since and coalesce(s.until, 'infinity')
                        order by p.short_name collate "ru-x-icu", s.person_id""")
                .param("school", school)
                .param("day", day)
                .param("month", day.withDayOfMonth(1))
                .query((row, n) -> {
                    bearers.add(bearer(row));
                    return colleague(row);
                })
                .list();
        Map<Long, String> told = Namesakes.toldApart(bearers);
        return found.stream()
                .map(one -> one.named(told.getOrDefault(one.id(), one.name())))
                .toList();
    }

    private static Namesakes.Bearer bearer(ResultSet row) throws SQLException {
        return new Namesakes.Bearer(
                row.getLong("person_id"),
                row.getString("short_name"),
                row.getString("full_name"),
                row.getString("position"),
                row.getObject("born_on", LocalDate.class));
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        Long[] subjects = longs(row, "subject_ids"), classes = longs(row, "class_ids");
        Map<Long, List<String>> inClass = new LinkedHashMap<>();
        String[] taught = texts(row, "class_subjects");
        for (int i = 0; i < classes.length; i++)
            inClass.computeIfAbsent(classes[i], any -> new ArrayList<>()).add(taught[i]);
        Map<Long, String> areas = by(subjects, texts(row, "areas"));
        areas.values().removeIf(String::isEmpty);
        return new Colleague(
                row.getLong("person_id"),
                row.getString("short_name"),
                by(subjects, texts(row, "subjects")),
                areas,
                inClass,
                by(classes, grades(row)),
                row.getInt("times"),
                row.getBoolean("taught")
                        || Arrays.stream(texts(row, "positions")).anyMatch(TeachingPosition::teaches));
    }

    private static <T> Map<Long, T> by(Long[] ids, T[] values) {
        Map<Long, T> map = new LinkedHashMap<>();
        for (int i = 0; i < ids.length; i++) map.put(ids[i], values[i]);
        return map;
    }

    private static Integer[] grades(ResultSet row) throws SQLException {
        var array = row.getArray("class_grades");
        return array == null ? new Integer[0] : (Integer[]) array.getArray();
    }

    private static Long[] longs(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new Long[0] : (Long[]) array.getArray();
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
