package eljur.planner;

import eljur.planner.BellRows.Bells;
import eljur.planner.DraftBoard.ClassOf;
import eljur.planner.DraftBoard.Name;
import eljur.platform.Texts;
import eljur.school.RoomName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes and rooms of the editor. Those that are closed by then are not offered; what of them the draft has stays to be read. */
@Component
class BoardParts {

    private final JdbcClient db;
    private final Texts texts;

    BoardParts(JdbcClient db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    List<Name> rooms(long school, Drafts.Draft draft) {
        return db.sql("""
                        select r.room_id, r.name from school.v_room r
                        where r.school_id = :school and (r.closed_on is null or r.closed_on > :day or exists (
                            select from planner.draft_lesson l
                            where l.school_id = r.school_id and l.draft_id = :draft and l.room_id = r.room_id))
                        order by length(r.name), r.name, r.room_id""")
                .param("school", school)
                .param("day", draft.starts())
                .param("draft", draft.id())
                .query((row, n) -> new Name(row.getLong("room_id"), new RoomName(row.getString("name")).said(texts)))
                .list();
    }

    List<ClassOf> classes(long school, Drafts.Draft draft, Bells rung, List<List<int @Nullable []>> spans) {
        Map<String, Integer> known = new LinkedHashMap<>();
        List<ClassOf> classes = new ArrayList<>(db.sql("""
                        select k.class_id, k.name, k.shift, k.building_id,
                               (select array_agg(distinct w.weekday) from (
                                    select r.weekday from school.v_bell_rule r
                                    where r.school_id = k.school_id and (r.shift is null or r.shift = k.shift)
                                      and (r.building_id is null or r.building_id = k.building_id)
                                      and k.grade between coalesce(r.grade_from, k.grade) and coalesce(r.grade_to, k.grade)
                                      and :day between coalesce(r.since, :day) and coalesce(r.until, :day)
                                    union all
                                    select l.weekday from people.v_group_class g
                                    join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id
                                    join timetable.v_weekly_lesson l on l.school_id = c.school_id and l.course_id = c.course_id
                                     and :day between l.since and coalesce(l.until, 'infinity')
                                    where g.school_id = k.school_id and g.class_id = k.class_id) w
                                where w.weekday > 5) as days
                        from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = :school and :day between y.starts_on and y.ends_on
                          and (k.closed_on is null or k.closed_on > :day or exists (
                            select from planner.draft_lesson l
                            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            where l.school_id = k.school_id and l.draft_id = :draft and g.class_id = k.class_id))
                        order by k.grade, k.name, k.class_id""")
                .param("draft", draft.id())
                .param("school", school)
                .param("day", draft.starts())
                .query((row, n) -> new ClassOf(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getInt("shift"),
                        row.getObject("building_id", Long.class),
                        BoardBells.week(row.getLong("class_id"), rung, known, spans),
                        DraftBoard.list(row.getArray("days"))))
                .list());
        classes.add(new ClassOf(0, "", 1, null, BoardBells.week(0, rung, known, spans), List.of()));
        return classes;
    }
}
