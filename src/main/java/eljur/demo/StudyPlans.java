package eljur.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The curriculum of every grade, as its courses are: compulsory hours, what the school adds, and work outside lessons. */
final class StudyPlans {

    private static final int WEEKS = 34, WEEKS_OF_FIRST_GRADE = 33, DAYS = 5;

    private final long year;
    private final Map<String, Long> subjects;
    private final Copy copy;

    StudyPlans(long year, Map<String, Long> subjects, Copy copy) {
        this.year = year;
        this.subjects = subjects;
        this.copy = copy;
    }

    void write(List<SchoolClass> classes, List<Curriculum.Subject> curriculum) {
        var grades = new TreeSet<>(classes.stream().map(SchoolClass::grade).toList());
        for (int grade : grades) {
            long plan = copy.next(DemoTable.CURRICULUM);
            int weeks = grade == 1 ? WEEKS_OF_FIRST_GRADE : WEEKS;
            copy.row(DemoTable.CURRICULUM, DemoSchool.ID, plan, year, grade, DAYS, weeks);
            curriculum.forEach(subject -> taught(plan, subject, grade));
            for (String[] club : DemoTexts.table("clubs.txt"))
                if (holds(club[2], grade)) line(plan, club[0], "extracurricular", club[3].split(" ").length);
        }
    }

    private void taught(long plan, Curriculum.Subject subject, int grade) {
        int hours = subject.hours().stream()
                .filter(some -> some.grades().contains(grade))
                .mapToInt(Curriculum.Hours::weekly)
                .sum();
        if (hours == 0) return;
        int added = added(subject.name(), grade);
        line(plan, subject.name(), subject.talk() ? "extracurricular" : "compulsory", hours - added);
        line(plan, subject.name(), "formed", added);
    }

    private static int added(String subject, int grade) {
        return DemoTexts.table("formed.txt").stream()
                .filter(line -> line[0].equals(subject) && holds(line[1], grade))
                .mapToInt(line -> Integer.parseInt(line[2]))
                .sum();
    }

    private void line(long plan, String subject, String part, int hours) {
        if (hours > 0)
            copy.row(DemoTable.CURRICULUM_LINE, DemoSchool.ID, plan, Known.in(subjects, subject), part, hours);
    }

    private static boolean holds(String grades, int grade) {
        String[] ends = grades.split("-");
        return Integer.parseInt(ends[0]) <= grade && grade <= Integer.parseInt(ends[1]);
    }
}
