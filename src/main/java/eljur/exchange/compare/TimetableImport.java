package eljur.exchange.compare;

import eljur.access.CurrentUser;
import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.GroupNames;
import eljur.journal.Journal;
import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.platform.Numbers;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import eljur.school.SchoolStructure;
import eljur.timetable.Courses;
import eljur.timetable.WeekPlans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A timetable as something that can be brought into the school: what it would do, and doing it. */
@Component
public class TimetableImport {

    private static final List<String> KINDS = List.of(
            "teacher",
            "class",
            "subject",
            "lesson",
            "lesson-part",
            "course-closing",
            "card",
            "group",
            "room",
            "period",
            "tutor");

    private final CurrentYears years;
    private final TimetablesNow timetables;
    private final SchoolStructure structure;
    private final Persons persons;
    private final StudyGroups groups;
    private final Courses courses;
    private final WeekPlans week;
    private final Journal journal;
    private final Texts texts;

    public TimetableImport(
            CurrentYears years,
            TimetablesNow timetables,
            SchoolStructure structure,
            Persons persons,
            StudyGroups groups,
            Courses courses,
            WeekPlans week,
            Journal journal,
            Texts texts) {
        this.years = years;
        this.timetables = timetables;
        this.structure = structure;
        this.persons = persons;
        this.groups = groups;
        this.courses = courses;
        this.week = week;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * @param from the day from which it shall hold; null: what is proposed
     * @throws Refused when it cannot hold from that day
     */
    public PlannedImport compared(long school, ExportedTimetable file, @Nullable LocalDate from) {
        return compared(timetables.of(school, years.of(school), file.origin()), file, from);
    }

    /** @param read reads a table with the groups that the school has */
    public PlannedImport compared(
            long school, Function<List<GroupNames.Named>, ExportedTimetable> read, @Nullable LocalDate from) {
        TimetableNow now = timetables.of(school, years.of(school), ExportedTimetable.Origin.SHEET);
        return compared(now, read.apply(names(now)), from);
    }

    private static List<GroupNames.Named> names(TimetableNow now) {
        return now.groups().stream()
                .filter(group -> !group.whole())
                .map(group -> new GroupNames.Named(
                        group.name().replaceFirst(Pattern.quote(LessonGroups.OF) + ".*$", ""),
                        now.classes().stream()
                                .filter(one -> group.classes().contains(one.id()))
                                .map(SchoolStructure.ClassGroup::name)
                                .toList()))
                .toList();
    }

    private PlannedImport compared(TimetableNow now, ExportedTimetable file, @Nullable LocalDate from) {
        Numbers counted = Numbers.counting();
        TimetableDraft draft = draft(file, now, from, counted);
        return new PlannedImport() {
            @Override
            public ImportPlan plan() {
                return new ImportPlan(KINDS, draft.items, draft.remarks);
            }

            @Override
            public @Nullable HoldsFrom holds() {
                return file.cards().isEmpty() ? null : HoldsFrom.of(draft);
            }

            @Override
            public List<TouchedRow> apply(CurrentUser who) {
                return write(who, draft(file, now, from, counted.allotted((entity, count) -> numbers(entity, count))));
            }
        };
    }

    TimetableDraft draft(ExportedTimetable file, TimetableNow now, @Nullable LocalDate from, Numbers numbers) {
        var draft = new TimetableDraft(file, now, from, numbers, texts);
        new PartsComparison(draft).compare();
        new TeachersComparison(draft).compare();
        new ClassesComparison(draft).compare();
        new CoursesComparison(draft).compare();
        new CardsComparison(draft).compare();
        new OnlyNeeded(draft).keep();
        new SecondCourses(draft).remark();
        new NeedlessCourses(draft).compare();
        return draft;
    }

    List<Long> numbers(String entity, int count) {
        return switch (entity) {
            case "person", "study-group" -> persons.numbers(entity, count);
            case "course" -> courses.numbers(entity, count);
            case "weekly-lesson" -> week.numbers(count);
            default -> structure.numbers(entity, count);
        };
    }

    public List<TouchedRow> write(CurrentUser who, TimetableDraft draft) {
        long school = who.schoolId();
        TimetableRows rows = draft.rows;
        List<TouchedRow> touched = new ArrayList<>();
        touched.addAll(structure.saveRooms(school, rows.rooms));
        touched.addAll(structure.saveSubjects(school, rows.subjects));
        touched.addAll(structure.saveBells(school, rows.bells));
        touched.addAll(structure.saveSlots(school, rows.slots));
        touched.addAll(structure.saveClasses(school, rows.classes));
        touched.addAll(persons.savePersons(school, rows.persons));
        touched.addAll(persons.saveStaff(school, rows.staff));
        touched.addAll(persons.saveTutors(school, rows.tutors));
        touched.addAll(groups.saveGroups(school, rows.groups));
        touched.addAll(groups.addClasses(school, rows.groupClasses));
        touched.addAll(courses.saveCourses(school, rows.courses));
        touched.addAll(courses.saveTeachers(school, rows.teachers));
        touched.addAll(courses.close(
                who,
                rows.closed,
                draft.now.year().startsOn().minusDays(1),
                texts.of("import.asc.lesson.needless.reason")));
        touched.addAll(endWeek(school, draft));
        touched.addAll(week.begin(school, rows.begun));
        touched.addAll(journal.openRegisters(school));
        return touched;
    }

    private List<TouchedRow> endWeek(long school, TimetableDraft draft) {
        var ended = draft.rows.ended;
        var recorded = journal.recordedLessons(
                school,
                ended.stream().map(WeekPlans.WeeklyLesson::courseId).distinct().toList(),
                draft.from);
        return week.end(school, ended.stream().map(WeekPlans.WeeklyLesson::id).toList(), draft.from, recorded);
    }
}
