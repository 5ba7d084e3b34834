package eljur.demo;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The courses of the year with their groups: whole classes, halves in the foreign language, two grades together, clubs. */
final class Courses {

    private static final int LARGE_ENOUGH_FOR_HALVES = 14, CHANGES_AFTER = 34;

    private final long year;
    private final DemoCalendar calendar;
    private final List<SchoolClass> classes;
    private final StaffRoom staff;
    private final List<Pupil> pupils;
    private final Copy copy;
    private final Map<String, Long> groups = new HashMap<>();
    private final Map<String, Long> subjects;
    private final List<Course> courses = new ArrayList<>();

    Courses(
            long year,
            DemoCalendar calendar,
            List<SchoolClass> classes,
            StaffRoom staff,
            List<Pupil> pupils,
            Map<String, Long> subjects,
            Copy copy) {
        this.year = year;
        this.calendar = calendar;
        this.classes = classes;
        this.staff = staff;
        this.pupils = pupils;
        this.subjects = subjects;
        this.copy = copy;
    }

    List<Course> open(List<Curriculum.Subject> curriculum) {
        for (Curriculum.Subject subject : curriculum)
            for (Curriculum.Hours hours : subject.hours())
                for (SchoolClass first : classes)
                    if (first.grade() == hours.grades().getFirst()) open(subject, hours, together(hours, first));
        return courses;
    }

    private List<SchoolClass> together(Curriculum.Hours hours, SchoolClass first) {
        return classes.stream()
                .filter(one -> hours.grades().contains(one.grade()) && one.stream() == first.stream())
                .toList();
    }

    private void open(Curriculum.Subject subject, Curriculum.Hours hours, List<SchoolClass> in) {
        SchoolClass first = in.getFirst();
        boolean halves = hours.posts().size() > 1 && first.seats() >= LARGE_ENOUGH_FOR_HALVES;
        for (int half = halves ? 1 : 0; half <= (halves ? 2 : 0); half++) {
            StaffRoom.Member teacher = teacher(hours.posts().get(Math.max(0, half - 1)), first);
            String room = subject.room().isEmpty() ? teacher.room() : StaffRoom.roomOf(subject.room(), first.stream());
            var course = new Course(
                    copy.next(DemoTable.COURSE),
                    subject,
                    hours,
                    in,
                    half,
                    teacher.id(),
                    room,
                    subject.name() + first.name());
            courses.add(course);
            write(course);
        }
    }

    private StaffRoom.Member teacher(String post, SchoolClass first) {
        StaffRoom.Member tutor = post.equals(Curriculum.TUTOR) ? staff.tutorOf(first) : null;
        return tutor != null ? tutor : staff.at(post, first.stream());
    }

    private void write(Course course) {
        SchoolClass first = course.classes().getFirst();
        copy.row(
                DemoTable.COURSE,
                DemoSchool.ID,
                course.id(),
                year,
                course.subject().talk() ? "extracurricular" : "lesson",
                subjects.get(course.subject().name()),
                group(course),
                name(course),
                first.scheme(),
                course.unmarked(),
                course.hours().weekly());
        copy.row(DemoTable.COURSE_TEACHER, DemoSchool.ID, course.id(), course.teacher(), calendar.starts(), null);
    }

    private static String name(Course course) {
        String subject = course.subject().name(),
                first = course.classes().getFirst().name();
        if (course.half() > 0) return DemoTexts.of("course.half", subject, first, course.half());
        if (course.classes().size() == 1) return DemoTexts.of("course.of", subject, first);
        return DemoTexts.of(
                "course.pair", subject, first, course.classes().getLast().name());
    }

    private long group(Course course) {
        SchoolClass first = course.classes().getFirst();
        if (course.half() > 0) return half(first, course.half());
        String name = course.classes().size() == 1
                ? first.name()
                : DemoTexts.of("pair", first.name(), course.classes().getLast().name());
        return groups.computeIfAbsent(name, any -> whole(name, course.classes()));
    }

    private long whole(String name, List<SchoolClass> in) {
        long id = copy.next(DemoTable.GROUP);
        copy.row(DemoTable.GROUP, DemoSchool.ID, id, year, name, true);
        for (SchoolClass one : in) copy.row(DemoTable.GROUP_CLASS, DemoSchool.ID, id, one.id());
        return id;
    }

    private long half(SchoolClass in, int half) {
        return groups.computeIfAbsent(DemoTexts.of("group.half", in.name(), half), name -> {
            long id = copy.next(DemoTable.GROUP);
            copy.row(DemoTable.GROUP, DemoSchool.ID, id, year, name, false);
            copy.row(DemoTable.GROUP_CLASS, DemoSchool.ID, id, in.id());
            List<Pupil> roll = roll(in);
            int split = (roll.size() + 1) / 2;
            for (int i = 0; i < roll.size(); i++) {
                if (i == split - 1 && changesGroups(in, roll.get(i))) changed(id, half, roll.get(i));
                else if ((i < split ? 1 : 2) == half) member(id, roll.get(i));
            }
            if (half == 2) pupils.forEach(pupil -> movedInto(in, id, pupil));
            return id;
        });
    }

    // In one class somebody goes over to the other half in the middle of the first quarter.
    private boolean changesGroups(SchoolClass in, Pupil pupil) {
        return in.is(7, 0) && pupil.since().equals(calendar.starts()) && pupil.lastInFirstClass() == null;
    }

    private void changed(long group, int half, Pupil pupil) {
        LocalDate day = calendar.starts().plusDays(CHANGES_AFTER);
        if (half == 1) copy.row(DemoTable.MEMBER, DemoSchool.ID, group, pupil.id(), pupil.since(), day.minusDays(1));
        else copy.row(DemoTable.MEMBER, DemoSchool.ID, group, pupil.id(), day, null);
    }

    private void member(long group, Pupil pupil) {
        copy.row(DemoTable.MEMBER, DemoSchool.ID, group, pupil.id(), pupil.since(), pupil.lastInFirstClass());
    }

    private void movedInto(SchoolClass in, long group, Pupil pupil) {
        Pupil.Transfer transfer = pupil.transfer();
        if (transfer != null && transfer.to().equals(in))
            copy.row(DemoTable.MEMBER, DemoSchool.ID, group, pupil.id(), transfer.day(), null);
    }

    private List<Pupil> roll(SchoolClass in) {
        Collator russian = Collator.getInstance(Locale.of("ru"));
        return pupils.stream()
                .filter(pupil -> pupil.in().equals(in))
                .sorted(Comparator.comparing(Pupil::surname, russian::compare)
                        .thenComparing(Pupil::given)
                        .thenComparing(Pupil::id))
                .toList();
    }
}
