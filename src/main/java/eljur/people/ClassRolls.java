package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.people.web.ClassIndex;
import eljur.people.web.ClassRoll;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes and who is in them on this day, read by whoever may. */
@Component
class ClassRolls {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final int NEWCOMER_DAYS = 30;

    // The classes that the reader may see, with whoever is form tutor today.
    private static final String CLASSES = """
            with classes as (
                select k.*, array_to_string(array(
                    select p.short_name from people.form_tutor f
                    join people.v_person p on p.school_id = f.school_id and p.person_id = f.person_id
                    where f.school_id = k.school_id and f.class_id = k.class_id
                      and k.day >= f.since and (f.until is null or k.day <= f.until)
                    order by p.short_name), ', ') as tutors
                from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k)
            """;

    private final JdbcClient db;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    ClassRolls(JdbcClient db, Rights rights, Texts texts, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    ClassIndex classesForReading(CurrentUser who) {
        List<ClassIndex.Entry> classes = asked(who, CLASSES + """
                        select k.class_id, k.name, k.tutors,
                               (select count(*) from people.enrolment e
                                where e.school_id = k.school_id and e.class_id = k.class_id
                                  and k.day >= e.since and (e.until is null or k.day <= e.until)) as pupils
                        from classes k
                        join school.v_class_group g on g.school_id = k.school_id and g.class_id = k.class_id
                        where g.closed_on is null or g.closed_on > k.day
                        order by k.grade, k.name""")
                .query((row, n) -> new ClassIndex.Entry(
                        row.getLong("class_id"), row.getString("name"), row.getString("tutors"), row.getInt("pupils")))
                .list();
        return new ClassIndex(
                classes, classes.stream().mapToInt(ClassIndex.Entry::pupils).sum());
    }

    /** @throws NotFound when there is no such class, or it is not the reader's own */
    ClassRoll classForReading(CurrentUser who, long id) {
        List<InClass> rows = asked(who, CLASSES + """
                        select k.name as class_name, k.tutors, p.person_id, p.full_name as name, b.born_on, f.form, f.until as form_until,
                               e.since > k.year_starts_on and e.since > k.day - :newcomer as newcomer, e.since,
                               case when e.until <= y.ends_on then e.until end as until
                        from classes k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        left join people.enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                         and k.day >= e.since and (e.until is null or k.day <= e.until)
                        left join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        left join people.person b on b.school_id = e.school_id and b.id = e.pupil_id
                        left join people.study_form f on f.school_id = e.school_id and f.pupil_id = e.pupil_id and k.day between f.since and f.until and f.annulled_at is null
                        where k.class_id = :class
                        order by p.full_name collate "ru-x-icu", p.person_id""")
                .param("class", id)
                .param("newcomer", NEWCOMER_DAYS)
                .query((row, n) -> new InClass(
                        row.getString("class_name"),
                        row.getString("tutors"),
                        row.getBoolean("newcomer"),
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getObject("born_on", LocalDate.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("form"),
                        row.getObject("form_until", LocalDate.class)))
                .list();
        if (rows.isEmpty()) throw new NotFound();
        List<ClassRoll.Entry> pupils = rows.stream()
                .filter(row -> row.name() != null)
                .map(row -> new ClassRoll.Entry(
                        row.pupil(),
                        String.valueOf(row.name()),
                        row.born(),
                        row.born() == null ? "" : TypedForm.said(row.born()),
                        note(row)))
                .toList();
        return new ClassRoll(id, rows.getFirst().className(), rows.getFirst().tutors(), pupils);
    }

    private record InClass(
            String className,
            String tutors,
            boolean newcomer,
            long pupil,
            @Nullable String name,
            @Nullable LocalDate born,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String form,
            @Nullable LocalDate formUntil) {}

    private String note(InClass row) {
        if (row.form() != null && row.formUntil() != null)
            return texts.of("people.form.until", texts.of("people.form." + row.form()), DAY.format(row.formUntil()));
        // Who goes on in the next year is here to the end of this one, and nothing is to be said.
        if (row.until() != null) return texts.of("people.class.until", DAY.format(row.until()));
        return row.newcomer() && row.since() != null ? texts.of("people.class.since", DAY.format(row.since())) : "";
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, String sql) {
        Set<Relation> own = rights.relations(who.role(), "class-group", "read");
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS));
    }
}
