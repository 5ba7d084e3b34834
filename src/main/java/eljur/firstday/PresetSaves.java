package eljur.firstday;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.firstday.PresetPlan.NewClass;
import eljur.firstday.PresetPlan.NewCourse;
import eljur.people.Persons;
import eljur.people.StudyGroups;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.StudyGroup;
import eljur.platform.TouchedRow;
import eljur.school.SameName;
import eljur.school.SchemeOfGrade;
import eljur.school.SchoolStructure;
import eljur.school.SchoolStructure.ClassGroup;
import eljur.school.SubjectAreas;
import eljur.school.SubjectNames;
import eljur.school.TermRecords;
import eljur.timetable.Courses;
import eljur.timetable.Courses.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what a preset adds to a school, through the doors of those who keep it; the statements do not grow with the classes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PresetSaves {

    private final SchoolStructure structure;
    private final SubjectAreas areas;
    private final StudyGroups groups;
    private final Persons numbers;
    private final Courses courses;
    private final TermRecords registers;
    private final Audit audit;

    PresetSaves(
            SchoolStructure structure,
            SubjectAreas areas,
            StudyGroups groups,
            Persons numbers,
            Courses courses,
            TermRecords registers,
            Audit audit) {
        this.structure = structure;
        this.areas = areas;
        this.groups = groups;
        this.numbers = numbers;
        this.courses = courses;
        this.registers = registers;
        this.audit = audit;
    }

    /** A class to which courses are given, be it new or there before. */
    private record Home(long group, String scheme) {}

    void make(CurrentUser who, PresetNow now, PresetPlan plan, SchoolPreset preset) {
        long school = who.schoolId();
        List<TouchedRow> touched = new ArrayList<>();
        Map<String, Long> subjects = subjects(school, now, plan, preset, touched);
        Map<String, Home> homes = classes(school, now, plan, touched);
        touched.addAll(courses.saveCourses(school, courses(now, plan, subjects, homes)));
        touched.addAll(registers.openRegisters(school));
        audit.record(who, touched.stream().map(PresetSaves::event).toList());
    }

    private static ChangeEvent event(TouchedRow row) {
        String action = row.created() ? "recorded" : "corrected";
        return ChangeEvent.of(row.entity(), action, row.key(), row.before(), row.after());
    }

    private Map<String, Long> subjects(
            long school, PresetNow now, PresetPlan plan, SchoolPreset preset, List<TouchedRow> touched) {
        Map<String, Long> ids = new HashMap<>();
        for (SchoolPreset.Subject one : preset.subjects())
            now.subject(one.name()).ifPresent(there -> ids.put(SubjectNames.key(one.name()), there.id()));
        Iterator<Long> fresh =
                structure.numbers("subject", plan.subjects().size()).iterator();
        List<SchoolStructure.Subject> rows = plan.subjects().stream()
                .map(one -> new SchoolStructure.Subject(fresh.next(), one.name(), one.shortName(), null))
                .toList();
        rows.forEach(one -> ids.put(SubjectNames.key(one.name()), one.id()));
        touched.addAll(structure.saveSubjects(school, rows));
        touched.addAll(areas.place(school, places(school, now, plan, preset, ids, touched)));
        return ids;
    }

    // Who put a subject into an area keeps it there.
    private List<SubjectAreas.Placed> places(
            long school,
            PresetNow now,
            PresetPlan plan,
            SchoolPreset preset,
            Map<String, Long> subjects,
            List<TouchedRow> touched) {
        Map<String, Long> ids = areas(school, now, plan, touched);
        List<SubjectAreas.Placed> places = new ArrayList<>();
        for (SchoolPreset.Subject one : preset.subjects()) {
            Long subject = subjects.get(SubjectNames.key(one.name()));
            Long area = ids.get(SameName.of(one.area()));
            boolean placed =
                    now.subject(one.name()).map(PresetNow.Subject::placed).orElse(false);
            if (subject != null && area != null && !placed)
                places.add(
                        new SubjectAreas.Placed(subject, area, preset.subjects().indexOf(one) + 1));
        }
        return places;
    }

    private Map<String, Long> areas(long school, PresetNow now, PresetPlan plan, List<TouchedRow> touched) {
        Map<String, Long> ids = new HashMap<>();
        now.areas().forEach(one -> ids.put(SameName.of(one.name()), one.id()));
        int last = now.areas().stream().mapToInt(PresetNow.Area::ordinal).max().orElse(0);
        Iterator<Long> fresh =
                structure.numbers("subject-area", plan.areas().size()).iterator();
        List<SubjectAreas.Area> rows = new ArrayList<>();
        for (String name : plan.areas()) rows.add(new SubjectAreas.Area(fresh.next(), name, last + rows.size() + 1));
        rows.forEach(one -> ids.put(SameName.of(one.name()), one.id()));
        touched.addAll(areas.add(school, rows));
        return ids;
    }

    private Map<String, Home> classes(long school, PresetNow now, PresetPlan plan, List<TouchedRow> touched) {
        Iterator<Long> fresh =
                structure.numbers("class-group", plan.classes().size()).iterator();
        List<ClassGroup> rows =
                plan.classes().stream().map(one -> row(fresh.next(), now, one)).toList();
        touched.addAll(structure.saveClasses(school, rows));
        Map<String, Home> homes = new HashMap<>();
        List<PresetNow.SchoolClass> without = new ArrayList<>();
        rows.forEach(one -> without.add(new PresetNow.SchoolClass(one.id(), one.name(), one.scheme(), null)));
        for (PresetNow.SchoolClass one : now.classes())
            if (one.group() != null) homes.put(SameName.of(one.name()), new Home(one.group(), one.scheme()));
            else if (plan.courses().stream().anyMatch(course -> isOf(course, one))) without.add(one);
        homes.putAll(groups(school, now.year(), without, touched));
        return homes;
    }

    private static boolean isOf(NewCourse course, PresetNow.SchoolClass one) {
        return SameName.of(course.schoolClass()).equals(SameName.of(one.name()));
    }

    private static ClassGroup row(long id, PresetNow now, NewClass one) {
        String scheme = SchemeOfGrade.of(one.grade(), now.schemes());
        return new ClassGroup(id, now.year(), one.grade(), one.letter(), one.name(), scheme, null, null);
    }

    private Map<String, Home> groups(
            long school, long year, List<PresetNow.SchoolClass> classes, List<TouchedRow> touched) {
        Iterator<Long> fresh = numbers.numbers("study-group", classes.size()).iterator();
        List<StudyGroup> rows = new ArrayList<>();
        List<GroupClass> members = new ArrayList<>();
        Map<String, Home> homes = new HashMap<>();
        for (PresetNow.SchoolClass one : classes) {
            long id = fresh.next();
            rows.add(new StudyGroup(id, year, one.name(), true, null));
            members.add(new GroupClass(id, one.id()));
            homes.put(SameName.of(one.name()), new Home(id, one.scheme()));
        }
        touched.addAll(groups.saveGroups(school, rows));
        touched.addAll(groups.addClasses(school, members));
        return homes;
    }

    private List<Course> courses(PresetNow now, PresetPlan plan, Map<String, Long> subjects, Map<String, Home> homes) {
        Iterator<Long> fresh = courses.numbers("course", plan.courses().size()).iterator();
        List<Course> rows = new ArrayList<>();
        for (NewCourse one : plan.courses()) {
            Home home = Objects.requireNonNull(homes.get(SameName.of(one.schoolClass())));
            long subject = Objects.requireNonNull(
                    subjects.get(SubjectNames.key(one.subject().name())));
            String name = one.subject().name() + ", " + one.schoolClass();
            boolean unmarked = one.grade() == 1 || one.subject().unmarked();
            rows.add(new Course(
                    fresh.next(),
                    now.year(),
                    one.subject().kind(),
                    subject,
                    home.group(),
                    name,
                    home.scheme(),
                    unmarked,
                    (double) one.hours(),
                    null));
        }
        return rows;
    }
}
