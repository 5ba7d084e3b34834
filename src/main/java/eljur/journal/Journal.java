package eljur.journal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the journal: the verbs that other modules may call. */
@Component
public class Journal {

    private final JdbcClient db;

    Journal(JdbcClient db) {
        this.db = db;
    }

    /**
     * Opens the registers of every course that has none yet, one for each term of its scheme, and gives a school that
     * has no kinds of work the usual ones. What is there already stays.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openRegisters(long school) {
        db.sql("""
                        insert into journal.register_period (school_id, course_id, term_id)
                        select c.school_id, c.course_id, t.term_id
                        from timetable.v_course c
                        join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                        where c.school_id = ? on conflict do nothing""").param(school).update();
        if (!db.sql("select exists (select from journal.work_type where school_id = ?)")
                .param(school)
                .query(Boolean.class)
                .single())
            usualWorkTypes()
                    .forEach((ordinal, said) ->
                            addWorkType(school, Integer.parseInt((String) ordinal), ((String) said).split("\\|")));
    }

    /** Does a lesson row, and so a record of any kind, stand on one of these scheduled lessons? */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public java.util.List<Long> lessonsWithRecords(long school, java.util.Collection<Long> courses) {
        if (courses.isEmpty()) return java.util.List.of();
        return db.sql(
                        "select id from journal.lesson where school_id = :school and course_id in (:courses) order by on_date, id")
                .param("school", school)
                .param("courses", courses)
                .query(Long.class)
                .list();
    }

    /** Takes back registers in which nothing was ever written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discardUnusedRegisters(long school, java.util.Collection<Long> courses) {
        if (courses.isEmpty()) return;
        db.sql("delete from journal.register_period where school_id = :school and course_id in (:courses)")
                .param("school", school)
                .param("courses", courses)
                .update();
    }

    private void addWorkType(long school, int ordinal, String[] said) {
        db.sql(
                        "insert into journal.work_type (school_id, code, name, short_name, control, ordinal) values (?, ?, ?, ?, ?, ?)")
                .params(school, said[0], said[1], said[2], Boolean.parseBoolean(said[3]), ordinal)
                .update();
    }

    private static Properties usualWorkTypes() {
        try (var in = new InputStreamReader(
                Journal.class.getResourceAsStream("/rules/work-types.properties"), StandardCharsets.UTF_8)) {
            var types = new Properties();
            types.load(in);
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
