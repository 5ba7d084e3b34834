package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Everything about the school that stands before the first lesson: calendar, people, courses, timetable, plans, log-ins. */
final class DemoSchool {

    static final long ID = 1;
    static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");

    private final long seed;
    private final int size;
    private final DemoCalendar calendar;
    private final Copy copy;
    private final SchoolHouse house;
    private final SubjectList subjects;
    private final NextWeek nextWeek;
    private final DemoYears years;
    private final PlanApprovals approvals;
    private final List<LocalTime[]> bells = new ArrayList<>();

    DemoSchool(long seed, int size, DemoCalendar calendar, Copy copy) {
        this.seed = seed;
        this.size = size;
        this.calendar = calendar;
        this.copy = copy;
        this.years = new DemoYears(copy);
        this.house = new SchoolHouse(seed, copy);
        this.subjects = new SubjectList(copy);
        this.nextWeek = new NextWeek(copy);
        this.approvals = new PlanApprovals(copy);
    }

    void pour() {
        LocalDate founded = calendar.yearBefore().starts();
        house.found(founded.atTime(9, 0).atZone(ZONE).toInstant());
        long lastYear = years.add(calendar.yearBefore());
        long year = years.add(calendar);
        bells();
        workTypes();
        List<Curriculum.Subject> curriculum = Curriculum.read();
        subjects.areas();
        subjects.add(curriculum);
        List<SchoolClass> classes = classes(year);
        var names = new Names(Dice.of(seed, "names"));
        var staff = new StaffRoom(names, copy, calendar);
        staff.hire(1 + classes.stream().mapToInt(SchoolClass::stream).max().orElse(0), seed);
        house.signs(staff, founded);
        var families = new Families(seed, calendar, classes, names, copy, staff.secretary());
        families.settle();
        tutors(classes, staff);
        var courses = new Courses(year, calendar, classes, staff, families.pupils(), subjects.numbers(), copy)
                .open(curriculum);
        courses.forEach(
                course -> registers(course.id(), course.classes().getFirst().scheme()));
        timetable(courses);
        approvals.write(courses, staff, calendar);
        new Clubs(seed, year, calendar, classes, staff, families.pupils(), copy).open(this);
        new LastYear(seed, lastYear, calendar.yearBefore(), staff, families.pupils(), subjects.numbers(), years, copy)
                .remember(curriculum);
        new StudyPlans(year, subjects.numbers(), copy).write(classes, curriculum);
        nextWeek.draft(year, calendar, staff.at("dep", 0).id());
        long first = years.terms(calendar, "quarter").getFirst();
        new BroughtSheets(seed, year, calendar, first, subjects.numbers(), staff, copy)
                .write(families.pupils(), curriculum);
        Instant opened =
                calendar.starts().minusDays(6).atTime(10, 0).atZone(ZONE).toInstant();
        new WorkKinds(copy, opened)
                .write(
                        DemoTexts.properties("/rules/work-types.properties").size(),
                        staff.at("dep", 0).id());
        new DemoAccounts(copy, seed, opened).open(staff, families);
    }

    long subject(String name, String shortName) {
        return subjects.number(name, shortName);
    }

    void registers(long course, String scheme) {
        for (long term : years.terms(calendar, scheme)) copy.row(DemoTable.REGISTER_PERIOD, ID, course, term);
    }

    /**
     * A lesson of every week of the year, and of each of its days.
     *
     * @param grade of the whole class that is taught; 0: otherwise
     */
    void weekly(long course, int grade, long teacher, int weekday, int ordinal, String room) {
        long weekly = copy.next(DemoTable.WEEKLY), where = house.room(room);
        nextWeek.add(new NextWeek.Place(weekly, course, grade, teacher, weekday, ordinal, where));
        copy.row(DemoTable.WEEKLY, ID, weekly, course, weekday, ordinal, where, calendar.starts(), null);
        LocalTime[] bell = bells.get(ordinal - 1);
        for (LocalDate day : calendar.schoolDays())
            if (day.getDayOfWeek().getValue() == weekday) {
                long id = copy.next(DemoTable.SCHEDULED);
                copy.row(DemoTable.SCHEDULED, ID, id, course, weekly, day, ordinal, bell[0], bell[1], where);
            }
    }

    void plan(long course, List<TopicPlans.Topic> topics) {
        int ordinal = 0;
        for (TopicPlans.Topic topic : topics) {
            long id = copy.next(DemoTable.TOPIC);
            approvals.add(course, id, topic);
            copy.row(
                    DemoTable.TOPIC,
                    ID,
                    id,
                    course,
                    ++ordinal,
                    topic.section(),
                    topic.title(),
                    topic.homework(),
                    topic.work());
        }
    }

    private void bells() {
        long schedule = copy.next(DemoTable.BELLS);
        copy.row(DemoTable.BELLS, ID, schedule, DemoTexts.of("school.bells"));
        for (String line : DemoTexts.lines("bells.txt")) {
            String[] both = line.split(" ");
            bells.add(new LocalTime[] {LocalTime.parse(both[0]), LocalTime.parse(both[1])});
            copy.row(DemoTable.SLOT, ID, schedule, bells.size(), both[0], both[1]);
        }
    }

    // The same list that a new school begins with.
    private void workTypes() {
        var kinds = DemoTexts.properties("/rules/work-types.properties");
        kinds.stringPropertyNames().stream().map(Integer::valueOf).sorted().forEach(n -> {
            String[] kind = kinds.getProperty(String.valueOf(n)).split("\\|");
            copy.row(DemoTable.WORK_TYPE, ID, copy.next(DemoTable.WORK_TYPE), kind[0], kind[1], kind[2], kind[3], n);
        });
    }

    private List<SchoolClass> classes(long year) {
        List<SchoolClass> classes = SchoolClass.of(size, copy.next(DemoTable.CLASS));
        for (int i = 0; i < classes.size(); i++) {
            SchoolClass one = classes.get(i);
            if (i > 0) copy.next(DemoTable.CLASS);
            copy.row(
                    DemoTable.CLASS,
                    ID,
                    one.id(),
                    year,
                    one.grade(),
                    one.letter(),
                    one.name(),
                    one.scheme(),
                    1,
                    house.buildingOf(one.grade()));
        }
        return classes;
    }

    private void tutors(List<SchoolClass> classes, StaffRoom staff) {
        for (SchoolClass one : classes) {
            StaffRoom.Member tutor = staff.tutorOf(one);
            if (tutor != null) copy.row(DemoTable.TUTOR, ID, one.id(), tutor.id(), calendar.starts(), null);
        }
    }

    private void weekly(Course course, int weekday, int ordinal) {
        boolean alone = course.half() == 0 && course.classes().size() == 1 && course.classes().getFirst().stream() == 0;
        weekly(course.id(), alone ? course.grade() : 0, course.teacher(), weekday, ordinal, course.room());
    }

    private void timetable(List<Course> courses) {
        int streams = courses.stream()
                .mapToInt(c -> c.classes().getFirst().stream())
                .max()
                .orElse(0);
        for (int stream = 0; stream <= streams; stream++) {
            int of = stream;
            var own = courses.stream()
                    .filter(course -> course.classes().getFirst().stream() == of)
                    .toList();
            for (WeekPlan.Place place : WeekPlan.of(own, seed * 100 + stream))
                weekly(place.course(), place.weekday(), place.ordinal());
        }
        var plans = new TopicPlans();
        for (Course course : courses) {
            int lessons = course.hours().weekly() * calendar.schoolDays().size() / 5;
            plan(
                    course.id(),
                    plans.plan(course.subject().name(), course.subject().family(), course.grade(), lessons));
        }
    }
}
