package eljur.rollover;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.rollover.Plan.Fate;
import eljur.rollover.Plan.Order;
import eljur.rollover.Plan.Terms;
import eljur.rollover.SchoolYear.SchoolClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is decided about the turn of a year, as it is kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TurnPlans {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Audit audit;

    TurnPlans(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @param leaveOn what is proposed where nothing was decided */
    Plan of(long school, long year, List<SchoolClass> classes, LocalDate leaveOn) {
        return new Plan(
                terms(school, year).orElseGet(() -> Plan.usual(classes, leaveOn)),
                becomes(school, year),
                fates(school, year));
    }

    private java.util.Optional<Terms> terms(long school, long year) {
        return db.sql("""
                        select first_letters, more_classes, order_number, order_date, leaving_number, leaving_date, leave_on
                        from rollover.plan where school_id = ? and year_id = ?""")
                .params(school, year)
                .query((row, n) -> new Terms(
                        row.getString("first_letters"),
                        row.getString("more_classes"),
                        order(row, "order"),
                        order(row, "leaving"),
                        row.getObject("leave_on", LocalDate.class)))
                .optional();
    }

    private static Order order(ResultSet row, String which) throws SQLException {
        return new Order(row.getString(which + "_number"), row.getObject(which + "_date", LocalDate.class));
    }

    private Map<Long, String> becomes(long school, long year) {
        Map<Long, String> becomes = new HashMap<>();
        db.sql("""
                        select c.class_id, c.becomes from rollover.class_choice c
                        join school.v_class_group k on k.school_id = c.school_id and k.class_id = c.class_id
                        where c.school_id = ? and k.year_id = ?""")
                .params(school, year)
                .query((row, n) -> becomes.put(row.getLong(1), row.getString(2)))
                .list();
        return becomes;
    }

    private Map<Long, Fate> fates(long school, long year) {
        Map<Long, Fate> fates = new HashMap<>();
        db.sql("""
                        select c.pupil_id, c.fate, c.to_class from rollover.pupil_choice c
                        join school.v_class_group k on k.school_id = c.school_id and k.class_id = c.class_id
                        where c.school_id = ? and k.year_id = ?""")
                .params(school, year)
                .query((row, n) -> fates.put(
                        row.getLong("pupil_id"),
                        new Fate(
                                Fate.Kind.valueOf(row.getString("fate").toUpperCase(Locale.ROOT)),
                                row.getString("to_class"))))
                .list();
        return fates;
    }

    /** @param becomes by class; of classes that are not in it nothing changes */
    void save(CurrentUser who, long year, Terms terms, Map<Long, String> becomes) {
        db.sql("""
                        insert into rollover.plan (school_id, year_id, first_letters, more_classes, order_number, order_date,
                            leaving_number, leaving_date, leave_on)
                        values (:school, :year, :letters, :more, :order, :orderDate, :leaving, :leavingDate, :leaveOn)
                        on conflict (school_id, year_id) do update
                        set first_letters = excluded.first_letters, more_classes = excluded.more_classes,
                            order_number = excluded.order_number, order_date = excluded.order_date,
                            leaving_number = excluded.leaving_number, leaving_date = excluded.leaving_date, leave_on = excluded.leave_on""")
                .param("school", who.schoolId())
                .param("year", year)
                .param("letters", terms.firstLetters())
                .param("more", terms.moreClasses())
                .param("order", terms.promotion().number())
                .param("orderDate", terms.promotion().date(), Types.DATE)
                .param("leaving", terms.leaving().number())
                .param("leavingDate", terms.leaving().date(), Types.DATE)
                .param("leaveOn", terms.leaveOn(), Types.DATE)
                .update();
        db.sql("""
                        insert into rollover.class_choice (school_id, class_id, becomes)
                        select :school, t.id, t.name from unnest(:ids::bigint[], :names::text[]) as t (id, name)
                        on conflict (school_id, class_id) do update set becomes = excluded.becomes""")
                .param("school", who.schoolId())
                .param("ids", becomes.keySet().toArray(Long[]::new))
                .param(
                        "names",
                        becomes.keySet().stream()
                                .map(id -> Objects.requireNonNull(becomes.get(id)))
                                .toArray(String[]::new))
                .update();
        record Said(Terms terms, Map<Long, String> classes) {}
        recorded(who, "rollover-plan", year, new Said(terms, becomes));
    }

    /** @param fates of pupils of the class; the others go its way */
    void saveFates(CurrentUser who, long schoolClass, Map<Long, Fate> fates) {
        db.sql("delete from rollover.pupil_choice where school_id = ? and class_id = ?")
                .params(who.schoolId(), schoolClass)
                .update();
        List<Long> pupils = fates.keySet().stream().sorted().toList();
        db.sql("""
                        insert into rollover.pupil_choice (school_id, class_id, pupil_id, fate, to_class)
                        select :school, :class, t.id, t.fate, t.name
                        from unnest(:ids::bigint[], :fates::text[], :names::text[]) as t (id, fate, name)""")
                .param("school", who.schoolId())
                .param("class", schoolClass)
                .param("ids", pupils.toArray(Long[]::new))
                .param("fates", texts(pupils, fates, fate -> fate.kind().name().toLowerCase(Locale.ROOT)))
                .param("names", texts(pupils, fates, Fate::toClass))
                .update();
        recorded(who, "rollover-choice", schoolClass, fates);
    }

    private static String[] texts(
            List<Long> pupils, Map<Long, Fate> fates, java.util.function.Function<Fate, String> what) {
        return pupils.stream()
                .map(id -> what.apply(Objects.requireNonNull(fates.get(id))))
                .toArray(String[]::new);
    }

    private void recorded(CurrentUser who, String entity, long key, @Nullable Object said) {
        audit.record(who, ChangeEvent.of(entity, "recorded", String.valueOf(key), null, JSON.writeValueAsString(said)));
    }
}
