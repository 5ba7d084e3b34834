package eljur.journal.writing;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** May this person, in this role, read this lesson, or do something about it? Asked with the relations that the rights give. */
@Component
public class LessonAccess {

    private final JdbcClient db;
    private final Rights rights;

    LessonAccess(JdbcClient db, Rights rights) {
        this.db = db;
        this.rights = rights;
    }

    public boolean mayRead(CurrentUser who, String entity, long course, long lesson) {
        return may(who, entity, "read", course, lesson);
    }

    public boolean may(CurrentUser who, String entity, String action, long course, long lesson) {
        Set<Relation> own = rights.relations(who.role(), entity, action);
        return db.sql("""
                        select exists (
                            select from timetable.v_lesson l
                            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                            where l.school_id = :school and l.lesson_id = :lesson and l.course_id = :course
                              and (:school_wide
                                or :activities and c.kind <> 'lesson'
                                or :by_lesson and l.substitute_id = :me
                                or :by_course and exists (
                                    select from timetable.v_course_teacher t
                                    where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = :me)
                                or :by_class and exists (
                                    select from people.v_group_class g
                                    join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                    where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me)))""")
                .param("school", who.schoolId())
                .param("lesson", lesson)
                .param("course", course)
                .param("me", who.personId())
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_lesson", own.contains(Relation.OWN_LESSON))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query(Boolean.class)
                .single();
    }
}
