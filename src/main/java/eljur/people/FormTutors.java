package eljur.people;

import eljur.access.AccountState;
import eljur.access.AccountStates;
import eljur.access.Accounts;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.people.web.Fields;
import eljur.people.web.PupilIndex;
import eljur.people.web.TutorPage;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is form tutor of a class, from a day to a day; who comes in mid-year begins where the one before ends. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormTutors {

    private final JdbcClient db;
    private final TutorRows rows;
    private final TutorSlips slips;
    private final StaffNames staffNames;
    private final Accounts accounts;
    private final AccountStates states;
    private final Remembered remembered;
    private final Texts texts;

    FormTutors(
            JdbcClient db,
            TutorRows rows,
            TutorSlips slips,
            StaffNames staffNames,
            Accounts accounts,
            AccountStates states,
            Remembered remembered,
            Texts texts) {
        this.db = db;
        this.rows = rows;
        this.slips = slips;
        this.staffNames = staffNames;
        this.accounts = accounts;
        this.states = states;
        this.remembered = remembered;
        this.texts = texts;
    }

    /** Who was and is tutor, and who of the staff could be. */
    public TutorPage page(CurrentUser who, long schoolClass, OfClass of, LocalDate today, Fields fields) {
        Map<Long, String> names = staffNames.full(who.schoolId());
        List<TutorPage.Tutor> tutors = rows.of(who.schoolId(), schoolClass).stream()
                .map(one -> new TutorPage.Tutor(
                        names.getOrDefault(one.person(), one.name()),
                        days(one),
                        one.order(),
                        TutorSlips.isOpen(one, today) ? one.key() : ""))
                .toList();
        List<PupilIndex.Choice> staff = db.sql("""
                        select p.person_id, p.full_name from people.staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and coalesce(s.until, ?) >= ?
                          and not exists (select from people.person_merger m where m.school_id = s.school_id and m.person_id = s.person_id)
                        order by p.full_name collate "ru-x-icu", p.person_id""")
                .params(who.schoolId(), today, today)
                .query((row, n) ->
                        new PupilIndex.Choice(row.getLong(1), names.getOrDefault(row.getLong(1), row.getString(2))))
                .list();
        return new TutorPage(
                schoolClass, of.name(), of.coming(), tutors, staff, of.day().toString(), fields);
    }

    private String days(TutorRows.Tutor one) {
        String since = TypedForm.said(one.since());
        return one.until() == null
                ? texts.of("people.since", since)
                : texts.of("people.span", since, TypedForm.said(one.until()));
    }

    /** @throws Refused for a day outside the year, or one on which somebody else began */
    public void appoint(CurrentUser who, long schoolClass, TypedForm form, LocalDate today) {
        inYear(who.schoolId(), schoolClass, form.day("since"));
        waitForTutors(schoolClass);
        long person = form.id("person");
        LocalDate since = form.day("since");
        String order = form.text("order", 60);
        if (!rows.worksOn(who.schoolId(), person, since))
            throw new Refused("people.tutor.no.staff", TypedForm.said(since));
        List<TutorRows.Tutor> tutors = rows.of(who.schoolId(), schoolClass);
        if (tutors.stream().anyMatch(one -> one.person() == person && goesOn(one, since))) return;
        boolean beside = form.ticked("beside");
        List<TouchedRow> touched = new ArrayList<>();
        for (TutorRows.Tutor one : tutors)
            if (!beside && !one.since().isBefore(since)) touched.add(givenUp(who, schoolClass, one, since, today));
        if (!beside) touched.addAll(rows.ended(who.schoolId(), since.minusDays(1), "t.class_id = :id", schoolClass));
        touched.add(rows.written(who.schoolId(), schoolClass, person, since, order));
        remembered.touched(who, null, touched);
        giveRole(who, person);
    }

    /** Who goes along with the class into the next year, and whom somebody else replaces from its first day, never led it. */
    private TouchedRow givenUp(
            CurrentUser who, long schoolClass, TutorRows.Tutor one, LocalDate since, LocalDate today) {
        if (!one.since().equals(since) || !TutorSlips.isOpen(one, today))
            throw new Refused("people.tutor.no.later", one.name(), TypedForm.said(one.since()));
        return slips.removed(who.schoolId(), schoolClass, one);
    }

    private static boolean goesOn(TutorRows.Tutor one, LocalDate day) {
        return !one.since().isAfter(day) && one.until() == null;
    }

    /** Of whoever is dismissed. */
    List<TouchedRow> end(long school, long person, LocalDate lastDay) {
        return rows.ended(school, lastDay, "t.person_id = :id", person);
    }

    /**
     * @param day on which somebody new would begin
     * @param coming its year has not begun
     */
    record OfClass(String name, LocalDate day, boolean coming) {}

    /**
     * A class of this year, or of one that is to come: whose tutor may be appointed.
     *
     * @throws NotFound when there is no such class, or its year is over
     */
    OfClass classForAppointing(CurrentUser who, long schoolClass, LocalDate today) {
        return db.sql("""
                        select k.name, greatest(y.starts_on, :today::date) as day, y.starts_on > :today and y.year_id <> n.year_id as coming
                        from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        cross join lateral (
                            select n.year_id, n.starts_on from school.v_academic_year n where n.school_id = k.school_id
                            order by n.starts_on <= :today desc, abs(n.starts_on - :today::date) limit 1) n
                        where k.school_id = :school and k.class_id = :class and y.starts_on >= n.starts_on""")
                .param("school", who.schoolId())
                .param("class", schoolClass)
                .param("today", today)
                .query(OfClass.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void inYear(long school, long schoolClass, LocalDate day) {
        db.sql("""
                        select y.starts_on, y.ends_on from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = ? and k.class_id = ?""")
                .params(school, schoolClass)
                .query((row, n) -> {
                    LocalDate starts = row.getObject(1, LocalDate.class), ends = row.getObject(2, LocalDate.class);
                    if (day.isBefore(starts) || day.isAfter(ends))
                        throw new Refused("people.tutor.no.year", TypedForm.said(starts), TypedForm.said(ends));
                    return true;
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Two who appoint at once come one after the other. */
    void waitForTutors(long schoolClass) {
        db.sql("select pg_advisory_xact_lock(hashtext('people.form_tutor'), ?::int)")
                .param(schoolClass)
                .query((row, n) -> true)
                .single();
    }

    private void giveRole(CurrentUser who, long person) {
        PersonId id = new PersonId(person);
        @Nullable AccountState state = states.of(who.school(), List.of(id)).get(id);
        if (state == null || state.roles().contains(Role.FORM_TUTOR)) return;
        List<Role> roles = new ArrayList<>(state.roles());
        roles.add(Role.FORM_TUTOR);
        accounts.giveRoles(who.school(), id, roles);
    }
}
