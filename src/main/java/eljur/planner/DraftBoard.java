package eljur.planner;

import eljur.access.CurrentUser;
import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the editor needs to see clashes by itself, in one answer: the same number of statements for each school. */
@Component
@Transactional(readOnly = true)
class DraftBoard {

    private final Drafts drafts;
    private final DraftLessons lessons;
    private final BoardParts parts;
    private final BellRows bells;
    private final GroupRows groups;
    private final WeekRows rows;
    private final TimetableOwners owners;
    private final JdbcClient db;

    DraftBoard(
            Drafts drafts,
            DraftLessons lessons,
            BoardParts parts,
            BellRows bells,
            GroupRows groups,
            WeekRows rows,
            TimetableOwners owners,
            JdbcClient db) {
        this.drafts = drafts;
        this.lessons = lessons;
        this.parts = parts;
        this.bells = bells;
        this.groups = groups;
        this.rows = rows;
        this.owners = owners;
        this.db = db;
    }

    /**
     * A course that lessons are placed of.
     *
     * @param part an empty text when it is the whole class
     * @param hours of the plan; null when nobody said
     * @param shares groups with pupils in common
     */
    record Course(
            long id,
            String subject,
            String shortSubject,
            String part,
            long group,
            List<Long> classes,
            List<Long> teachers,
            @Nullable Double hours,
            Set<Long> shares) {}

    record Name(long id, String name) {}

    /**
     * @param building null when nobody said
     * @param bells number of its bells on each weekday, Monday first; -1: none
     * @param days of the end of the week on which it comes: there are bells for that day of the week, or it has lessons then
     */
    record ClassOf(
            long id, String name, int shift, @Nullable Long building, List<Integer> bells, List<Integer> days) {}

    /**
     * @param spans begin and end of each lesson in minutes of the day, from the first; null where there is none
     * @param lessonsAtOnce of rooms that take more than one
     */
    record Board(
            long draft,
            long version,
            boolean open,
            List<ClassOf> classes,
            List<List<int @Nullable []>> spans,
            List<Course> courses,
            List<Name> teachers,
            List<Name> rooms,
            Map<Long, Integer> lessonsAtOnce,
            List<DraftLessons.Placed> lessons) {}

    public Board of(CurrentUser who, long id) {
        Drafts.Draft draft = drafts.draftForReading(who, id);
        LocalDate starts = draft.starts();
        List<List<int @Nullable []>> spans = new ArrayList<>();
        List<ClassOf> classes = parts.classes(who.schoolId(), draft, bells.of(who.schoolId(), starts, Set.of()), spans);
        return new Board(
                id,
                draft.version(),
                draft.isOpen(),
                classes,
                spans,
                courses(who.schoolId(), draft),
                owners.teachers(who, starts).stream()
                        .map(one -> new Name(one.id(), one.name()))
                        .toList(),
                parts.rooms(who.schoolId(), draft),
                rows.lessonsAtOnce(who.schoolId()),
                lessons.of(who.schoolId(), id));
    }

    private List<Course> courses(long school, Drafts.Draft draft) {
        SharedPupils shared = groups.shared(school, draft.starts());
        Set<Long> taught = new HashSet<>();
        List<Course> courses = db.sql("""
                        select c.course_id, c.subject, c.subject_short, case when g.whole then null else g.name end as part, c.group_id,
                               c.weekly_hours,
                               (select array_agg(k.class_id order by k.grade, k.name) from people.v_group_class x
                                join school.v_class_group k on k.school_id = x.school_id and k.class_id = x.class_id
                                where x.school_id = c.school_id and x.group_id = c.group_id) as classes,
                               (select array_agg(t.person_id order by t.person_id) from timetable.v_course_teacher t
                                where t.school_id = c.school_id and t.course_id = c.course_id
                                  and :day between t.since and coalesce(t.until, 'infinity')) as teachers
                        from timetable.v_course c
                        join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id
                        where c.school_id = :school and c.year_id = :year
                          and (coalesce(c.last_day, 'infinity') >= :day or exists (
                              select from planner.draft_lesson d where d.school_id = c.school_id and d.draft_id = :draft and d.course_id = c.course_id))
                        order by c.subject collate "ru-x-icu", g.name collate "ru-x-icu", c.course_id""")
                .param("school", school)
                .param("year", draft.year())
                .param("day", draft.starts())
                .param("draft", draft.id())
                .query((row, n) -> {
                    taught.add(row.getLong("group_id"));
                    String part = row.getString("part");
                    return new Course(
                            row.getLong("course_id"),
                            row.getString("subject"),
                            row.getString("subject_short"),
                            part == null ? "" : part,
                            row.getLong("group_id"),
                            list(row.getArray("classes")),
                            list(row.getArray("teachers")),
                            row.getObject("weekly_hours") == null ? null : row.getDouble("weekly_hours"),
                            shared.with(row.getLong("group_id")));
                })
                .list();
        return courses.stream().map(one -> among(one, taught)).toList();
    }

    private static Course among(Course one, Set<Long> taught) {
        Set<Long> shares = new HashSet<>(one.shares());
        shares.retainAll(taught);
        return new Course(
                one.id(),
                one.subject(),
                one.shortSubject(),
                one.part(),
                one.group(),
                one.classes(),
                one.teachers(),
                one.hours(),
                shares);
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }
}
