package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.exchange.formats.PersonName;
import eljur.exchange.formats.StaffList;
import eljur.people.Persons;
import eljur.platform.Numbers;
import eljur.platform.TouchedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A list of the staff as something that can be brought into the school: what it would do, and doing it. */
@Component
public class StaffImport {

    private final CurrentYears years;
    private final TimetablesNow now;
    private final Persons persons;
    private final JdbcClient db;

    public StaffImport(CurrentYears years, TimetablesNow now, Persons persons, JdbcClient db) {
        this.years = years;
        this.now = now;
        this.persons = persons;
        this.db = db;
    }

    public PlannedImport compared(long school, StaffList list, Map<String, String> answers) {
        CurrentYear year = years.of(school);
        List<TimetableNow.Employee> staff = now.staff(school);
        List<PersonName> others = others(school);
        Numbers counted = Numbers.counting();
        StaffComparison seen = new StaffComparison(year, staff, others, counted, new Questions(answers)).compare(list);
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return new ImportPlan(List.of("staff"), seen.items, List.of(), seen.questions.asked);
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                Numbers given = counted.allotted(persons::numbers);
                return write(
                        school, new StaffComparison(year, staff, others, given, new Questions(answers)).compare(list));
            }
        };
    }

    private List<TouchedRow> write(long school, StaffComparison compared) {
        List<TouchedRow> touched = new ArrayList<>(persons.savePersons(school, compared.persons));
        touched.addAll(persons.saveStaff(school, compared.staff));
        return touched;
    }

    /** People who are known to the school and do not work here: a parent may be a teacher too. */
    private List<PersonName> others(long school) {
        return db.sql("""
                        select p.surname, p.given_name, p.patronymic from people.v_person p
                        where p.school_id = ? and not exists (
                            select from people.v_merged_person m where m.school_id = p.school_id and m.person_id = p.person_id)
                          and not exists (
                            select from people.v_staff s where s.school_id = p.school_id and s.person_id = p.person_id)""")
                .param(school)
                .query((row, n) -> new PersonName(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
