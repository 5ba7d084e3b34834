package eljur.people;

import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.platform.BatchTable;
import eljur.platform.TouchedRow;
import eljur.school.ClassMembers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code school} asks about the pupils of its classes. */
@Component
class PupilsOfClasses implements ClassMembers {

    private final StudyGroups groups;
    private final JdbcClient db;

    PupilsOfClasses(StudyGroups groups, JdbcClient db) {
        this.groups = groups;
        this.db = db;
    }

    @Override
    public List<TouchedRow> opened(long school, long year, long schoolClass, String name) {
        long id = BatchTable.numbers(db, "people.study_group", 1).getFirst();
        List<TouchedRow> touched =
                new ArrayList<>(groups.saveGroups(school, List.of(new StudyGroup(id, year, name, true, null))));
        touched.addAll(groups.addClasses(school, List.of(new GroupClass(id, schoolClass))));
        return touched;
    }

    /** «7-А», and «7-А, 1 гр.» as well. */
    @Override
    public List<TouchedRow> renamed(long school, long schoolClass, String was, String now) {
        return db.sql("""
                        with was as (
                            select g.id, to_jsonb(g) as it from people.study_group g
                            join people.group_class c on c.school_id = g.school_id and c.group_id = g.id
                            where c.school_id = :school and c.class_id = :class),
                        written as (
                            update people.study_group g
                            set name = substr(rtrim(replace(', ' || g.name || ',', ', ' || :was || ',', ', ' || :now || ','), ','), 3)
                            from was where g.school_id = :school and g.id = was.id returning g.id, to_jsonb(g) as it)
                        select w.id::text as key, was.it::text as before, w.it::text as after
                        from written w join was using (id) where was.it <> w.it order by w.id""")
                .param("school", school)
                .param("class", schoolClass)
                .param("was", was)
                .param("now", now)
                .query((row, n) -> new TouchedRow(
                        "study-group", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    @Override
    public Map<Long, Integer> pupils(long school, long year, LocalDate day) {
        Map<Long, Integer> pupils = new HashMap<>();
        db.sql("""
                        select e.class_id, count(*) as pupils from people.enrolment e
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        where e.school_id = :school and k.year_id = :year and :day >= e.since and (e.until is null or :day <= e.until)
                        group by e.class_id""")
                .param("school", school)
                .param("year", year)
                .param("day", day)
                .query(row -> {
                    pupils.put(row.getLong("class_id"), row.getInt("pupils"));
                });
        return pupils;
    }

    @Override
    public int pupilsFrom(long school, long schoolClass, LocalDate day) {
        return db.sql("""
                        select count(distinct pupil_id) from people.enrolment
                        where school_id = ? and class_id = ? and (until is null or until >= ?)""").params(school, schoolClass, day).query(Integer.class).single();
    }
}
