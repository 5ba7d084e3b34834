package eljur.firstday;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a preset would add to a school: only what is not there; what is there stays as it is. */
record PresetPlan(
        List<String> areas, List<SchoolPreset.Subject> subjects, List<NewClass> classes, List<NewCourse> courses) {

    record NewClass(int grade, String letter, String name) {}

    record NewCourse(String schoolClass, int grade, SchoolPreset.Subject subject, int hours) {}

    static PresetPlan of(SchoolPreset preset, PresetForm.Wanted wanted, PresetNow now) {
        List<NewClass> all = classes(wanted.letters());
        List<NewCourse> courses = new ArrayList<>();
        Set<SchoolPreset.Subject> needed = new LinkedHashSet<>();
        for (SchoolPreset.Subject subject : preset.subjects())
            for (NewClass one : all) {
                int hours = subject.hours(one.grade(), wanted.days());
                if (hours == 0) continue;
                needed.add(subject);
                if (!isTaught(now, one, subject)) courses.add(new NewCourse(one.name(), one.grade(), subject, hours));
            }
        List<SchoolPreset.Subject> subjects =
                needed.stream().filter(one -> now.subject(one.name()).isEmpty()).toList();
        return new PresetPlan(
                needed.stream()
                        .filter(one -> now.subject(one.name())
                                .map(there -> !there.placed())
                                .orElse(true))
                        .map(SchoolPreset.Subject::area)
                        .distinct()
                        .filter(area -> now.area(area).isEmpty())
                        .toList(),
                subjects,
                all.stream()
                        .filter(one -> now.schoolClass(one.name()).isEmpty())
                        .toList(),
                courses);
    }

    private static boolean isTaught(PresetNow now, NewClass one, SchoolPreset.Subject subject) {
        return now.schoolClass(one.name())
                .flatMap(there -> now.subject(subject.name()).map(it -> new PresetNow.Taught(there.id(), it.id())))
                .filter(now.taught()::contains)
                .isPresent();
    }

    private static List<NewClass> classes(Map<Integer, List<String>> letters) {
        List<NewClass> classes = new ArrayList<>();
        letters.forEach((grade, all) -> all.forEach(letter ->
                classes.add(new NewClass(grade, letter, letter.isEmpty() ? "" + grade : grade + "-" + letter))));
        return classes;
    }

    boolean isEmpty() {
        return areas.isEmpty() && subjects.isEmpty() && classes.isEmpty() && courses.isEmpty();
    }

    /** A mark of what was shown. */
    String mark() {
        return Integer.toHexString(hashCode());
    }
}
