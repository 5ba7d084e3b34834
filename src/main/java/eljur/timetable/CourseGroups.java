package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is taught in a course: a class, a group that is there, several classes together, a new group whose pupils are named later. */
@Component
class CourseGroups {

    /** @param grades and schemes of its classes, in the order of grades; empty for a club of all */
    record Taught(long id, String name, List<Integer> grades, List<String> schemes) {

        String scheme() {
            return schemes.isEmpty() ? "quarter" : schemes.getFirst();
        }

        boolean firstGrade() {
            return !grades.isEmpty() && grades.stream().allMatch(grade -> grade == 1);
        }
    }

    private final JdbcClient db;
    private final StudyGroups groups;
    private final Persons persons;

    CourseGroups(JdbcClient db, StudyGroups groups, Persons persons) {
        this.db = db;
        this.groups = groups;
        this.persons = persons;
    }

    /** @throws NotFound when the year has no such group */
    Taught group(CurrentUser who, long year, long id) {
        return db.sql("""
                        select g.name,
                               array(select k.grade from people.v_group_class c
                                     join school.v_class_group k on k.school_id = c.school_id and k.class_id = c.class_id
                                     where c.school_id = g.school_id and c.group_id = g.group_id order by k.grade, k.class_id) as grades,
                               array(select k.scheme from people.v_group_class c
                                     join school.v_class_group k on k.school_id = c.school_id and k.class_id = c.class_id
                                     where c.school_id = g.school_id and c.group_id = g.group_id order by k.grade, k.class_id) as schemes
                        from people.v_study_group g where g.school_id = ? and g.year_id = ? and g.group_id = ?""")
                .params(who.schoolId(), year, id)
                .query((row, n) -> new Taught(
                        id,
                        row.getString("name"),
                        List.of((Integer[]) row.getArray("grades").getArray()),
                        List.of((String[]) row.getArray("schemes").getArray())))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everybody of these classes: the group that is there already, or a new one. */
    Taught whole(CurrentUser who, long year, Collection<Long> classes, List<TouchedRow> touched) {
        String names = names(who, year, classes);
        return db.sql("""
                        select g.group_id from people.v_study_group g
                        where g.school_id = :school and g.year_id = :year and g.whole
                          and (select array_agg(c.class_id order by c.class_id) from people.v_group_class c
                               where c.school_id = g.school_id and c.group_id = g.group_id) = :classes
                        order by g.group_id limit 1""")
                .param("school", who.schoolId())
                .param("year", year)
                .param("classes", classes.stream().sorted().toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .map(id -> group(who, year, id))
                .orElseGet(() -> added(who, year, names, true, classes, touched));
    }

    /** A part of these classes, or of all where none is named; who is in it is said on the page of the group. */
    Taught part(CurrentUser who, long year, String name, Collection<Long> classes, List<TouchedRow> touched) {
        names(who, year, classes);
        boolean there = db.sql(
                        "select exists (select from people.v_study_group where school_id = ? and year_id = ? and lower(name) = lower(?))")
                .params(who.schoolId(), year, name)
                .query(Boolean.class)
                .single();
        if (there) throw new Refused("course.no.group-there", name);
        return added(who, year, name, false, classes, touched);
    }

    private Taught added(
            CurrentUser who,
            long year,
            String name,
            boolean whole,
            Collection<Long> classes,
            List<TouchedRow> touched) {
        long id = persons.numbers("study-group", 1).getFirst();
        touched.addAll(groups.saveGroups(who.schoolId(), List.of(new StudyGroup(id, year, name, whole, null))));
        List<GroupClass> of = new ArrayList<>();
        classes.forEach(one -> of.add(new GroupClass(id, one)));
        touched.addAll(groups.addClasses(who.schoolId(), of));
        return group(who, year, id);
    }

    private String names(CurrentUser who, long year, Collection<Long> classes) {
        List<String> names = db.sql("""
                        select name from school.v_class_group
                        where school_id = :school and year_id = :year and class_id = any(:classes) order by grade, name""")
                .param("school", who.schoolId())
                .param("year", year)
                .param("classes", classes.toArray(Long[]::new))
                .query(String.class)
                .list();
        if (names.size() != classes.size()) throw new NotFound();
        return String.join(", ", names);
    }
}
