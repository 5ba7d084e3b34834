package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.web.StaffIndex;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works here, and who worked here. */
@Component
class StaffRolls {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;
    private final Texts texts;

    StaffRolls(JdbcClient db, Rights rights, Clock clock, Texts texts) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
        this.texts = texts;
    }

    StaffIndex staffForReading(CurrentUser who, String query, boolean gone) {
        LocalDate today = today(who.schoolId());
        List<StaffIndex.Entry> staff = db.sql("""
                        select s.person_id, p.full_name, s.until, s.until < :today as left_already,
                               coalesce(nullif(array_to_string(array(
                                   select a.position from people.appointment a
                                   where a.school_id = s.school_id and a.person_id = s.person_id
                                     and coalesce(a.until, :today) >= :today order by a.since, a.id), ', '), ''), s.position) as positions,
                               array_to_string(array(
                                   select k.name from people.form_tutor f
                                   join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                                   where f.school_id = s.school_id and f.person_id = s.person_id
                                     and :today between f.since and coalesce(f.until, :today) order by k.grade, k.name), ', ') as classes
                        from people.staff s join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = :school and (:gone or coalesce(s.until, :today) >= :today)
                          and not exists (select from people.person_merger m where m.school_id = s.school_id and m.person_id = s.person_id)
                          and not exists (select from unnest(:words::text[]) w where position(' ' || w in ' ' || %s) = 0
                              and not exists (select from people.name_change n
                                              where n.school_id = s.school_id and n.person_id = s.person_id
                                                and position(' ' || w in ' ' || %s) > 0))
                        order by p.full_name collate "ru-x-icu", s.person_id""".formatted(
                        PupilSearch.FOLDED.formatted("p.full_name"), PupilSearch.FOLDED.formatted("n.old_surname")))
                .param("school", who.schoolId())
                .param("today", today)
                .param("gone", gone)
                .param("words", PupilSearch.words(query))
                .query(this::entry)
                .list();
        return new StaffIndex(query, gone, staff, rights.any(who.role(), "staff", "change"));
    }

    private StaffIndex.Entry entry(ResultSet row, int n) throws SQLException {
        boolean left = row.getBoolean("left_already");
        String classes = row.getString("classes");
        String note = left
                ? texts.of("people.staff.left", TypedForm.said(row.getObject("until", LocalDate.class)))
                : classes.isEmpty() ? "" : texts.of("people.staff.tutor", classes);
        return new StaffIndex.Entry(
                row.getLong("person_id"), row.getString("full_name"), row.getString("positions"), note, left);
    }

    record Employee(
            long id,
            String name,
            String position,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** @throws NotFound when nobody of that number works or worked here */
    Employee employee(CurrentUser who, long person) {
        return card(who, person, false);
    }

    /** Also one whose card was closed, because it is another's or was made by mistake: to be read. */
    Employee employeeForReading(CurrentUser who, long person) {
        return card(who, person, true);
    }

    private Employee card(CurrentUser who, long person, boolean merged) {
        return db.sql("""
                        select s.person_id, p.full_name, s.position, s.since, s.until from people.staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and s.person_id = ? and (? or not exists (
                            select from people.person_merger m where m.school_id = s.school_id and m.person_id = s.person_id))""")
                .params(who.schoolId(), person, merged)
                .query((row, n) -> new Employee(
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        row.getString("position"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    LocalDate today(long school) {
        return db.sql("select (?::timestamptz at time zone zone)::date from school.v_school where school_id = ?")
                .params(Timestamp.from(clock.instant()), school)
                .query(LocalDate.class)
                .single();
    }
}
