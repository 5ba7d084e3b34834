package eljur.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A class of 28 in the demonstration school, and the last finished term of it, opened for writing: the same work to do in a
 * school of any size.
 */
record Stage(
        long clazz,
        long term,
        Register register,
        Register attended,
        String parent,
        long child,
        int lessonsOfTerm,
        int subjects,
        int marks) {

    static final int PUPILS = 28;
    static final int LESSONS = 40;

    /**
     * A course with its teacher's login, its lessons in the term and the pupils of the class, the newcomers first: their ids are
     * nobody else's.
     */
    record Register(long course, String teacher, List<Long> lessons, List<Long> pupils) {}

    static Stage set(JdbcClient db) {
        long[] chosen = db.sql("""
                        select g.class_id, t.id from timetable.course c
                        join people.study_group s on s.id = c.group_id and s.whole
                        join people.group_class g on g.group_id = s.id
                        join school.term t on t.year_id = c.year_id and t.scheme = c.scheme and t.ends_on < current_date
                        join timetable.scheduled_lesson l on l.course_id = c.id and l.on_date between t.starts_on and t.ends_on
                        where c.kind = 'lesson' and not c.unmarked
                          and (select count(*) from people.group_class o where o.group_id = s.id) = 1
                          and (select count(*) from people.enrolment e where e.class_id = g.class_id and e.until is null) <= 28
                        group by g.class_id, t.id, t.ends_on, c.id
                        order by t.ends_on desc, count(*) < 40, abs(count(*) - 40), c.id limit 1""")
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        seat(db, chosen[0], chosen[1]);
        open(db, chosen[0], chosen[1]);
        List<Long> courses = courses(db, chosen[0], chosen[1]);
        fill(db, chosen[0], chosen[1]);
        Register register = register(db, courses.get(0), chosen[0], chosen[1]);
        Register attended = register(db, courses.get(1), chosen[0], chosen[1]);
        empty(db, attended);
        db.sql("analyze").update();
        return described(db, chosen[0], chosen[1], register, attended);
    }

    // A pupil who came in the middle of the term was not there at its first lessons: nothing can be written to them.
    private static void seat(JdbcClient db, long clazz, long term) {
        db.sql("""
                with seated as (
                    insert into people.person (school_id, surname, given_name)
                    select 1, 'Новосёлов' || chr(1071 + n), 'Иван'
                    from generate_series(1, 28 - (
                        select count(*)::int from people.enrolment e join school.term t on t.id = :term
                        where e.class_id = :class and e.until is null and e.since <= t.starts_on)) n
                    returning id),
                pupils as (insert into people.pupil (school_id, person_id) select 1, id from seated returning person_id)
                insert into people.enrolment (school_id, pupil_id, class_id, since)
                select 1, person_id, :class, (select min(since) from people.enrolment where class_id = :class) from pupils""").param("class", clazz).param("term", term).update();
    }

    private static void open(JdbcClient db, long clazz, long term) {
        db.sql("""
                delete from journal.period_closure k using timetable.course c, people.group_class g
                where k.course_id = c.id and c.group_id = g.group_id and g.class_id = ? and k.term_id = ?""").params(clazz, term).update();
        db.sql("update school.school set edit_window_days = 400").update();
    }

    /** Of the whole class, those with most lessons first. */
    private static List<Long> courses(JdbcClient db, long clazz, long term) {
        return db.sql("""
                        select c.id from timetable.course c
                        join people.study_group s on s.id = c.group_id and s.whole
                        join people.group_class g on g.group_id = s.id and g.class_id = ?
                        join school.term t on t.id = ?
                        join timetable.scheduled_lesson l on l.course_id = c.id and l.on_date between t.starts_on and t.ends_on
                        where c.kind = 'lesson' group by c.id order by count(*) desc, c.id""").params(clazz, term).query(Long.class).list();
    }

    /** A mark for every second pupil and lesson, to those who have too few. */
    private static void fill(JdbcClient db, long clazz, long term) {
        db.sql("""
                insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, recorded_at, recorded_by)
                select 1, w.id, e.pupil_id, 1, w.lesson_id, (3 + (e.pupil_id * 7 + w.lesson_id * 3) % 3)::text, j.changed_at, j.changed_by
                from people.enrolment e
                join people.group_class g on g.class_id = e.class_id
                join people.study_group s on s.id = g.group_id and s.whole
                join timetable.course c on c.group_id = g.group_id and c.kind = 'lesson'
                join lateral (select distinct on (lesson_id) * from journal.work w
                              where w.course_id = c.id and w.term_id = :term and w.lesson_id is not null
                              order by lesson_id, w.id) w on true
                join journal.lesson j on j.id = w.lesson_id
                where e.class_id = :class and e.until is null and (e.pupil_id + w.lesson_id) % 2 = 0
                  and not exists (select from journal.cell x where x.lesson_id = w.lesson_id and x.pupil_id = e.pupil_id)""").param("class", clazz).param("term", term).update();
        db.sql("""
                insert into journal.cell (school_id, lesson_id, pupil_id, version, first_at, changed_at, changed_by)
                select distinct on (m.lesson_id, m.pupil_id) 1, m.lesson_id, m.pupil_id, 1, m.recorded_at, m.recorded_at, m.recorded_by
                from journal.mark m join journal.work w on w.id = m.work_id and w.term_id = ?
                where m.lesson_id is not null
                on conflict do nothing""").params(term).update();
    }

    private static Register register(JdbcClient db, long course, long clazz, long term) {
        String teacher = db.sql("""
                        select a.login from timetable.course_teacher t join access.account a on a.person_id = t.person_id
                        where t.course_id = ? order by t.since desc limit 1""").params(course).query(String.class).single();
        List<Long> lessons = db.sql("""
                        select l.lesson_id from timetable.v_lesson l join school.term t on l.on_date between t.starts_on and t.ends_on
                        where l.course_id = ? and t.id = ? and not l.cancelled order by l.on_date, l.ordinal""").params(course, term).query(Long.class).list();
        List<Long> pupils = db.sql("""
                        select e.pupil_id from people.enrolment e join school.term t on t.id = ?
                        where e.class_id = ? and e.until is null and e.since <= t.starts_on order by 1 desc""").params(term, clazz).query(Long.class).list();
        return new Register(course, teacher, lessons, pupils);
    }

    // Where there is a mark, nobody can be absent.
    private static void empty(JdbcClient db, Register register) {
        for (String table : List.of("mark", "absence", "cell"))
            db.sql("delete from journal." + table + " where lesson_id in (:lessons)")
                    .param("lessons", register.lessons())
                    .update();
    }

    private static Stage described(JdbcClient db, long clazz, long term, Register register, Register attended) {
        record Family(String login, long child) {}
        Family family = db.sql("""
                        select a.login, g.pupil_id from people.guardianship g
                        join access.account a on a.person_id = g.guardian_id
                        join people.enrolment e on e.pupil_id = g.pupil_id and e.until is null
                        where e.class_id = ? and g.electronic order by g.pupil_id, a.id limit 1""")
                .params(clazz)
                .query((row, n) -> new Family(row.getString(1), row.getLong(2)))
                .single();
        String ofTerm = """
                from people.v_group_pupil p join timetable.course c on c.group_id = p.group_id and c.kind = 'lesson'
                join school.term t on t.id = :term
                join timetable.scheduled_lesson l on l.course_id = c.id and l.on_date between t.starts_on and t.ends_on
                where p.pupil_id = :child""";
        return new Stage(
                clazz,
                term,
                register,
                attended,
                family.login(),
                family.child(),
                count(db, "select count(distinct l.id) " + ofTerm, term, family.child()),
                count(db, "select count(distinct c.subject_id) " + ofTerm, term, family.child()),
                count(
                        db,
                        "select count(*) from journal.mark m join journal.work w on w.id = m.work_id where w.term_id = :term and w.course_id = :child",
                        term,
                        register.course()));
    }

    private static int count(JdbcClient db, String sql, long term, long child) {
        return db.sql(sql)
                .param("term", term)
                .param("child", child)
                .query(Integer.class)
                .single();
    }

    /** The versions of the cells of a register as they are now, lesson by lesson. */
    static long version(JdbcClient db, long lesson, long pupil) {
        return db.sql("select version from journal.cell where lesson_id = ? and pupil_id = ?")
                .params(lesson, pupil)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    static String operation() {
        return UUID.randomUUID().toString();
    }
}
