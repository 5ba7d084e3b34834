package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.exchange.formats.ClassList;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.Reason;
import eljur.exchange.formats.Roster;
import eljur.exchange.formats.RosterPupils;
import eljur.exchange.formats.RosterTimetable;
import eljur.platform.Numbers;
import eljur.platform.TouchedRow;
import eljur.school.SchoolStructure.ClassGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A whole school out of a OneRoster package: first its classes, subjects, teachers and courses, as those of a timetable; then its pupils
 * and guardians, as class lists are compared, with what the first half brings already counted in.
 */
@Component
public class OneRosterImport {

    private static final List<String> KINDS = List.of(
            "teacher",
            "class",
            "subject",
            "lesson",
            "lesson-part",
            "group",
            "tutor",
            "pupil",
            "guardian",
            "contact",
            "member");

    private final CurrentYears years;
    private final TimetablesNow timetables;
    private final ClassListsNow lists;
    private final TimetableImport courses;
    private final ClassListImport pupils;

    public OneRosterImport(
            CurrentYears years,
            TimetablesNow timetables,
            ClassListsNow lists,
            TimetableImport courses,
            ClassListImport pupils) {
        this.years = years;
        this.timetables = timetables;
        this.lists = lists;
        this.courses = courses;
        this.pupils = pupils;
    }

    private record Draft(TimetableDraft courses, ClassListDraft pupils) {

        ImportPlan plan() {
            List<PlannedItem> items = new ArrayList<>(courses.items);
            items.addAll(pupils.items);
            List<Reason> remarks = new ArrayList<>(courses.remarks);
            remarks.addAll(pupils.remarks);
            return new ImportPlan(KINDS, items, remarks, pupils.questions.asked);
        }
    }

    public PlannedImport compared(long school, Roster roster, Map<String, String> answers) {
        CurrentYear year = years.of(school);
        TimetableNow now = timetables.of(school, year, ExportedTimetable.Origin.ONEROSTER);
        ClassListNow list = lists.of(school, year);
        Numbers counted = Numbers.counting();
        ImportPlan plan = draft(roster, now, list, counted, answers).plan();
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return plan;
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                Numbers given = counted.allotted((entity, count) -> numbers(entity, count));
                Draft draft = draft(roster, now, list, given, answers);
                List<TouchedRow> touched = new ArrayList<>(courses.write(who, draft.courses()));
                touched.addAll(pupils.write(who, draft.pupils().rows));
                return touched;
            }
        };
    }

    private List<Long> numbers(String entity, int count) {
        return entity.equals("enrolment") ? pupils.numbers(entity, count) : courses.numbers(entity, count);
    }

    private Draft draft(
            Roster roster, TimetableNow now, ClassListNow list, Numbers numbers, Map<String, String> answers) {
        var timetable = new RosterTimetable(roster);
        TimetableDraft first = courses.draft(timetable.timetable(remarks(roster, now.year())), now, null, numbers);
        ClassListNow with = with(list, first, timetable.parts());
        ClassListDraft second =
                ClassListImport.draft(new RosterPupils(roster, timetable).list(), with, numbers, answers);
        contactsOfTeachers(roster, first, second);
        return new Draft(first, second);
    }

    private static void contactsOfTeachers(Roster roster, TimetableDraft first, ClassListDraft second) {
        Map<String, List<ClassList.Contact>> contacts = roster.contactsOfTeachers();
        for (ExportedTimetable.Teacher one : first.file.teachers()) {
            Long person = first.teachers.get(one.ref());
            if (person != null)
                second.contacts.compare(
                        person, one.name().text(), contacts.getOrDefault(one.ref(), List.of()), one.line());
        }
    }

    private static List<Reason> remarks(Roster roster, CurrentYear year) {
        Roster.Days days = roster.days();
        boolean other = days != null
                && (days.last().isBefore(year.startsOn()) || days.first().isAfter(year.endsOn()));
        return other ? List.of(Reason.of("import.roster.other-year", year.name())) : List.of();
    }

    /** What is there, and what the first half would bring. */
    private static ClassListNow with(ClassListNow list, TimetableDraft draft, List<RosterTimetable.Part> parts) {
        Set<Long> rewritten = new HashSet<>();
        draft.rows.classes.forEach(one -> rewritten.add(one.id()));
        List<ClassGroup> classes = new ArrayList<>(list.classes().stream()
                .filter(one -> !rewritten.contains(one.id()))
                .toList());
        classes.addAll(draft.rows.classes);
        return new ClassListNow(
                list.year(),
                classes,
                list.begun(),
                list.pupils(),
                groups(list, draft),
                list.members(),
                parts.stream()
                        .map(part -> new ClassListNow.ExportedPart(
                                part.ref(), part.name(), kept(part.homeRef(), draft, classes)))
                        .toList(),
                list.sameSubject(),
                list.staff(),
                list.contacts());
    }

    private static List<TimetableNow.Group> groups(ClassListNow list, TimetableDraft draft) {
        Set<Long> rewritten = new HashSet<>();
        draft.rows.groups.forEach(one -> rewritten.add(one.id()));
        List<TimetableNow.Group> groups = new ArrayList<>(list.groups().stream()
                .filter(one -> !rewritten.contains(one.id()))
                .toList());
        draft.rows.groups.forEach(one -> {
            Set<Long> classes = new HashSet<>();
            draft.rows.groupClasses.stream()
                    .filter(row -> row.groupId() == one.id())
                    .forEach(row -> classes.add(row.classId()));
            list.groups().stream()
                    .filter(there -> there.id() == one.id())
                    .forEach(there -> classes.addAll(there.classes()));
            groups.add(new TimetableNow.Group(one.id(), one.name(), one.whole(), one.externalId(), classes, true));
        });
        return groups;
    }

    /** The id under which the school keeps the class: that of the first program which brought it. */
    private static String kept(String homeRef, TimetableDraft draft, List<ClassGroup> classes) {
        TimetableDraft.SchoolClass home = draft.classes.get(homeRef);
        if (home == null) return homeRef;
        return classes.stream()
                .filter(one -> one.id() == home.id())
                .map(ClassGroup::externalId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(homeRef);
    }
}
