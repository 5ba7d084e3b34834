package eljur.firstday;

import eljur.access.Accounts;
import eljur.access.CurrentSchool;
import eljur.access.CurrentUser;
import eljur.access.FirstLink;
import eljur.access.Passwords;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.access.SchoolId;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.people.Persons;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import eljur.school.SchoolFounding;
import eljur.school.SchoolStructure;
import eljur.school.SchoolStructure.BellSchedule;
import eljur.school.SchoolStructure.LessonSlot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the school, its year and bells, and the first account: all of it, or nothing. */
@Component
class Founding {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FirstLink link;
    private final SchoolFounding schools;
    private final SchoolStructure structure;
    private final Persons persons;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Founding(
            FirstLink link,
            SchoolFounding schools,
            SchoolStructure structure,
            Persons persons,
            Accounts accounts,
            Passwords passwords,
            Audit audit,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.link = link;
        this.schools = schools;
        this.structure = structure;
        this.persons = persons;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws Refused when the password is none, the login unfit, or the link was used by somebody else just now */
    void found(String token, NewSchool wanted, String password) {
        SchoolId school = schools.nextNumber();
        CurrentSchool.in(
                school,
                () -> transaction.execute(status -> {
                    if (!link.use(token)) throw new Refused("firstday.no.link");
                    write(school, wanted, password);
                    return school;
                }));
    }

    private void write(SchoolId school, NewSchool wanted, String password) {
        schools.found(school, wanted.name(), wanted.shortName(), wanted.zone());
        long year = schools.begin(school, wanted.year());
        List<TouchedRow> rows = new ArrayList<>(bells(school, wanted.slots()));
        PersonId person = new PersonId(persons.numbers("person", 1).getFirst());
        rows.addAll(person(school, person, wanted));
        List<ChangeEvent> events = new ArrayList<>();
        events.add(made(
                "school",
                school.value(),
                new School(wanted.name(), wanted.shortName(), wanted.zone().getId())));
        events.add(made("academic-year", year, wanted.year()));
        for (TouchedRow row : rows)
            events.add(ChangeEvent.of(row.entity(), "recorded", row.key(), row.before(), row.after()));
        CurrentUser who = account(school, person, wanted, password);
        events.add(made("account", person.value(), who.roles()));
        audit.record(who, events);
    }

    private record School(String name, String shortName, String zone) {}

    private static ChangeEvent made(String entity, long key, Object value) {
        return ChangeEvent.of(entity, "recorded", String.valueOf(key), null, JSON.writeValueAsString(value));
    }

    private List<TouchedRow> bells(SchoolId school, List<BellPlan.Slot> slots) {
        long id = structure.numbers("bell-schedule", 1).getFirst();
        List<LessonSlot> rows = new ArrayList<>();
        for (BellPlan.Slot slot : slots) rows.add(new LessonSlot(id, rows.size() + 1, slot.starts(), slot.ends()));
        List<TouchedRow> touched = new ArrayList<>(structure.saveBells(
                school.value(), List.of(new BellSchedule(id, texts.of("firstday.bells.name"), null))));
        touched.addAll(structure.saveSlots(school.value(), rows));
        return touched;
    }

    private List<TouchedRow> person(SchoolId school, PersonId id, NewSchool wanted) {
        var first = wanted.first();
        LocalDate today = LocalDate.ofInstant(clock.instant(), wanted.zone());
        List<TouchedRow> touched = new ArrayList<>(persons.savePersons(
                school.value(),
                List.of(new Persons.Person(id.value(), first.surname(), first.given(), first.patronymic(), null))));
        touched.addAll(persons.saveStaff(
                school.value(),
                List.of(new Persons.Staff(id.value(), texts.of("firstday.position"), null, earlier(today, wanted)))));
        return touched;
    }

    // Who sets the school up in August works there before the year begins; in November, since it began.
    private static LocalDate earlier(LocalDate today, NewSchool wanted) {
        LocalDate starts = wanted.year().starts();
        return today.isBefore(starts) ? today : starts;
    }

    private CurrentUser account(SchoolId school, PersonId person, NewSchool wanted, String password) {
        var first = wanted.first();
        List<Role> roles = first.teaches() ? List.of(Role.ADMINISTRATOR, Role.TEACHER) : List.of(Role.ADMINISTRATOR);
        String hash = passwords.chosen(
                password,
                List.of(
                        first.login(),
                        first.surname(),
                        first.given(),
                        first.patronymic(),
                        wanted.name(),
                        wanted.shortName()));
        accounts.openFor(school, person, first.shortName());
        accounts.giveRoles(school, person, roles);
        long account = accounts.arm(school, person, first.login(), hash);
        return new CurrentUser(account, school, person, Role.ADMINISTRATOR, roles, first.shortName());
    }
}
