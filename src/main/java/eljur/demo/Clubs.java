package eljur.demo;

import java.util.Arrays;
import java.util.List;

/** The clubs and extracurricular work: pupils of many classes, after the lessons, without marks. */
final class Clubs {

    private final long seed;
    private final long year;
    private final DemoCalendar calendar;
    private final List<SchoolClass> classes;
    private final StaffRoom staff;
    private final List<Pupil> pupils;
    private final Copy copy;

    Clubs(
            long seed,
            long year,
            DemoCalendar calendar,
            List<SchoolClass> classes,
            StaffRoom staff,
            List<Pupil> pupils,
            Copy copy) {
        this.seed = seed;
        this.year = year;
        this.calendar = calendar;
        this.classes = classes;
        this.staff = staff;
        this.pupils = pupils;
        this.copy = copy;
    }

    void open(DemoSchool school) {
        for (String[] line : DemoTexts.table("clubs.txt")) open(school, line);
    }

    private void open(DemoSchool school, String[] line) {
        String name = line[0];
        StaffRoom.Member leader = staff.at(line[1], 0);
        long course = copy.next(DemoTable.COURSE);
        int weekly = line[3].split(" ").length;
        copy.row(
                DemoTable.COURSE,
                DemoSchool.ID,
                course,
                year,
                line[5],
                school.subject(name, name),
                group(name, line),
                name,
                "quarter",
                true,
                weekly);
        copy.row(DemoTable.COURSE_TEACHER, DemoSchool.ID, course, leader.id(), calendar.starts(), null);
        school.registers(course, "quarter");
        for (String place : line[3].split(" ")) {
            String[] at = place.split("\\.");
            school.weekly(course, 0, leader.id(), Integer.parseInt(at[0]), Integer.parseInt(at[1]), leader.room());
        }
        int lessons = weekly * calendar.schoolDays().size() / 5;
        school.plan(course, new TopicPlans().plan(name, "talk", 5, lessons));
    }

    private long group(String name, String[] line) {
        long group = copy.next(DemoTable.GROUP);
        copy.row(DemoTable.GROUP, DemoSchool.ID, group, year, name, false);
        int[] grades =
                Arrays.stream(line[2].split("-")).mapToInt(Integer::parseInt).toArray();
        for (SchoolClass one : classes)
            if (one.stream() == 0 && one.grade() >= grades[0] && one.grade() <= grades[1])
                copy.row(DemoTable.GROUP_CLASS, DemoSchool.ID, group, one.id());
        for (Pupil pupil : pupils)
            if (pupil.in().stream() == 0
                    && pupil.in().grade() >= grades[0]
                    && pupil.in().grade() <= grades[1]
                    && pupil.until() == null
                    && Dice.of(seed, name, pupil.id()).chance(Integer.parseInt(line[4]) / 100.0))
                copy.row(DemoTable.MEMBER, DemoSchool.ID, group, pupil.id(), pupil.since(), null);
        return group;
    }
}
