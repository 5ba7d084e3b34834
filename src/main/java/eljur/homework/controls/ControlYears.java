package eljur.homework.controls;

import eljur.access.CurrentUser;
import eljur.homework.web.ControlSchedule;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The year that runs: its quarters, its classes, what they are taught. */
@Component
class ControlYears {

    private final JdbcClient db;
    private final Texts texts;
    private final Clock clock;

    ControlYears(JdbcClient db, Texts texts, Clock clock) {
        this.db = db;
        this.texts = texts;
        this.clock = clock;
    }

    record Term(long id, String scheme, int ordinal, LocalDate startsOn, LocalDate endsOn) {

        boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    record Year(
            long id,
            String school,
            LocalDate today,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Term> terms,
            Map<Long, String> classes,
            Map<Long, Integer> grades) {

        int grade(long schoolClass) {
            return grades.getOrDefault(schoolClass, 0);
        }

        /** The grades that have classes, from the first on. */
        List<Integer> parallels() {
            return grades.values().stream().distinct().sorted().toList();
        }

        /** The one asked for; else the one that runs, or in holidays the next. */
        Optional<Term> term(@Nullable Long asked) {
            if (asked != null)
                return terms.stream().filter(one -> one.id() == asked).findFirst();
            return terms.stream()
                    .filter(one -> !one.endsOn().isBefore(today))
                    .findFirst()
                    .or(() -> terms.isEmpty() ? Optional.empty() : Optional.of(terms.getLast()));
        }
    }

    /** @throws NotFound while the school has no year */
    Year of(CurrentUser who) {
        Year bare = db.sql("""
                        select y.year_id, s.name, (:now at time zone s.zone)::date as today, y.starts_on, y.ends_on from school.v_school s
                        join school.v_academic_year y on y.school_id = s.school_id
                        where s.school_id = :school
                        order by y.starts_on <= (:now at time zone s.zone)::date desc, abs(y.starts_on - (:now at time zone s.zone)::date) limit 1""")
                .param("school", who.schoolId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Year(
                        row.getLong("year_id"),
                        row.getString("name"),
                        row.getObject("today", LocalDate.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        List.of(),
                        Map.of(),
                        Map.of()))
                .optional()
                .orElseThrow(NotFound::new);
        Map<Long, String> classes = new LinkedHashMap<>();
        Map<Long, Integer> grades = new LinkedHashMap<>();
        readClasses(who, bare, classes, grades);
        return new Year(
                bare.id(),
                bare.school(),
                bare.today(),
                bare.startsOn(),
                bare.endsOn(),
                terms(who, bare),
                classes,
                grades);
    }

    // Whole schools are looked at by quarters, where they have any.
    private List<Term> terms(CurrentUser who, Year year) {
        return db.sql("""
                        select term_id, scheme, ordinal, starts_on, ends_on from school.v_term
                        where school_id = :school and year_id = :year and scheme = (
                            select t.scheme from school.v_term t where t.school_id = :school and t.year_id = :year
                            order by t.scheme <> 'quarter', t.scheme limit 1)
                        order by ordinal""")
                .param("school", who.schoolId())
                .param("year", year.id())
                .query((row, n) -> new Term(
                        row.getLong("term_id"),
                        row.getString("scheme"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    private void readClasses(CurrentUser who, Year year, Map<Long, String> names, Map<Long, Integer> grades) {
        db.sql("""
                        select class_id, name, grade from school.v_class_group
                        where school_id = ? and year_id = ? and coalesce(closed_on, 'infinity') > ? order by grade, name, class_id""").params(who.schoolId(), year.id(), year.today()).query(row -> {
            names.put(row.getLong("class_id"), row.getString("name"));
            grades.put(row.getLong("class_id"), row.getInt("grade"));
        });
    }

    Map<Long, String> subjects(CurrentUser who) {
        Map<Long, String> subjects = new LinkedHashMap<>();
        db.sql(
                        "select subject_id, name from school.v_subject where school_id = ? and closed_on is null order by name collate \"ru-x-icu\"")
                .param(who.schoolId())
                .query(row -> {
                    subjects.put(row.getLong("subject_id"), row.getString("name"));
                });
        return subjects;
    }

    List<ControlSchedule.Tab> tabs(Year year, Term shown) {
        return year.terms().stream()
                .map(one -> new ControlSchedule.Tab(one.id(), named(one), one.id() == shown.id()))
                .toList();
    }

    String named(Term term) {
        return PeriodName.of(texts, term.scheme(), term.ordinal());
    }
}
