package eljur.journal;

import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import eljur.school.TermRecords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the journal: the verbs that other modules may call. */
@Component
public class Journal implements TakesBack, TermRecords {

    private static final BatchTable REGISTERS = new BatchTable(
            "register",
            "",
            "delete from journal.register_period where school_id = :school and course_id || ':' || term_id = any(:keys)");

    private static final BatchTable WORK_TYPES = new BatchTable(
            "work-type", """
            insert into journal.work_type as w (school_id, code, name, short_name, control, ordinal)
            select :school, code, name, short_name, control, ordinal
            from jsonb_populate_recordset(null::journal.work_type, :rows::jsonb)
            where not exists (select from journal.work_type where school_id = :school)
            returning w.code as key, null as before, to_jsonb(w)::text as after""", "delete from journal.work_type where school_id = :school and code = any(:keys)");

    private final JdbcClient db;

    Journal(JdbcClient db) {
        this.db = db;
    }

    /**
     * Opens the registers of every course that has none yet, one for each term of its scheme, and gives a school that
     * has no kinds of work the usual ones. What is there already stays.
     *
     * @return what was not there before
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TouchedRow> openRegisters(long school) {
        List<TouchedRow> opened = new ArrayList<>(db.sql("""
                        insert into journal.register_period as r (school_id, course_id, term_id)
                        select c.school_id, c.course_id, t.term_id
                        from timetable.v_course c
                        join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                        where c.school_id = ? on conflict do nothing
                        returning r.course_id || ':' || r.term_id as key, to_jsonb(r)::text as after""")
                .param(school)
                .query((row, n) -> new TouchedRow("register", row.getString("key"), null, row.getString("after")))
                .list());
        opened.addAll(addUsualWorkTypes(school));
        return opened;
    }

    private List<TouchedRow> addUsualWorkTypes(long school) {
        List<WorkType> usual = new ArrayList<>();
        usualWorkTypes()
                .forEach((ordinal, said) ->
                        usual.add(WorkType.of(Integer.parseInt((String) ordinal), ((String) said).split("\\|"))));
        return WORK_TYPES.write(db, school, usual);
    }

    /** Scheduled lessons of these courses, from a day on, at which something is recorded, or homework is due. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Long> recordedLessons(long school, Collection<Long> courses, LocalDate from) {
        if (courses.isEmpty()) return List.of();
        return db.sql("""
                        select id from journal.lesson
                        where school_id = :school and course_id = any(:courses) and on_date >= :from
                        union
                        select due_lesson_id from journal.homework
                        where school_id = :school and course_id = any(:courses) and due_on >= :from and due_lesson_id is not null""")
                .param("school", school)
                .param("courses", courses.toArray(Long[]::new))
                .param("from", from)
                .query(Long.class)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<LocalDate> recordedOutside(long school, long term, LocalDate starts, LocalDate ends) {
        return db.sql("""
                        select min(on_date) from journal.lesson
                        where school_id = ? and term_id = ? and (on_date < ? or on_date > ?)""")
                .params(school, term, starts, ends)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean isClosed(long school, long term) {
        return db.sql("select exists (select from journal.period_closure where school_id = ? and term_id = ?)")
                .params(school, term)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<String> entities() {
        return Set.of("register", "work-type");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        (entity.equals("register") ? REGISTERS : WORK_TYPES).takeBack(db, school, rows);
    }

    record WorkType(String code, String name, String shortName, boolean control, int ordinal) {

        private static WorkType of(int ordinal, String... said) {
            return new WorkType(said[0], said[1], said[2], Boolean.parseBoolean(said[3]), ordinal);
        }
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
