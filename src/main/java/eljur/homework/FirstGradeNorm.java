package eljur.homework;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much homework the school gives in grade 1 by an act of its own: no more than the general norm, from a day on. */
@Component
class FirstGradeNorm {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    FirstGradeNorm(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    record Norm(int minutes, LocalDate since, String act) {}

    /** What holds on this day; empty while the school said nothing and the general norm holds. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Norm> of(long school, LocalDate day) {
        return db.sql("""
                        select minutes, since, act from homework.first_grade_norm
                        where school_id = ? and since <= ? order by since desc, id desc limit 1""").params(school, day).query(Norm.class).optional();
    }

    /** @throws Refused when a field cannot be kept */
    @Transactional
    public void record(CurrentUser who, Map<String, String> typed) {
        var norm = new Norm(minutes(typed), since(typed), act(typed));
        if (of(who.schoolId(), norm.since()).filter(norm::equals).isPresent()) return;
        audit.record(
                who,
                db.sql("""
                        insert into homework.first_grade_norm as n (school_id, since, minutes, act, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) returning n.id, to_jsonb(n)::text as after""")
                        .params(
                                who.schoolId(),
                                norm.since(),
                                norm.minutes(),
                                norm.act(),
                                Timestamp.from(clock.instant()),
                                who.personId())
                        .query((row, n) -> ChangeEvent.of(
                                "homework-norm", "recorded", row.getString("id"), null, row.getString("after")))
                        .single());
    }

    private static int minutes(Map<String, String> typed) {
        String minutes = typed.getOrDefault("minutes", "").strip();
        int most = HomeworkNorms.minutes(1), read = minutes.matches("[0-9]{1,3}") ? Integer.parseInt(minutes) : 0;
        if (read < 5 || read > most) throw new Refused("homework.first.no.minutes", most);
        return read;
    }

    private static LocalDate since(Map<String, String> typed) {
        try {
            LocalDate since = LocalDate.parse(typed.getOrDefault("since", "").strip());
            if (since.getYear() >= 2000 && since.getYear() <= 2100) return since;
        } catch (DateTimeException e) {
            // Said below: no such day.
        }
        throw new Refused("homework.first.no.since");
    }

    private static String act(Map<String, String> typed) {
        String act = Typed.text(typed.get("act"), 300);
        if (!act.matches(".*[0-9].*")) throw new Refused("homework.first.no.act");
        return act;
    }
}
