package eljur.exchange.compare;

import eljur.exchange.compare.FormerNames.FormerName;
import eljur.exchange.formats.PersonName;
import eljur.exchange.sheets.Cells;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the pupils of the year with what stands of their past periods, for a table of marks to be compared with. */
@Component
class MarksNow {

    /** @param terms by scheme and number: {@code quarter.1} */
    record Found(
            List<SchoolClass> classes,
            List<Pupil> pupils,
            List<Subject> subjects,
            Map<String, Term> terms,
            Map<Place, Standing> standing) {}

    record SchoolClass(long id, String name, String scheme) {}

    /**
     * @param schoolClass where the pupil is, or was last
     * @param classes all of the year
     */
    record Pupil(long id, long schoolClass, Set<Long> classes, PersonName name, List<FormerName> formerNames) {}

    record Subject(long id, String name, String shortName) {}

    record Term(long id, LocalDate endsOn) {}

    /** @param term null: the year */
    record Place(long pupil, long subject, @Nullable Long term) {}

    /** @param own given here, in the register */
    record Standing(String value, boolean own) {}

    private record Line(Place place, Standing standing) {}

    private record Numbered(String key, Term term) {}

    private final SchoolRows rows;
    private final FormerNames names;

    MarksNow(JdbcClient db, FormerNames names) {
        this.names = names;
        this.rows = new SchoolRows(db);
    }

    Found of(long school, CurrentYear year) {
        return new Found(
                rows.of(
                        "select class_id, name, scheme from school.v_class_group where school_id = ? and year_id = ? order by class_id",
                        school,
                        year,
                        row -> new SchoolClass(row.getLong(1), row.getString(2), row.getString(3))),
                pupils(school, year),
                rows.of(
                        "select subject_id, name, short_name from school.v_subject where school_id = ? order by subject_id",
                        school,
                        row -> new Subject(row.getLong(1), row.getString(2), row.getString(3))),
                rows
                        .of(
                                "select term_id, scheme || '.' || ordinal, ends_on from school.v_term where school_id = ? and year_id = ?",
                                school,
                                year,
                                row -> new Numbered(
                                        row.getString(2), new Term(row.getLong(1), row.getObject(3, LocalDate.class))))
                        .stream()
                        .collect(Collectors.toMap(Numbered::key, Numbered::term)),
                standing(school, year));
    }

    /** Also who left. */
    private List<Pupil> pupils(long school, CurrentYear year) {
        Map<Long, List<FormerName>> former = names.of(school);
        return rows.of(
                """
                        select e.pupil_id, (array_agg(e.class_id order by e.since desc))[1], array_agg(e.class_id),
                               p.surname, p.given_name, p.patronymic
                        from people.v_enrolment e
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        where e.school_id = ? and k.year_id = ? group by e.pupil_id, p.surname, p.given_name, p.patronymic order by e.pupil_id""",
                school,
                year,
                row -> new Pupil(
                        row.getLong(1),
                        row.getLong(2),
                        Set.copyOf(Arrays.asList((Long[]) row.getArray(3).getArray())),
                        new PersonName(row.getString(4), row.getString(5), row.getString(6)),
                        former.getOrDefault(row.getLong(1), List.of())));
    }

    private Map<Place, Standing> standing(long school, CurrentYear year) {
        List<Line> brought = rows.of(
                """
                        select m.pupil_id, m.subject_id, m.term_id, m.value from carried.v_mark m
                        where m.school_id = ? and m.year_id = ? and m.kind = 'period'""",
                school,
                year,
                row -> new Line(
                        new Place(row.getLong(1), row.getLong(2), row.getObject(3, Long.class)),
                        new Standing(row.getString(4), false)));
        List<Line> given = rows.of(
                """
                        select m.pupil_id, c.subject_id, m.term_id, max(m.value) from journal.v_period_mark m
                        join timetable.v_course c on c.school_id = m.school_id and c.course_id = m.course_id
                        where m.school_id = ? and c.year_id = ? group by 1, 2, 3""",
                school,
                year,
                row -> new Line(
                        new Place(row.getLong(1), row.getLong(2), row.getLong(3)),
                        new Standing(row.getString(4), true)));
        Map<Place, Standing> standing = brought.stream().collect(Collectors.toMap(Line::place, Line::standing));
        given.forEach(line -> standing.put(line.place(), line.standing()));
        return standing;
    }

    static <T> List<T> named(List<T> those, Function<T, String> name, String typed) {
        return those.stream()
                .filter(one -> Cells.fold(name.apply(one)).equals(Cells.fold(typed)))
                .toList();
    }
}
