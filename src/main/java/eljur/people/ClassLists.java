package eljur.people;

import eljur.access.CurrentUser;
import eljur.people.Guardians.Guardian;
import eljur.people.web.Birthdays;
import eljur.people.web.ClassContacts;
import eljur.people.web.ClassRoll;
import eljur.people.web.ContactLine;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a class that hang on a wall or lie in a bag: contacts, birthdays. */
@Component
class ClassLists {

    private static final int MONTHS = 12;

    private final ClassRolls rolls;
    private final Guardians guardians;
    private final Contacts contacts;
    private final StaffRolls staff;
    private final JdbcClient db;

    ClassLists(ClassRolls rolls, Guardians guardians, Contacts contacts, StaffRolls staff, JdbcClient db) {
        this.rolls = rolls;
        this.guardians = guardians;
        this.contacts = contacts;
        this.staff = staff;
        this.db = db;
    }

    ClassContacts contactsForReading(CurrentUser who, long schoolClass) {
        ClassRoll roll = rolls.classForReading(who, schoolClass);
        LocalDate today = staff.today(who.schoolId());
        List<Long> pupils = roll.pupils().stream().map(ClassRoll.Entry::id).toList();
        Map<Long, List<Guardian>> kin = guardians.ofAll(who.schoolId(), pupils);
        List<Long> all = new ArrayList<>(pupils);
        kin.values().forEach(some -> some.forEach(one -> all.add(one.id())));
        Map<Long, List<ContactLine>> lines = shown(contacts.of(who.schoolId(), all));
        List<ClassContacts.Entry> entries = roll.pupils().stream()
                .map(pupil -> new ClassContacts.Entry(
                        pupil.name(),
                        lines.getOrDefault(pupil.id(), List.of()),
                        kin(kin.getOrDefault(pupil.id(), List.of()), lines, today)))
                .toList();
        return new ClassContacts(schoolClass, roll.name(), school(who), TypedForm.said(today), entries);
    }

    private static Map<Long, List<ContactLine>> shown(Map<Long, List<ContactLine>> all) {
        Map<Long, List<ContactLine>> shown = new HashMap<>();
        all.forEach((person, lines) ->
                shown.put(person, lines.stream().filter(line -> !line.hidden()).toList()));
        return shown;
    }

    private List<ClassContacts.Kin> kin(List<Guardian> all, Map<Long, List<ContactLine>> lines, LocalDate today) {
        return all.stream()
                .filter(one -> !one.former(today))
                .map(one -> new ClassContacts.Kin(
                        one.name(),
                        guardians.relation(one.relation()),
                        hides(one, today) ? List.of() : lines.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static boolean hides(Guardian one, LocalDate today) {
        return one.restrictions().stream()
                .anyMatch(limit -> limit.kind().equals("contacts-hidden")
                        && !limit.over(today)
                        && !limit.since().isAfter(today));
    }

    Birthdays birthdaysForReading(CurrentUser who, long schoolClass) {
        ClassRoll roll = rolls.classForReading(who, schoolClass);
        LocalDate today = staff.today(who.schoolId());
        int firstYear = today.getMonthValue() < 8 ? today.getYear() - 1 : today.getYear();
        List<Birthdays.Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            LocalDate month = LocalDate.of(firstYear, 9, 1).plusMonths(i);
            List<Birthdays.Day> days = roll.pupils().stream()
                    .filter(one -> one.bornOn() != null && one.bornOn().getMonth() == month.getMonth())
                    .map(one -> new Birthdays.Day(
                            one.bornOn().getDayOfMonth(),
                            one.name(),
                            month.getYear() - one.bornOn().getYear()))
                    .sorted(Comparator.comparingInt(Birthdays.Day::day))
                    .toList();
            if (!days.isEmpty())
                months.add(new Birthdays.Month(
                        month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN), days));
        }
        List<String> unknown = roll.pupils().stream()
                .filter(one -> one.bornOn() == null)
                .map(ClassRoll.Entry::name)
                .toList();
        return new Birthdays(schoolClass, roll.name(), school(who), months, unknown);
    }

    /** What stands on paper above a list: which school, which day. */
    String source(CurrentUser who) {
        return school(who) + ", " + TypedForm.said(staff.today(who.schoolId()));
    }

    private String school(CurrentUser who) {
        return db.sql("select short_name from school.v_school where school_id = ?")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }
}
