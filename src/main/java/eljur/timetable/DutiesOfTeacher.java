package eljur.timetable;

import eljur.people.StaffDuties;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The courses of somebody who has two cards, and the lessons given instead of somebody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DutiesOfTeacher implements StaffDuties {

    private final JdbcClient db;
    private final Texts texts;

    DutiesOfTeacher(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    // One course cannot have one teacher twice, and a change of teacher from one to the same is none.
    @Override
    public List<String> inTheWay(long school, long person, long into) {
        List<String> both = db.sql("""
                        select c.name from timetable.course c
                        where c.school_id = :school and exists (
                                select from timetable.course_teacher t
                                where t.school_id = c.school_id and t.course_id = c.id and t.person_id = :person)
                          and exists (
                                select from timetable.course_teacher t
                                where t.school_id = c.school_id and t.course_id = c.id and t.person_id = :into)
                        order by c.name, c.id""")
                .param("school", school)
                .param("person", person)
                .param("into", into)
                .query((row, n) -> texts.of("courses.duty.both", row.getString(1)))
                .list();
        return Stream.of(both, substitutions(school, person), changes(school, person))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> of(long school, long person) {
        List<String> courses = db.sql("""
                        select distinct c.name from timetable.course c
                        join timetable.course_teacher t on t.school_id = c.school_id and t.course_id = c.id
                        where c.school_id = ? and t.person_id = ? order by 1""")
                .params(school, person)
                .query((row, n) -> texts.of("courses.duty.course", row.getString(1)))
                .list();
        return Stream.of(courses, substitutions(school, person), changes(school, person))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> substitutions(long school, long person) {
        return db.sql(
                        "select count(*) from timetable.substitution where school_id = ? and person_id = ? having count(*) > 0")
                .params(school, person)
                .query((row, n) -> texts.of("courses.duty.substitutions", row.getInt(1)))
                .list();
    }

    private List<String> changes(long school, long person) {
        return db.sql("""
                        select distinct c.name from timetable.teacher_change t
                        join timetable.course c on c.school_id = t.school_id and c.id = t.course_id
                        where t.school_id = ? and ? in (t.former_id, t.successor_id) order by 1""")
                .params(school, person)
                .query((row, n) -> texts.of("courses.duty.change", row.getString(1)))
                .list();
    }

    @Override
    public List<TouchedRow> move(long school, long person, long into) {
        return db.sql("""
                        with was as (select t.* from timetable.course_teacher t where t.school_id = :school and t.person_id = :person),
                        now as (
                            update timetable.course_teacher t set person_id = :into from was
                            where t.school_id = :school and t.course_id = was.course_id and t.person_id = :person and t.since = was.since
                            returning t.*)
                        select was.course_id || ':' || was.person_id || ':' || was.since as key,
                               to_jsonb(was)::text as before, to_jsonb(now)::text as after
                        from was join now using (course_id, since) order by was.course_id, was.since""")
                .param("school", school)
                .param("person", person)
                .param("into", into)
                .query((row, n) -> new TouchedRow(
                        "course-teacher", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
