package eljur.results;

import eljur.journal.Averages;
import eljur.journal.GivenFor;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to what the marks of a period come to so far, and what a better mark still needs, by the school's own rule. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Forecasts {

    private final JdbcClient db;
    private final ResultWords words;
    private final Texts texts;

    Forecasts(JdbcClient db, ResultWords words, Texts texts) {
        this.db = db;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param now what it comes to so far, in words; empty without marks
     * @param needed for each better mark, what it still takes, in words
     * @param rule by which
     */
    public record Forecast(String now, List<String> needed, String rule) {}

    private record Facts(int grade, long subject, LocalDate ends) {}

    /** @param marks of the period, words among them; one statement */
    public Forecast of(long school, long course, long term, long pupil, List<GivenFor> marks) {
        List<Facts> facts = new ArrayList<>();
        List<MarkRule> own = new ArrayList<>();
        db.sql("""
                        select f.subject, f.ends, f.grade, r.* from (
                            select c.school_id as school, c.subject_id as subject, t.ends_on as ends, coalesce((
                                select k.grade from people.v_enrolment e
                                join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id and k.year_id = c.year_id
                                where e.school_id = c.school_id and e.pupil_id = ? order by e.since desc limit 1), 1) as grade
                            from timetable.v_course c
                            join school.v_term t on t.school_id = c.school_id and t.term_id = ?
                            where c.school_id = ? and c.course_id = ?) f
                        left join results.v_mark_rule r on r.school_id = f.school and r.withdrawn_at is null""").params(pupil, term, school, course).query(row -> {
            facts.add(new Facts(row.getInt("grade"), row.getLong("subject"), row.getObject("ends", LocalDate.class)));
            if (row.getLong("rule_id") > 0) own.add(OwnRules.rule(row));
        });
        Facts of = facts.getFirst();
        MarkRule rule = new MarkRules(own).of(Scope.PERIOD, of.grade(), of.subject(), of.ends());
        return of(rule, Mean.of(counted(rule, marks)));
    }

    // As «Итоги» count them: by the weights of the school's act, a work that was written twice as one.
    private static List<CountedMark> counted(MarkRule rule, List<GivenFor> marks) {
        List<Averages.Share> shares = Averages.each(marks);
        List<CountedMark> counted = new ArrayList<>();
        for (int n = 0; n < marks.size(); n++)
            counted.add(new CountedMark(marks.get(n).value(), "", null, BigDecimal.ONE, false, shares.get(n)).by(rule));
        return counted;
    }

    /** The same of a mean that is known already. */
    Forecast of(MarkRule rule, Mean mean) {
        List<String> needed = new ArrayList<>();
        for (MarkValue goal : List.of(MarkValue.FIVE, MarkValue.FOUR, MarkValue.THREE)) {
            if (mean.exists() && mean.reaches(rule.thresholds().from(goal).orElseThrow())) break;
            needed.add(NeededMarks.of(mean, rule.thresholds(), goal)
                    .map(marks -> texts.of("forecast.needed", goal.printed(), list(marks)))
                    .orElseGet(() -> texts.of("forecast.far", goal.printed(), NeededMarks.MOST)));
        }
        String now = mean.exists()
                ? texts.of("forecast.now", rule.thresholds().markOf(mean).printed(), mean.printed(rule.thresholds()))
                : "";
        return new Forecast(now, needed, words.rule(rule));
    }

    /** «5 — две, 4 — одна». */
    private String list(List<MarkValue> marks) {
        Map<MarkValue, Long> counted = marks.stream()
                .collect(Collectors.groupingBy(
                        one -> one,
                        () -> new TreeMap<>(
                                Comparator.comparing(MarkValue::points).reversed()),
                        Collectors.counting()));
        return counted.entrySet().stream()
                .map(one -> texts.of(
                        "forecast.many", one.getKey().printed(), one.getValue().intValue()))
                .collect(Collectors.joining(texts.of("forecast.and")));
    }
}
