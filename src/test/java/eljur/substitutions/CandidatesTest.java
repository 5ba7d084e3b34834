package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.timetable.TimetabledDay;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is proposed for a lesson of the ill teacher 1, and in which order. */
class CandidatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final long ALGEBRA = 10, GEOMETRY = 11, RUSSIAN = 12, PHYSICS = 13;
    private static final long CLASS_8A = 81, CLASS_8B = 82;

    private static final TimetabledLesson OPEN = lesson(100, 3, ALGEBRA, CLASS_8B, 1);

    private static final Colleague ILL = colleague(1, "Больной", Map.of(ALGEBRA, "алгебра", GEOMETRY, "геометрия"), 0);

    @Test
    void theSameSubjectGoesBeforeTheClassAndTheClassBeforeAnybody() {
        var algebraist = colleague(2, "Алгебраист", Map.of(ALGEBRA, "алгебра"), 0);
        var geometer = colleague(3, "Геометр", Map.of(GEOMETRY, "геометрия"), 0);
        var ofClass = new Colleague(
                4,
                "Классный",
                Map.of(RUSSIAN, "русский"),
                Map.of(),
                Map.of(CLASS_8B, List.of("русский")),
                Map.of(CLASS_8B, 8),
                0,
                true);
        var other = colleague(5, "Чужой", Map.of(PHYSICS, "физика"), 0);
        var found =
                candidates(List.of(other, ofClass, geometer, algebraist, ILL)).of(OPEN);
        assertThat(found)
                .extracting(one -> one.colleague().name())
                .containsExactly("Алгебраист", "Геометр", "Классный", "Чужой");
        assertThat(kinds(found.get(0))).containsExactly("same-subject", "not-at-school", "month");
        assertThat(kinds(found.get(1))).containsExactly("near-subject", "not-at-school", "month");
        assertThat(kinds(found.get(2))).containsExactly("knows-class", "not-at-school", "month");
        assertThat(kinds(found.get(3))).containsExactly("other-subject", "not-at-school", "month");
    }

    /** Algebra in 8-Б: whoever teaches mathematics in the first grades suits it less than any teacher of the older ones. */
    @Test
    void whoTeachesAtTheOtherStageComesLastWhateverTheSubjectIsCalled() {
        var primary = ofStage(2, "Начальная", Map.of(ALGEBRA, "алгебра"), Map.of(), 3);
        var gym = ofStage(3, "Спортсмен", Map.of(PHYSICS, "физкультура"), Map.of(), 8);
        var sameArea = ofStage(4, "Информатик", Map.of(14L, "информатика"), Map.of(14L, "Математика"), 8);
        var both = ofStage(5, "Обе ступени", Map.of(ALGEBRA, "алгебра"), Map.of(ALGEBRA, "Математика"), 3, 8);
        var found = candidates(
                        List.of(primary, gym, sameArea, both, ILL),
                        lesson(1, 2, ALGEBRA, 3, 2),
                        lesson(2, 4, ALGEBRA, 3, 2))
                .of(OPEN);
        assertThat(found)
                .extracting(one -> one.colleague().name())
                .containsExactly("Обе ступени", "Информатик", "Спортсмен", "Начальная");
        assertThat(found)
                .extracting(Candidate::suitability)
                .containsExactly(
                        Suitability.SAME_SUBJECT,
                        Suitability.SAME_AREA,
                        Suitability.SAME_STAGE,
                        Suitability.OTHER_STAGE);
        assertThat(kinds(found.get(1))).containsExactly("same-area", "not-at-school", "month");
        assertThat(kinds(found.get(3))).containsExactly("same-subject", "primary-only", "gap", "load", "month");
        assertThat(candidates(List.of(primary, gym, ILL)).ofAll(List.of(OPEN)))
                .extracting(Colleague::name)
                .containsExactly("Спортсмен", "Начальная");
    }

    @Test
    void whoLeadsAGroupThenComesAfterWhoIsFreeAndSuits() {
        var busy = colleague(2, "Занят", Map.of(ALGEBRA, "алгебра"), 0);
        var free = colleague(3, "Свободен", Map.of(GEOMETRY, "геометрия"), 0);
        assertThat(candidates(List.of(busy, free, ILL), lesson(1, 3, ALGEBRA, CLASS_8A, 2))
                        .of(OPEN))
                .extracting(one -> one.colleague().name())
                .containsExactly("Свободен", "Занят");
    }

    @Test
    void whoTeachesNothingIsNotAsked() {
        var secretary = new Colleague(2, "Секретарь", Map.of(), Map.of(), Map.of(), Map.of(), 0, false);
        var newcomer = new Colleague(3, "Новенький", Map.of(), Map.of(), Map.of(), Map.of(), 0, true);
        assertThat(candidates(List.of(secretary, newcomer, ILL)).of(OPEN))
                .extracting(one -> one.colleague().name())
                .containsExactly("Новенький");
    }

    @Test
    void aGapIsBetterThanComingForOneLessonAndFewerSubstitutionsThanMany() {
        var gap = colleague(2, "Окно", Map.of(ALGEBRA, "алгебра"), 0);
        var home = colleague(3, "Дома", Map.of(ALGEBRA, "алгебра"), 0);
        var often = colleague(4, "Часто", Map.of(ALGEBRA, "алгебра"), 9);
        var found = candidates(
                        List.of(home, often, gap, ILL),
                        lesson(1, 2, ALGEBRA, CLASS_8A, 2),
                        lesson(2, 4, ALGEBRA, CLASS_8A, 2))
                .of(OPEN);
        assertThat(found).extracting(one -> one.colleague().name()).containsExactly("Окно", "Дома", "Часто");
        assertThat(kinds(found.getFirst())).containsExactly("same-subject", "gap", "load", "month");
    }

    @Test
    void whoHasALessonThenIsNamedOnlyWhereTwoGroupsGoTogether() {
        var sameSubject = colleague(2, "Рядом", Map.of(ALGEBRA, "алгебра"), 0);
        var busy = colleague(3, "Занят", Map.of(PHYSICS, "физика"), 0);
        var found = candidates(
                        List.of(sameSubject, busy, ILL),
                        lesson(1, 3, ALGEBRA, CLASS_8A, 2),
                        lesson(2, 3, PHYSICS, CLASS_8A, 3))
                .of(OPEN);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().join()).isTrue();
        assertThat(kinds(found.getFirst())).containsExactly("same-subject", "join", "load", "month");
    }

    @Test
    void whoIsAwayIsNotAskedUnlessOnlyForOtherLessons() {
        var away = colleague(2, "Отсутствует", Map.of(ALGEBRA, "алгебра"), 0);
        var late = colleague(3, "Придёт", Map.of(ALGEBRA, "алгебра"), 0);
        var found = new Candidates(
                        new TimetabledDay(DAY, List.of(OPEN)),
                        List.of(absence(2, List.of()), absence(3, List.of(1, 2))),
                        List.of(away, late, ILL))
                .of(OPEN);
        assertThat(found).extracting(one -> one.colleague().name()).containsExactly("Придёт");
    }

    @Test
    void oneForAllMustBeFreeAtEachOfThem() {
        var free = colleague(2, "Свободен", Map.of(PHYSICS, "физика"), 0);
        var once = colleague(3, "Раз занят", Map.of(PHYSICS, "физика"), 0);
        var nurse = colleague(4, "Медсестра", Map.of(), 0);
        var second = lesson(101, 4, ALGEBRA, CLASS_8B, 1);
        var found = candidates(List.of(free, once, nurse, ILL), second, lesson(1, 4, PHYSICS, CLASS_8A, 3))
                .ofAll(List.of(OPEN, second));
        assertThat(found).extracting(Colleague::name).containsExactly("Свободен");
    }

    private static Candidates candidates(List<Colleague> colleagues, TimetabledLesson... others) {
        var lessons = new java.util.ArrayList<>(List.of(others));
        lessons.add(OPEN);
        return new Candidates(new TimetabledDay(DAY, lessons), List.of(absence(1, List.of())), colleagues);
    }

    private static List<String> kinds(Candidate one) {
        return one.reasons().stream().map(Candidate.Reason::kind).toList();
    }

    private static Colleague colleague(long id, String name, Map<Long, String> subjects, int times) {
        return new Colleague(id, name, subjects, Map.of(), Map.of(), Map.of(), times, true);
    }

    /** The grade is the class's id, but for 8-Б. */
    private static Colleague ofStage(
            long id, String name, Map<Long, String> subjects, Map<Long, String> areas, int... grades) {
        Map<Long, Integer> ofClass = new java.util.LinkedHashMap<>();
        for (int grade : grades) ofClass.put(grade == 8 ? CLASS_8B : (long) grade, grade);
        return new Colleague(id, name, subjects, areas, Map.of(), ofClass, 0, true);
    }

    private static StaffAbsence absence(long person, List<Integer> lessons) {
        return new StaffAbsence(1, person, "", DAY, DAY, lessons, "ill", "болезнь", null);
    }

    private static TimetabledLesson lesson(long id, int ordinal, long subject, long ofClass, long teacher) {
        LocalTime starts = LocalTime.of(8, 30).plusMinutes(55L * (ordinal - 1));
        return new TimetabledLesson(
                id,
                id,
                "Урок " + id,
                "lesson",
                subject,
                "П",
                ofClass,
                List.of(ofClass),
                List.of("8"),
                DAY,
                ordinal,
                starts,
                starts.plusMinutes(45),
                null,
                null,
                List.of(teacher),
                List.of("Т"),
                null,
                null,
                false,
                false,
                false,
                null,
                false,
                null,
                null);
    }
}
