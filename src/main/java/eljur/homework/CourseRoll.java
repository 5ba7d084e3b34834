package eljur.homework;

import eljur.access.CurrentUser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom and for when homework of a course may be set: its pupils, the groups they are in, its lessons ahead. */
@Component
class CourseRoll {

    private static final int AHEAD = 12;

    private final JdbcClient db;

    CourseRoll(JdbcClient db) {
        this.db = db;
    }

    record DueLesson(long id, LocalDate day) {}

    /** Pupils of today by their id, in the order of names. */
    Map<Long, String> pupils(CurrentUser who, HomeworkCourse course) {
        Map<Long, String> pupils = new LinkedHashMap<>();
        db.sql("""
                        select distinct p.person_id, p.name, p.name collate "ru-x-icu" as place from people.v_group_pupil g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.pupil_id
                        where g.school_id = ? and g.group_id = ? and ? between g.since and coalesce(g.until, 'infinity')
                        order by place, p.person_id""").params(who.schoolId(), course.group(), course.today()).query(row -> {
            pupils.put(row.getLong("person_id"), row.getString("name"));
        });
        return pupils;
    }

    /** Parts of the class that pupils of this course are in, and not all of them. */
    Map<Long, String> groups(CurrentUser who, HomeworkCourse course) {
        Map<Long, String> groups = new LinkedHashMap<>();
        db.sql("""
                        with mine as materialized (
                            select distinct g.pupil_id from people.v_group_pupil g
                            where g.school_id = :school and g.group_id = :group and :today between g.since and coalesce(g.until, 'infinity'))
                        select k.group_id, k.name from people.v_study_group k
                        where k.school_id = :school and not k.whole and k.group_id <> :group and k.group_id in (
                            select m.group_id from people.v_group_member m join mine on mine.pupil_id = m.pupil_id
                            where m.school_id = :school and :today between m.since and coalesce(m.until, 'infinity')
                            group by m.group_id having count(*) < (select count(*) from mine))
                        order by k.name, k.group_id""")
                .param("school", who.schoolId())
                .param("group", course.group())
                .param("today", course.today())
                .query(row -> {
                    groups.put(row.getLong("group_id"), row.getString("name"));
                });
        return groups;
    }

    /** Is it set for a lesson that the writer gives? Of who teaches the course all are. */
    boolean isGiven(CurrentUser who, HomeworkCourse course, Assignment one) {
        return !course.substitutes()
                || lessons(who, course).stream().anyMatch(lesson -> Objects.equals(lesson.id(), one.dueLesson()));
    }

    /** The next lessons of the course, today's among them; of a substitute those that she gives. */
    List<DueLesson> lessons(CurrentUser who, HomeworkCourse course) {
        return db.sql("""
                        select lesson_id, on_date from timetable.v_lesson
                        where school_id = :school and course_id = :course and not cancelled and on_date >= :today
                          and (not :substitutes or substitute_id = :me)
                        order by on_date, starts_at limit :most""")
                .param("school", who.schoolId())
                .param("course", course.id())
                .param("today", course.today())
                .param("substitutes", course.substitutes())
                .param("me", who.personId())
                .param("most", AHEAD)
                .query((row, n) -> new DueLesson(row.getLong("lesson_id"), row.getObject("on_date", LocalDate.class)))
                .list();
    }
}
