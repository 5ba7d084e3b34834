package eljur.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.Numbers;
import eljur.rollover.Plan.Fate;
import eljur.rollover.Plan.Order;
import eljur.rollover.Plan.Terms;
import eljur.rollover.SchoolYear.Course;
import eljur.rollover.SchoolYear.Group;
import eljur.rollover.SchoolYear.Pupil;
import eljur.rollover.SchoolYear.SchoolClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of groups of several classes when classes end and are formed. */
class AcrossClassesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final long SPORT = 1, CHESS = 2, LITERACY = 3, MATHS = 4;

    private final List<SchoolClass> classes = List.of(
            new SchoolClass(8, 8, "А", "8-А", "quarter"),
            new SchoolClass(9, 9, "А", "9-А", "quarter"),
            new SchoolClass(10, 10, "А", "10-А", "half"),
            new SchoolClass(11, 11, "А", "11-А", "half"));
    private final List<Pupil> pupils = List.of(
            pupil(801, 8),
            pupil(802, 8),
            pupil(901, 9),
            pupil(902, 9),
            pupil(903, 9),
            pupil(1001, 10),
            pupil(1101, 11));
    private final List<Group> groups = new ArrayList<>(List.of(
            new Group(8, "8-А", true, List.of(8L), Set.of()),
            new Group(9, "9-А", true, List.of(9L), Set.of()),
            new Group(10, "10-А", true, List.of(10L), Set.of()),
            new Group(11, "11-А", true, List.of(11L), Set.of())));
    private final List<Course> courses = new ArrayList<>(List.of(
            lesson(108, 8, MATHS, "Математика, 8-А"),
            lesson(109, 9, MATHS, "Математика, 9-А"),
            lesson(110, 10, MATHS, "Математика, 10-А"),
            lesson(111, 11, MATHS, "Математика, 11-А")));
    private final Map<Long, Fate> fates = new HashMap<>();

    private static Pupil pupil(long id, long of) {
        return new Pupil(id, "Ученик " + id, id * 10, of, DAY);
    }

    private static Course lesson(long id, long group, long subject, String name) {
        return course(id, "lesson", group, subject, name);
    }

    private static Course course(long id, String kind, long group, long subject, String name) {
        return new Course(id, kind, subject, group, name, "quarter", false, 2.0, List.of(500L), false);
    }

    private TurnDraft draft() {
        var terms = new Terms("", "10-А", new Order("1", DAY), new Order("2", DAY), null);
        var old = new SchoolYear(classes, pupils, groups, courses, Map.of());
        var next = new NextYear(
                2, DAY.plusYears(1), new SchoolYear(List.of(), List.of(), List.of(), List.of(), Map.of()), Set.of());
        return new TurnDraft(old, next, new Plan(terms, Map.of(), fates), Numbers.counting());
    }

    private static List<String> members(TurnDraft draft) {
        return draft.rows.members.stream()
                .map(one -> String.valueOf(one.pupilId()))
                .sorted()
                .toList();
    }

    private static List<String> courses(TurnDraft draft) {
        return draft.rows.courses.stream()
                .map(one -> one.name() + " | " + classesOf(draft, one.groupId()))
                .sorted()
                .toList();
    }

    private static List<String> classesOf(TurnDraft draft, long group) {
        return draft.rows.groupClasses.stream()
                .filter(one -> one.groupId() == group)
                .map(one -> draft.targets.stream()
                        .filter(target -> draft.idOf(target) == one.classId())
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }

    @Test
    void wholeClassesThatLearnTogetherStayTogetherByTheirGradesWhenOneOfThemIsFormedAnew() {
        groups.add(new Group(20, "10-А и 11-А", true, List.of(10L, 11L), Set.of()));
        courses.add(lesson(120, 20, SPORT, "Физическая культура, 10-А и 11-А"));
        fates.put(901L, new Fate(Fate.Kind.CLASS, "10-А"));
        TurnDraft draft = draft();
        assertThat(courses(draft))
                .containsExactly(
                        "Математика, 10-А | [10-А]",
                        "Математика, 11-А | [11-А]",
                        "Математика, 9-А | [9-А]",
                        "Физическая культура, 10-А и 11-А | [10-А, 11-А]");
        assertThat(draft.rows.teachers).hasSize(3);
        assertThat(draft.rows.across)
                .extracting(one -> one.name() + " " + one.classes() + " " + one.staying())
                .containsExactly("10-А и 11-А [10-А, 11-А] 0");
        assertThat(draft.rows.dropped).isEmpty();
    }

    @Test
    void aClubGoesAfterItsMembersIntoTheTenthAndThoseWhoLeaveAreNotInIt() {
        groups.add(new Group(21, "Шахматы", false, List.of(8L, 9L), Set.of(801L, 901L, 902L)));
        courses.add(course(121, "club", 21, CHESS, "Шахматы"));
        fates.put(901L, new Fate(Fate.Kind.CLASS, "10-А"));
        TurnDraft draft = draft();
        assertThat(courses(draft)).contains("Шахматы | [9-А, 10-А]");
        assertThat(members(draft)).containsExactly("801", "901");
        assertThat(draft.rows.across)
                .extracting(one -> one.name() + " " + one.classes() + " " + one.members() + " " + one.staying())
                .containsExactly("Шахматы [9-А, 10-А] 2 0");
    }

    @Test
    void aClubOfClassesThatAllEndGoesOnWithThoseWhoStay() {
        groups.add(new Group(22, "Грамотность, 9-А", false, List.of(9L, 11L), Set.of(901L, 902L, 1101L)));
        courses.add(course(122, "extracurricular", 22, LITERACY, "Грамотность, 9-А"));
        fates.put(901L, new Fate(Fate.Kind.CLASS, "10-А"));
        TurnDraft draft = draft();
        assertThat(courses(draft)).contains("Грамотность, 10-А | [10-А]");
        assertThat(members(draft)).containsExactly("901");
        fates.clear();
        TurnDraft nobody = draft();
        assertThat(nobody.rows.members).isEmpty();
        assertThat(nobody.rows.across).isEmpty();
        assertThat(nobody.rows.dropped).extracting(Course::name).contains("Грамотность, 9-А");
    }

    @Test
    void ofALessonWhoIsInAFormedClassStaysBehindAndIsCounted() {
        groups.add(new Group(23, "8-А и 9-А, сильные", false, List.of(8L, 9L), Set.of(801L, 901L)));
        courses.add(lesson(123, 23, MATHS, "Математика, 8-А и 9-А, сильные"));
        fates.put(901L, new Fate(Fate.Kind.CLASS, "10-А"));
        TurnDraft draft = draft();
        assertThat(members(draft)).containsExactly("801");
        assertThat(draft.rows.across)
                .extracting(one -> one.name() + " " + one.classes() + " " + one.members() + " " + one.staying())
                .containsExactly("9-А, сильные [9-А] 1 1");
        assertThat(courses(draft)).contains("Математика, 9-А, сильные | [9-А]", "Математика, 10-А | [10-А]");
    }
}
