package eljur.rollover;

import eljur.platform.Numbers;
import eljur.rollover.SchoolYear.Course;
import eljur.rollover.SchoolYear.Group;
import eljur.rollover.SchoolYear.SchoolClass;
import eljur.rollover.SchoolYear.Taught;
import eljur.timetable.Courses.CourseTeacher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The courses of the next year. Lessons follow the grade: a class is taught what its next grade was taught this year, for as many hours;
 * whoever taught it the subject goes on, as do its parts, and what is new to it has no teacher yet. Clubs and electives follow the
 * children. What was closed before the year's end is not taught any longer.
 */
final class CourseCopies {

    private static final Set<String> BY_GRADE = Set.of("lesson", "extracurricular");
    private static final int LAST_PRIMARY = 4;

    private record Made(Taught taught, long group) {}

    private final SchoolYear old;
    private final NextYear next;
    private final List<Target> targets;
    private final GroupCopies groups;
    private final Numbers numbers;
    private final TurnRows rows;
    private final GroupWays ways;
    private final List<Course> goingOn;
    private final Map<Long, Group> byId;
    private final Set<Long> teachElder;
    private final Set<Made> made = new HashSet<>();
    private final Set<List<Object>> across = new HashSet<>();
    private final Set<Long> used = new HashSet<>();

    CourseCopies(
            SchoolYear old,
            NextYear next,
            List<Target> targets,
            GroupWays ways,
            GroupCopies groups,
            Numbers numbers,
            TurnRows rows) {
        this.old = old;
        this.next = next;
        this.targets = targets;
        this.ways = ways;
        this.groups = groups;
        this.numbers = numbers;
        this.rows = rows;
        this.goingOn = old.courses().stream().filter(course -> !course.closed()).toList();
        this.byId = old.groupById();
        this.teachElder = teachElder();
        next.there().courses().forEach(there -> made.add(new Made(there.taught(), there.group())));
    }

    private Set<Long> teachElder() {
        Set<Long> elder = old.classes().stream()
                .filter(one -> one.grade() > LAST_PRIMARY)
                .map(SchoolClass::id)
                .collect(Collectors.toSet());
        return goingOn.stream()
                .filter(course -> group(course).classes().stream().anyMatch(elder::contains))
                .flatMap(course -> course.teachers().stream())
                .collect(Collectors.toSet());
    }

    void copy() {
        old.groups().stream().filter(group -> group.classes().size() != 1).forEach(this::acrossClasses);
        targets.forEach(target -> groups.whole(target));
        targets.forEach(this::ofClass);
        goingOn.stream().filter(course -> !used.contains(course.id())).forEach(rows.dropped::add);
    }

    private void acrossClasses(Group group) {
        List<Course> all =
                goingOn.stream().filter(course -> course.group() == group.id()).toList();
        GroupWays.Way way = ways.of(group, all.stream().allMatch(course -> followsChildren(course, group)));
        List<Course> kept =
                all.stream().filter(course -> goesOn(course, group, way.into())).toList();
        if (kept.isEmpty()) return;
        List<Target> into = way.into();
        long id = groups.copy(group, into, way.names(), true);
        rows.across.add(groups.went(group, into, way.names()));
        for (Course course : kept) {
            into.forEach(target -> across.add(List.of(target.name(), course.taught())));
            add(course, course, into.isEmpty() ? null : into.getFirst(), id, way.names(), followers(course, into));
        }
    }

    // Work outside lessons that pupils of several classes chose is theirs; that of whole classes belongs to the grade.
    private static boolean followsChildren(Course course, Group group) {
        return !BY_GRADE.contains(course.kind()) || course.kind().equals("extracurricular") && !group.whole();
    }

    private boolean goesOn(Course course, Group group, List<Target> into) {
        if (group.classes().isEmpty() || followsChildren(course, group))
            return group.classes().isEmpty() || !into.isEmpty();
        return into.stream().anyMatch(target -> isTaught(target, course.taught()));
    }

    private boolean isTaught(Target target, Taught taught) {
        SchoolClass model = target.model();
        return model == null
                || goingOn.stream()
                        .anyMatch(course -> course.taught().equals(taught)
                                && group(course).classes().contains(model.id()));
    }

    private void ofClass(Target target) {
        Map<Taught, List<Course>> own = new LinkedHashMap<>();
        target.sources().forEach(source -> byTaught(source, own));
        Map<Taught, List<Course>> usual = new LinkedHashMap<>();
        if (target.model() != null) byTaught(target.model(), usual);
        Set<Taught> wanted = new LinkedHashSet<>();
        usual.keySet().stream().filter(one -> BY_GRADE.contains(one.kind())).forEach(wanted::add);
        own.keySet().stream()
                .filter(one -> target.model() == null || !BY_GRADE.contains(one.kind()) || isTaught(target, one))
                .forEach(wanted::add);
        for (Taught one : wanted)
            if (!across.contains(List.of(target.name(), one)))
                take(target, own.getOrDefault(one, List.of()), usual.getOrDefault(one, List.of()));
    }

    private void byTaught(SchoolClass of, Map<Taught, List<Course>> found) {
        goingOn.stream()
                .filter(course -> group(course).classes().equals(List.of(of.id())))
                .forEach(course -> found.computeIfAbsent(course.taught(), any -> new ArrayList<>())
                        .add(course));
    }

    /** What the class was taught itself goes on with its people; else it is as the grade was taught. */
    private void take(Target target, List<Course> own, List<Course> usual) {
        boolean follows = !own.isEmpty();
        usual.forEach(course -> used.add(course.id()));
        for (Course course : follows ? own : usual) {
            Course like = usual.isEmpty() ? course : usual.getFirst();
            Map<String, String> names = follows ? GroupWays.names(List.of(target)) : ofModel(target);
            long group = groups.copy(group(course), List.of(target), names, follows);
            add(course, like, target, group, names, follows ? followers(course, List.of(target)) : List.of());
        }
    }

    private void add(
            Course course,
            Course like,
            @Nullable Target target,
            long group,
            Map<String, String> names,
            List<Long> teachers) {
        used.add(course.id());
        if (!made.add(new Made(course.taught(), group))) return;
        long id = numbers.next("course");
        rows.courses.add(new eljur.timetable.Courses.Course(
                id,
                next.id(),
                course.kind(),
                course.subject(),
                group,
                ClassName.renamed(course.name(), names),
                target == null ? course.scheme() : target.scheme(),
                unmarked(course, like, target),
                like.hours(),
                null));
        rows.links.add(new TurnRows.Link("course", course.id(), id));
        for (Long teacher : teachers) rows.teachers.add(new CourseTeacher(id, teacher, next.starts(), null));
    }

    // The first grade learns without marks, and no other.
    private static boolean unmarked(Course course, Course like, @Nullable Target target) {
        if (!course.kind().equals("lesson") || target == null || target.grade() == 1 || like.id() != course.id())
            return like.unmarked();
        return like.unmarked() && target.sources().stream().noneMatch(source -> source.grade() == 1);
    }

    /** Who teaches the primary classes stays there, unless she teaches elder ones too. */
    private List<Long> followers(Course course, List<Target> into) {
        boolean leavesPrimary = into.stream()
                .flatMap(target -> target.sources().stream())
                .anyMatch(source -> source.grade() == LAST_PRIMARY);
        return leavesPrimary
                ? course.teachers().stream().filter(teachElder::contains).toList()
                : course.teachers();
    }

    private static Map<String, String> ofModel(Target target) {
        return Map.of(Objects.requireNonNull(target.model()).name(), target.name());
    }

    private Group group(Course course) {
        return Objects.requireNonNull(byId.get(course.group()));
    }
}
