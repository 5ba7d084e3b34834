package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.StaffRolls.Employee;
import eljur.people.web.Fields;
import eljur.people.web.StaffCard;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The card of one of the staff. */
@Component
class StaffCards {

    private final StaffRolls rolls;
    private final Appointments appointments;
    private final MergerForms mergers;
    private final NameChanges names;
    private final Contacts contacts;
    private final OpenLessons lessons;
    private final Rights rights;
    private final JdbcClient db;
    private final Texts texts;

    StaffCards(
            StaffRolls rolls,
            Appointments appointments,
            MergerForms mergers,
            NameChanges names,
            Contacts contacts,
            OpenLessons lessons,
            Rights rights,
            JdbcClient db,
            Texts texts) {
        this.rolls = rolls;
        this.appointments = appointments;
        this.mergers = mergers;
        this.names = names;
        this.contacts = contacts;
        this.lessons = lessons;
        this.rights = rights;
        this.db = db;
        this.texts = texts;
    }

    /** @param form which form could not be saved, with what was typed in {@code typed} */
    StaffCard cardForReading(CurrentUser who, long person, String form, Fields typed) {
        Employee one = rolls.employeeForReading(who, person);
        StaffCard.Merged merged = mergers.merged(who, person);
        LocalDate today = rolls.today(who.schoolId());
        List<StaffCard.Appointment> held = appointments.of(who.schoolId(), one).stream()
                .map(held2 -> said(held2, today))
                .toList();
        List<OpenLessons.OfCourse> open = open(who, one, form, typed);
        Map<String, String> values = new HashMap<>(names(who, person));
        values.putAll(typed.values());
        boolean mayChange = rights.any(who.role(), "staff", "change");
        return new StaffCard(
                person,
                one.name(),
                one.until() == null ? "" : texts.of("people.staff.until", TypedForm.said(one.until())),
                names.former(who.schoolId(), person),
                values.getOrDefault("said-born", ""),
                held,
                classes(who, person),
                contacts.of(who.schoolId(), List.of(person)).getOrDefault(person, List.of()),
                open.isEmpty() || one.until() == null ? "" : openSaid(open),
                rights.any(who.role(), "course", "change") ? linked(open) : List.of(),
                merged,
                merged == null && mayChange ? mergers.twins(who, person) : List.of(),
                merged == null && mayChange,
                merged == null && rights.any(who.role(), "staff-account", "read"),
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

    // After the last day, or after the one that was typed into a dismissal that could not be saved.
    private List<OpenLessons.OfCourse> open(CurrentUser who, Employee one, String form, Fields typed) {
        LocalDate last = one.until();
        if (last == null && form.equals("dismissal")) last = said(typed);
        return last == null ? List.of() : lessons.after(who.schoolId(), one.id(), last);
    }

    private @Nullable LocalDate said(Fields dismissal) {
        try {
            return new TypedForm(dismissal.values(), texts).optionalDay("day");
        } catch (Refused noDay) {
            return null;
        }
    }

    private static List<StaffCard.Course> linked(List<OpenLessons.OfCourse> open) {
        return open.stream()
                .map(one -> new StaffCard.Course(one.course(), "/courses/" + one.id()))
                .toList();
    }

    /** «24 урока: Алгебра, 7-А (12), …»; courses without lessons by their names alone; empty when there are none. */
    String openSaid(List<OpenLessons.OfCourse> open) {
        if (open.isEmpty()) return "";
        int all = open.stream().mapToInt(OpenLessons.OfCourse::lessons).sum();
        String courses = open.stream()
                .map(one -> one.course() + (one.lessons() == 0 ? "" : " (" + one.lessons() + ")"))
                .collect(Collectors.joining("; "));
        String said =
                all == 0 ? texts.count("people.staff.courses", open.size()) : texts.count("people.staff.lessons", all);
        return said + ": " + courses;
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
}
