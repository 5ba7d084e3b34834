package eljur.topics;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.sql.Array;
import java.sql.ResultSet;
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

/** The plans of many courses with their lessons: as many statements for the whole school as for one course. */
@Component
class PlanFollowing {

    private final JdbcClient db;
    private final Rights rights;

    PlanFollowing(JdbcClient db, Rights rights) {
        this.db = db;
        this.rights = rights;
    }

    /**
     * @param act the last step of the approval; null: there was none
     * @param led who leads the subject has to agree first
     * @param changed what was approved reads otherwise now
     */
    record Followed(
            long course,
            String name,
            String teachers,
            @Nullable String act,
            boolean led,
            boolean approved,
            boolean changed,
            CoursePlan plan,
            List<HeldLesson> lessons) {}

    // The lessons of a course as three lists of one length: its days, what became of them, which topics they gave.
    private static final String COURSES = """
            with asked as materialized (
                select c.* from timetable.v_course c
                where c.school_id = :school and c.year_id = :year and coalesce(c.last_day, 'infinity') >= :today
                  and (:whole or :activities and c.kind <> 'lesson' or :by_course and exists (
                        select from timetable.v_course_teacher t where t.school_id = c.school_id and t.course_id = c.course_id
                          and t.person_id = :me and :today between t.since and coalesce(t.until, 'infinity'))
                    or :by_subject and exists (
                        select from topics.subject_leader s where s.school_id = c.school_id and s.subject_id = c.subject_id
                          and s.person_id = :me and :today between s.since and coalesce(s.until, 'infinity')))),
            taught as (
                select t.course_id, array_agg(t.person_id) as persons, string_agg(distinct p.short_name, ', ') as teachers
                from asked a
                join timetable.v_course_teacher t on t.school_id = a.school_id and t.course_id = a.course_id
                 and :today between t.since and coalesce(t.until, 'infinity')
                join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                group by t.course_id),
            held as (
                select l.course_id, array_agg(l.on_date order by l.on_date, l.starts_at) as days,
                       array_agg(case when l.cancelled then 'cancelled' when j.topic is not null then 'given' else '' end
                                 order by l.on_date, l.starts_at) as states,
                       array_agg(j.topic_id order by l.on_date, l.starts_at) as topics
                from asked a
                join timetable.v_lesson l on l.school_id = a.school_id and l.course_id = a.course_id and l.on_date >= :since
                left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                group by l.course_id),
            decided as (
                select a.course_id, (array_agg(a.act order by a.id desc))[1] as act,
                       max(a.id) filter (where a.act = 'approved') as approved
                from topics.approval a where a.school_id = :school group by a.course_id)
            select a.course_id, a.name, coalesce(t.teachers, '') as teachers, d.act, d.approved is not null as approved,
                   coalesce(h.days, '{}') as days, coalesce(h.states, '{}') as states, coalesce(h.topics, '{}') as topics,
                   exists (select from topics.subject_leader s where s.school_id = a.school_id and s.subject_id = a.subject_id
                             and :today between s.since and coalesce(s.until, 'infinity')
                             and s.person_id <> all (coalesce(t.persons, '{}'))) as led,
                   d.approved is not null and (
                       select jsonb_agg(jsonb_build_array(e -> 'id', e -> 'section', e -> 'title', e -> 'hours', e -> 'work', e -> 'homework') order by n)
                       from topics.approval s, jsonb_array_elements(s.content) with ordinality x (e, n)
                       where s.school_id = a.school_id and s.id = (
                           select max(z.id) from topics.approval z
                           where z.school_id = a.school_id and z.course_id = a.course_id and z.act = 'sent' and z.id < d.approved))
                       is distinct from (
                       select jsonb_agg(jsonb_build_array(p.topic_id, p.section, p.title, p.hours, p.work_code, p.homework) order by p.ordinal)
                       from timetable.v_planned_topic p where p.school_id = a.school_id and p.course_id = a.course_id) as changed
            from asked a
            left join taught t on t.course_id = a.course_id
            left join held h on h.course_id = a.course_id
            left join decided d on d.course_id = a.course_id
            order by a.name collate "ru-x-icu", a.course_id""";

    /** Of the whole school, or those that the reader may open in this role: what she teaches in another one does not stand there. */
    List<Followed> of(CurrentUser who, FollowedYear year) {
        Map<Long, List<Topic>> topics = topics(who.schoolId(), year.id());
        return db.sql(COURSES)
                .param("school", who.schoolId())
                .param("year", year.id())
                .param("today", year.today())
                .param("since", year.since())
                .param("me", who.personId())
                .param("whole", seesAll(who))
                .param("activities", own(who).contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own(who).contains(Relation.OWN_COURSE))
                .param("by_subject", own(who).contains(Relation.OWN_SUBJECT))
                .query((row, n) -> followed(row, topics))
                .list();
    }

    boolean seesAll(CurrentUser who) {
        return own(who).contains(Relation.OWN_SCHOOL);
    }

    private Set<Relation> own(CurrentUser who) {
        return rights.relations(who.role(), "topic-plan", "read");
    }

    /**
     * @param today or the nearest day of the year to it
     * @param since the first day that the journal was kept here
     */
    record FollowedYear(long id, LocalDate today, LocalDate since) {}

    private Map<Long, List<Topic>> topics(long school, long year) {
        Map<Long, List<Topic>> topics = new HashMap<>();
        db.sql("""
                        select t.course_id, t.topic_id, t.title, t.hours, t.work_code, t.taught_before
                        from timetable.v_course c
                        join timetable.v_planned_topic t on t.school_id = c.school_id and t.course_id = c.course_id
                        where c.school_id = ? and c.year_id = ? order by t.course_id, t.ordinal""").params(school, year).query(row -> {
            topics.computeIfAbsent(row.getLong("course_id"), course -> new ArrayList<>())
                    .add(new Topic(
                            row.getLong("topic_id"),
                            "",
                            row.getString("title"),
                            row.getInt("hours"),
                            row.getString("work_code"),
                            null,
                            row.getBoolean("taught_before"),
                            0));
        });
        return topics;
    }

    private static Followed followed(ResultSet row, Map<Long, List<Topic>> topics) throws SQLException {
        return new Followed(
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("teachers"),
                row.getString("act"),
                row.getBoolean("led"),
                row.getBoolean("approved"),
                row.getBoolean("changed"),
                new CoursePlan(topics.getOrDefault(row.getLong("course_id"), List.of())),
                lessons(row.getArray("days"), row.getArray("states"), row.getArray("topics")));
    }

    private static List<HeldLesson> lessons(Array days, Array states, Array topics) throws SQLException {
        var on = (java.sql.Date[]) days.getArray();
        var became = (String[]) states.getArray();
        var gave = (Long[]) topics.getArray();
        List<HeldLesson> lessons = new ArrayList<>(on.length);
        for (int n = 0; n < on.length; n++)
            lessons.add(new HeldLesson(
                    on[n].toLocalDate(), became[n].equals("cancelled"), became[n].equals("given"), gave[n]));
        return lessons;
    }
}
