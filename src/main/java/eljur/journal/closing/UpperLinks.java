package eljur.journal.closing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of a term and the school itself: what is closed above the registers. */
@Component
class UpperLinks {

    private final JdbcClient db;
    private final Clock clock;

    UpperLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order of grades. */
    List<ClassInTerm> classes(long school, long term) {
        return db.sql("""
                        select k.class_id, k.name, x.at, coalesce(b.short_name, '') as closed_by, x.order_ref, '' as as_is, x.open_until
                        from school.v_term t
                        join school.v_class_group k on k.school_id = t.school_id and k.year_id = t.year_id and k.scheme = t.scheme
                        left join journal.class_closure x on x.school_id = k.school_id and x.class_id = k.class_id and x.term_id = t.term_id
                        left join people.v_person b on b.school_id = x.school_id and b.person_id = x.closed_by
                        where t.school_id = ? and t.term_id = ? order by k.grade, k.name, k.class_id""")
                .params(school, term)
                .query((row, n) -> new ClassInTerm(row.getLong("class_id"), row.getString("name"), Closed.of(row)))
                .list();
    }

    @Nullable
    Closed school(long school, long term) {
        return whole("school_closure", school, term);
    }

    /** Of all that is no lesson. */
    @Nullable
    Closed activities(long school, long term) {
        return whole("activities_closure", school, term);
    }

    private @Nullable Closed whole(String table, long school, long term) {
        return db.sql("""
                        select x.at, coalesce(b.short_name, '') as closed_by, x.order_ref, '' as as_is, x.open_until
                        from journal.%s x
                        left join people.v_person b on b.school_id = x.school_id and b.person_id = x.closed_by
                        where x.school_id = ? and x.term_id = ?""".formatted(table))
                .params(school, term)
                .query((row, n) -> Objects.requireNonNull(Closed.of(row)))
                .optional()
                .orElse(null);
    }

    /**
     * What is above a link and was ever closed; of a register its classes, or all extracurricular work, and the school; of these the school.
     *
     * @param classes of the register; of others empty
     * @param activity it is the register of a club or the like
     */
    List<Link> above(long school, Level level, List<Long> classes, boolean activity) {
        List<Link> above = new ArrayList<>();
        if (level.name().equals("school")) return above;
        Closed together = level.course() != null && activity ? activities(school, level.term()) : null;
        if (together != null) above.add(new Link(Level.ofActivities(level.term()), "", together));
        for (ClassInTerm one : activity || classes.isEmpty() ? List.<ClassInTerm>of() : classes(school, level.term()))
            if (one.closed() != null && classes.contains(one.id()))
                above.add(new Link(Level.ofClass(one.id(), level.term()), one.name(), one.closed()));
        Closed whole = school(school, level.term());
        if (whole != null) above.add(new Link(Level.school(level.term()), "", whole));
        return above;
    }

    /** Those of them that keep the link below shut now. */
    List<Link> shut(List<Link> above) {
        Instant now = clock.instant();
        return above.stream().filter(one -> one.closed().holds(now)).toList();
    }
}
