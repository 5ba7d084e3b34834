package eljur.planner;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of a year with those who are in them: two statements. */
@Component
class GroupRows {

    private final JdbcClient db;

    GroupRows(JdbcClient db) {
        this.db = db;
    }

    SharedPupils shared(long school, LocalDate day) {
        Map<Long, List<Long>> pupils = new HashMap<>();
        Map<Long, Long> classOf = new HashMap<>();
        db.sql("""
                        select p.group_id, p.pupil_id, p.class_id from people.v_group_pupil p
                        join people.v_study_group g on g.school_id = p.school_id and g.group_id = p.group_id and not g.whole
                         -- who is taught apart is not waited for by the class
                         and not exists (select from people.v_own_group o where o.school_id = g.school_id and o.group_id = g.group_id)
                        where p.school_id = :school and :day between p.since and coalesce(p.until, 'infinity')""").param("school", school).param("day", day).query(row -> {
            pupils.computeIfAbsent(row.getLong("group_id"), any -> new ArrayList<>())
                    .add(row.getLong("pupil_id"));
            classOf.put(row.getLong("pupil_id"), row.getLong("class_id"));
        });
        List<SharedPupils.Group> groups = db.sql("""
                        select g.group_id, g.whole, array_agg(k.class_id) filter (where k.class_id is not null) as classes
                        from people.v_study_group g
                        join school.v_academic_year y on y.school_id = g.school_id and y.year_id = g.year_id
                         and :day between y.starts_on and y.ends_on
                        left join people.v_group_class k on k.school_id = g.school_id and k.group_id = g.group_id
                         and not exists (select from people.v_own_group o where o.school_id = g.school_id and o.group_id = g.group_id)
                        where g.school_id = :school group by 1, 2""")
                .param("school", school)
                .param("day", day)
                .query((row, n) -> new SharedPupils.Group(
                        row.getLong("group_id"),
                        row.getBoolean("whole"),
                        list(row.getArray("classes")),
                        Set.copyOf(pupils.getOrDefault(row.getLong("group_id"), List.of()))))
                .list();
        return SharedPupils.of(groups, classOf);
    }

    private static List<Long> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }
}
