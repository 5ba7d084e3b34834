package eljur.timetable;

import eljur.platform.NotFound;
import eljur.timetable.ClassLoad.Hours;
import eljur.timetable.ClassLoad.Kind;
import eljur.timetable.CourseYears.Year;
import eljur.timetable.Curricula.SchoolClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The plans and the load of a year, and which plan of them is looked at: that of a grade, or of one class.
 *
 * @param one null for the plan of the whole grade
 */
record PlansOfYear(
        Year year,
        List<SchoolClass> classes,
        List<Curriculum> plans,
        Map<Long, Map<Kind, Hours>> load,
        int grade,
        @Nullable SchoolClass one) {

    static @Nullable SchoolClass classOf(List<SchoolClass> classes, @Nullable Long id) {
        if (id == null) return null;
        return classes.stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound when no class of the year is of that grade */
    static int gradeOf(List<SchoolClass> classes, @Nullable SchoolClass one, @Nullable Integer grade) {
        if (one != null) return one.grade();
        return classes.stream()
                .map(SchoolClass::grade)
                .filter(known -> known.equals(grade))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Nullable
    Long ofClass() {
        return one == null ? null : Long.valueOf(one.id());
    }

    String query() {
        return CurriculumWords.query(year.id(), grade, ofClass());
    }

    /** The classes that go by the plan that is looked at, and those of the grade that have their own. */
    List<SchoolClass> shown() {
        return one != null
                ? List.of(one)
                : classes.stream().filter(other -> other.grade() == grade).toList();
    }

    Map<Kind, Hours> loadOf(SchoolClass one) {
        return load.getOrDefault(one.id(), Map.of());
    }

    @Nullable
    Curriculum kept() {
        return Curricula.kept(plans, grade, ofClass());
    }

    /** By which it goes now: a class without a plan of its own by that of the grade. */
    @Nullable
    Curriculum standing() {
        return one == null ? kept() : standingOf(one);
    }

    @Nullable
    Curriculum standingOf(SchoolClass one) {
        Curriculum own = Curricula.kept(plans, one.grade(), one.id());
        return own != null ? own : Curricula.kept(plans, one.grade(), null);
    }

    /**
     * Something to begin with.
     *
     * @param from a grade, or {@code courses}
     */
    @Nullable
    Curriculum proposed(String from) {
        if (from.equals("courses")) return Curricula.fromCourses(grade, ofClass(), loadOf(shown().getFirst()));
        if (!from.matches("[0-9]{1,2}")) return null;
        Curriculum other = Curricula.kept(plans, Integer.parseInt(from), null);
        return other == null ? null : other.of(grade, ofClass());
    }

    /** The subjects of a plan, and those that its classes are taught beside it. */
    Set<Long> subjects(Curriculum plan) {
        Set<Long> subjects = new TreeSet<>(plan.subjects());
        for (SchoolClass shown : shown()) loadOf(shown).keySet().forEach(kind -> subjects.add(kind.subject()));
        return subjects;
    }
}
