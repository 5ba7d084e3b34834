package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.exchange.formats.ClassList;
import eljur.people.Enrolments;
import eljur.people.FamilyContacts;
import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.platform.Numbers;
import eljur.platform.TouchedRow;
import eljur.school.SchoolStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Class lists as something that can be brought into the school: what they would do, and doing it. */
@Component
public class ClassListImport {

    private static final List<String> KINDS = List.of("pupil", "class", "guardian", "contact", "member");

    private final CurrentYears years;
    private final ClassListsNow lists;
    private final SchoolStructure structure;
    private final Persons persons;
    private final Enrolments enrolments;
    private final StudyGroups groups;
    private final FamilyContacts contacts;

    public ClassListImport(
            CurrentYears years,
            ClassListsNow lists,
            SchoolStructure structure,
            Persons persons,
            Enrolments enrolments,
            StudyGroups groups,
            FamilyContacts contacts) {
        this.years = years;
        this.lists = lists;
        this.structure = structure;
        this.persons = persons;
        this.enrolments = enrolments;
        this.groups = groups;
        this.contacts = contacts;
    }

    public PlannedImport compared(long school, ClassList list, Map<String, String> answers) {
        ClassListNow now = lists.of(school, years.of(school));
        Numbers counted = Numbers.counting();
        ClassListDraft draft = draft(list, now, counted, answers);
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return new ImportPlan(KINDS, draft.items, draft.remarks, draft.questions.asked);
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                return write(
                        who,
                        draft(list, now, counted.allotted((entity, count) -> numbers(entity, count)), answers).rows);
            }
        };
    }

    static ClassListDraft draft(ClassList list, ClassListNow now, Numbers numbers, Map<String, String> answers) {
        var draft = new ClassListDraft(now, numbers, new Questions(answers));
        new ClassListComparison(draft).compare(list);
        draft.keepOnlyNeeded();
        return draft;
    }

    List<Long> numbers(String entity, int count) {
        return entity.equals("class-group") ? structure.numbers(entity, count) : persons.numbers(entity, count);
    }

    public List<TouchedRow> write(CurrentUser who, ClassListRows rows) {
        long school = who.schoolId();
        List<TouchedRow> touched = new ArrayList<>();
        touched.addAll(structure.saveClasses(school, rows.classes));
        touched.addAll(persons.savePersons(school, rows.persons));
        touched.addAll(enrolments.savePupils(school, rows.pupils));
        touched.addAll(enrolments.addEnrolments(school, rows.enrolments));
        touched.addAll(enrolments.saveGuardianships(school, rows.guardianships));
        touched.addAll(contacts.save(who, rows.contacts));
        touched.addAll(groups.saveMembers(school, rows.members));
        return touched;
    }
}
