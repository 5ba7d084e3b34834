package eljur.diary;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.diary.web.DiaryFrame;
import eljur.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose diary somebody may open: one's own children's, or one's own. Who is enrolled from a later day on belongs to them:
 * the family hears when lessons begin.
 */
@Component
class Children {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;
    private final RememberedChild remembered;

    Children(JdbcClient db, Rights rights, Clock clock, RememberedChild remembered) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
        this.remembered = remembered;
    }

    /**
     * @param scheme of the class's terms
     * @param since first day in the class
     * @param begins first day of lessons there
     */
    record Child(
            long pupil,
            String name,
            String givenName,
            String className,
            String school,
            String scheme,
            long year,
            LocalDate since,
            LocalDate begins,
            ZoneId zone) {}

    /** The child chosen, with all that may be; today in the school's zone. */
    record Chosen(Child child, DiaryFrame frame, LocalDate today) {

        /** Not in the class yet: there is nothing to read. */
        boolean isAhead() {
            return child.since().isAfter(today);
        }
    }

    /**
     * @param asked null: the child chosen before, or the first
     * @throws NotFound when there is no such child of one's own
     */
    Chosen childForReading(CurrentUser who, @Nullable Long asked) {
        List<Child> own = own(who);
        Child chosen = asked == null
                ? of(own, remembered.chosen())
                        .or(() -> own.stream().findFirst())
                        .orElseThrow(NotFound::new)
                : of(own, asked).orElseThrow(NotFound::new);
        if (asked != null && own.size() > 1) remembered.remember(asked);
        var kids = own.stream().map(Children::kid).toList();
        var frame = new DiaryFrame(kid(chosen), kids, chosen.name(), chosen.school());
        return new Chosen(chosen, frame, LocalDate.now(clock.withZone(chosen.zone())));
    }

    private static Optional<Child> of(List<Child> own, @Nullable Long pupil) {
        return own.stream()
                .filter(child -> pupil != null && child.pupil() == pupil)
                .findFirst();
    }

    private List<Child> own(CurrentUser who) {
        var relations = rights.relations(who.role(), "diary", "read");
        return db.sql("""
                        select p.person_id, p.given_name, p.name, k.name as class_name, k.scheme, k.year_id, e.since,
                               greatest(e.since, y.starts_on) as begins, s.zone, s.name as school_name
                        from (
                            select distinct on (e.pupil_id) e.school_id, e.pupil_id, e.class_id, e.since, e.since > d.today as ahead
                            from (
                                select cast(:me as bigint) as pupil_id, daterange(null, null) as days where :self
                                union all
                                select r.pupil_id, r.days from people.v_diary_reader r
                                where :by_child and r.school_id = :school and r.guardian_id = :me) own
                            join people.v_enrolment e on e.school_id = :school and e.pupil_id = own.pupil_id
                            join school.v_school s on s.school_id = e.school_id
                            cross join lateral (select (:now at time zone s.zone)::date as today) d
                            where d.today <= coalesce(e.until, 'infinity')
                              and greatest(d.today, e.since) <@ own.days
                            order by e.pupil_id, e.since > d.today, e.since) e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        join school.v_school s on s.school_id = e.school_id
                        order by e.ahead, k.grade desc, p.given_name, p.person_id""")
                .param("school", who.schoolId())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("self", relations.contains(Relation.SELF))
                .param("by_child", relations.contains(Relation.OWN_CHILD))
                .param("me", who.personId())
                .query((row, n) -> new Child(
                        row.getLong("person_id"),
                        row.getString("name"),
                        row.getString("given_name"),
                        row.getString("class_name"),
                        row.getString("school_name"),
                        row.getString("scheme"),
                        row.getLong("year_id"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("begins", LocalDate.class),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    private static DiaryFrame.Kid kid(Child child) {
        return new DiaryFrame.Kid(
                child.pupil(),
                child.givenName(),
                child.className(),
                child.givenName().substring(0, 1));
    }
}
