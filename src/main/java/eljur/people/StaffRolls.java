package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.web.Fields;
import eljur.people.web.StaffCard;
import eljur.people.web.StaffIndex;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff, and the card of each. */
@Component
class StaffRolls {

    private final JdbcClient db;
    private final Appointments appointments;
    private final NameChanges names;
    private final Contacts contacts;
    private final OpenLessons lessons;
    private final Rights rights;
    private final Clock clock;
    private final Texts texts;

    StaffRolls(
            JdbcClient db,
            Appointments appointments,
            NameChanges names,
            Contacts contacts,
            OpenLessons lessons,
            Rights rights,
            Clock clock,
            Texts texts) {
        this.db = db;
        this.appointments = appointments;
        this.names = names;
        this.contacts = contacts;
        this.lessons = lessons;
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
                          and not exists (select from unnest(:words::text[]) w where position(' ' || w in ' ' || %s) = 0)
                        order by p.full_name collate "ru-x-icu", s.person_id""".formatted(PupilSearch.FOLDED.formatted("p.full_name")))
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
        return db.sql("""
                        select s.person_id, p.full_name, s.position, s.since, s.until from people.staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and s.person_id = ?""")
                .params(who.schoolId(), person)
                .query((row, n) -> new Employee(
                        row.getLong("person_id"),
                        row.getString("full_name"),
                        row.getString("position"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @param form which form could not be saved, with what was typed in {@code typed} */
    StaffCard cardForReading(CurrentUser who, long person, String form, Fields typed) {
        Employee one = employee(who, person);
        LocalDate today = today(who.schoolId());
        List<StaffCard.Appointment> held = appointments.of(who.schoolId(), one).stream()
                .map(held1 -> said(held1, today))
                .toList();
        Map<String, String> values = new HashMap<>(names(who, person));
        values.putAll(typed.values());
        return new StaffCard(
                person,
                one.name(),
                one.until() == null ? "" : texts.of("people.staff.until", TypedForm.said(one.until())),
                names.former(who.schoolId(), person),
                values.getOrDefault("said-born", ""),
                held,
                classes(who, person),
                contacts.of(who.schoolId(), List.of(person)).getOrDefault(person, List.of()),
                one.until() == null ? "" : open(who, one),
                rights.any(who.role(), "staff", "change"),
                rights.any(who.role(), "staff-account", "read"),
                form,
                new Fields(values, typed.error()),
                typed.error(),
                today.toString());
    }

    private StaffCard.Appointment said(Appointments.Appointment one, LocalDate today) {
        String days = one.until() == null
                ? texts.of("people.since", TypedForm.said(one.since()))
                : texts.of("people.span", TypedForm.said(one.since()), TypedForm.said(one.until()));
        String order = one.orderDate() == null
                ? ""
                : texts.of("people.order.said", one.order(), TypedForm.said(one.orderDate()));
        return new StaffCard.Appointment(
                one.position(), days, order, one.until() != null && one.until().isBefore(today));
    }

    private String open(CurrentUser who, Employee one) {
        return openSaid(lessons.after(who.schoolId(), one.id(), Objects.requireNonNull(one.until())));
    }

    /** «24 урока: Алгебра, 7-А (12), …»; empty when there are none. */
    String openSaid(List<OpenLessons.OfCourse> open) {
        if (open.isEmpty()) return "";
        int all = open.stream().mapToInt(OpenLessons.OfCourse::lessons).sum();
        String courses = open.stream()
                .map(one -> one.course() + " (" + one.lessons() + ")")
                .collect(Collectors.joining("; "));
        return texts.count("people.staff.lessons", all) + ": " + courses;
    }

    private Map<String, String> names(CurrentUser who, long person) {
        Map<String, String> values = new HashMap<>();
        db.sql("select surname, given_name, patronymic, born_on from people.person where school_id = ? and id = ?")
                .params(who.schoolId(), person)
                .query((row, n) -> {
                    LocalDate born = row.getObject("born_on", LocalDate.class);
                    values.put("surname", row.getString("surname"));
                    values.put("given", row.getString("given_name"));
                    values.put("patronymic", row.getString("patronymic"));
                    values.put("said-born", born == null ? "" : TypedForm.said(born));
                    return values.put("born", Objects.toString(born, ""));
                })
                .list();
        return values;
    }

    private List<String> classes(CurrentUser who, long person) {
        return db.sql("""
                        select k.name, f.since, f.until from people.form_tutor f
                        join school.v_class_group k on k.school_id = f.school_id and k.class_id = f.class_id
                        where f.school_id = ? and f.person_id = ? order by f.since desc, k.grade, k.name""")
                .params(who.schoolId(), person)
                .query((row, n) -> {
                    String since = TypedForm.said(row.getObject("since", LocalDate.class));
                    LocalDate until = row.getObject("until", LocalDate.class);
                    return row.getString("name") + " "
                            + (until == null
                                    ? texts.of("people.since", since)
                                    : texts.of("people.span", since, TypedForm.said(until)));
                })
                .list();
    }

    LocalDate today(long school) {
        return db.sql("select (?::timestamptz at time zone zone)::date from school.v_school where school_id = ?")
                .params(Timestamp.from(clock.instant()), school)
                .query(LocalDate.class)
                .single();
    }
}
