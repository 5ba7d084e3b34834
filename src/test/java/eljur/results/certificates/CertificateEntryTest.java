package eljur.results.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import eljur.results.certificates.CertificateEntry.Facts;
import eljur.results.certificates.FinalMark.Doubt;
import eljur.results.certificates.FinalMark.Way;
import eljur.results.certificates.GivenMark.Kind;
import eljur.results.certificates.ResultMarks.Standing;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which marks of a pupil's years make which subject of the certificate. */
class CertificateEntryTest {

    private static final long ALGEBRA = 1, GEOMETRY = 2, MATHS = 3, RUSSIAN = 4, DRAWING = 5;

    private static final Map<Long, String> NAMES = names();

    private static final CertificateOrder.Group GROUP =
            new CertificateOrder.Group(MATHS, List.of(ALGEBRA, GEOMETRY), Way.ALIKE, "");

    private static final CertificateSubject MATHEMATICS =
            new CertificateSubject(MATHS, "Математика", List.of(ALGEBRA, GEOMETRY), GROUP);

    @Test
    void whatEndedEarlierKeepsItsLastYear() {
        var drawing = new CertificateSubject(DRAWING, "ИЗО", List.of(DRAWING), null);
        var entry = nine(drawing, Set.of(), null, year(DRAWING, 6, 4), year(DRAWING, 7, 5), half(DRAWING, 7, 3));
        assertThat(entry.proposal()).isEqualTo(new FinalMark(MarkValue.FIVE, List.of(year(DRAWING, 7, 5)), 5, 1, null));
        assertThat(entry.canBeTakenOver()).isTrue();
        assertThat(nine(drawing, Set.of(DRAWING), null, year(DRAWING, 7, 5))
                        .proposal()
                        .doubt())
                .as("taught this year as well, and not judged yet")
                .isEqualTo(Doubt.NO_YEAR);
    }

    @Test
    void mathematicsIsMadeOfItsCoursesAndOfItselfWhereItWasTaughtAsOne() {
        Set<Long> both = Set.of(ALGEBRA, GEOMETRY);
        var entry =
                nine(MATHEMATICS, both, MarkValue.FOUR, year(MATHS, 6, 3), year(ALGEBRA, 9, 5), year(GEOMETRY, 9, 4));
        assertThat(List.of(entry.proposal().sum(), entry.proposal().count())).containsExactly(13, 3);
        assertThat(nine(MATHEMATICS, both, MarkValue.FOUR, year(ALGEBRA, 9, 5))
                        .proposal()
                        .doubt())
                .isEqualTo(Doubt.NO_YEAR);
        assertThat(nine(MATHEMATICS, Set.of(), MarkValue.FIVE, year(MATHS, 9, 4))
                        .proposal()
                        .value())
                .isEqualTo(MarkValue.FIVE);
        assertThat(nine(MATHEMATICS, both, null, year(ALGEBRA, 9, 5), year(GEOMETRY, 9, 5))
                        .proposal()
                        .doubt())
                .isEqualTo(Doubt.NO_EXAM);
    }

    @Test
    void aSubjectIsThereWhenItIsTaughtWasTaughtOrDecided() {
        var facts = facts(9, Set.of(RUSSIAN));
        var russian = new CertificateSubject(RUSSIAN, "Русский язык", List.of(RUSSIAN), null);
        var drawing = new CertificateSubject(DRAWING, "ИЗО", List.of(DRAWING), null);
        assertThat(CertificateEntry.of(russian, facts, null, Standing.NONE).isThere(facts))
                .isTrue();
        assertThat(CertificateEntry.of(drawing, facts, null, Standing.NONE).isThere(facts))
                .isFalse();
        assertThat(CertificateEntry.of(drawing, facts, MarkValue.FIVE, Standing.NONE)
                        .isThere(facts))
                .isTrue();
        var stands = new Standing(1, null, null, null, null, null, null, "", null);
        var back = CertificateEntry.of(drawing, facts(9, Set.of(), year(DRAWING, 7, 5)), null, stands);
        assertThat(back.isThere(facts)).isTrue();
        assertThat(back.canBeTakenOver())
                .as("what was taken back is decided by hand")
                .isFalse();
    }

    @Test
    void gradeElevenTakesAllOfBothGrades() {
        var russian = new CertificateSubject(RUSSIAN, "Русский язык", List.of(RUSSIAN), null);
        var facts = facts(11, Set.of(RUSSIAN), half(RUSSIAN, 10, 4), year(RUSSIAN, 10, 4), year(ALGEBRA, 10, 2));
        var entry = CertificateEntry.of(russian, facts, MarkValue.TWO, Standing.NONE);
        assertThat(List.of(entry.proposal().sum(), entry.proposal().count())).containsExactly(8, 2);
        assertThat(entry.proposal().doubt()).isEqualTo(Doubt.MISSING);
        assertThat(entry.rule().grade()).isEqualTo(11);
        var ended = facts(11, Set.of(), half(RUSSIAN, 10, 4), secondHalf(RUSSIAN), year(RUSSIAN, 10, 4));
        assertThat(CertificateEntry.of(russian, ended, null, Standing.NONE)
                        .proposal()
                        .doubt())
                .isNull();
    }

    @Test
    void whoWasInAGradeTwiceHasTheMarksOfTheLastTime() {
        var once = new GivenMark(MarkValue.THREE, Kind.YEAR, 9, "2025/26", 0, RUSSIAN, false);
        var again = new GivenMark(MarkValue.FOUR, Kind.YEAR, 9, "2026/27", 0, RUSSIAN, false);
        var before = new GivenMark(MarkValue.FIVE, Kind.YEAR, 8, "2024/25", 0, RUSSIAN, false);
        assertThat(GivenMarks.ofLastTime(List.of(before, once, again))).containsExactly(before, again);
    }

    @Test
    void theSubjectsOfAClassAreThoseTaughtAndThoseMarkedWithItsGroupsJoined() {
        var subjects = CertificateSubjects.of(
                Set.of(ALGEBRA, RUSSIAN), Set.of(GEOMETRY, DRAWING), Map.of(MATHS, GROUP), NAMES);
        assertThat(subjects)
                .containsExactly(
                        MATHEMATICS,
                        new CertificateSubject(RUSSIAN, "Русский язык", List.of(RUSSIAN), null),
                        new CertificateSubject(DRAWING, "ИЗО", List.of(DRAWING), null));
        assertThat(CertificateSubjects.of(Set.of(MATHS), Set.of(), Map.of(MATHS, GROUP), NAMES))
                .as("taught as one")
                .containsExactly(new CertificateSubject(MATHS, "Математика", List.of(MATHS), null));
    }

    @Test
    void theOrderIsDatedData() {
        assertThat(CertificateOrder.since()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(CertificateOrder.exams()).isEqualTo(4);
        assertThat(CertificateOrder.asksExam(" Русский язык ")).isTrue();
        assertThat(CertificateOrder.asksExam("МАТЕМАТИКА")).isTrue();
        assertThat(CertificateOrder.asksExam("Биология")).isFalse();
        assertThat(List.of(4, 5, 9, 10).stream().map(grade -> CertificateOrder.looksAt(9, grade)))
                .containsExactly(false, true, true, false);
        assertThat(List.of(9, 10, 11, 12).stream().map(grade -> CertificateOrder.looksAt(11, grade)))
                .containsExactly(false, true, true, false);
        assertThat(List.of(9, 10, 11).stream().map(CertificateOrder::isFor)).containsExactly(true, false, true);
    }

    private static CertificateEntry nine(
            CertificateSubject subject, Set<Long> taught, @Nullable MarkValue exam, GivenMark... given) {
        return CertificateEntry.of(subject, facts(9, taught, given), exam, Standing.NONE);
    }

    private static Facts facts(int grade, Set<Long> taught, GivenMark... given) {
        return new Facts(grade, "2026/27", taught, List.of(given));
    }

    private static GivenMark year(long subject, int grade, int points) {
        return new GivenMark(MarkValue.of(String.valueOf(points)), Kind.YEAR, grade, "2026/27", 0, subject, false);
    }

    private static GivenMark half(long subject, int grade, int points) {
        return new GivenMark(MarkValue.of(String.valueOf(points)), Kind.HALF, grade, "2026/27", 1, subject, false);
    }

    private static GivenMark secondHalf(long subject) {
        return new GivenMark(MarkValue.FOUR, Kind.HALF, 10, "2026/27", 2, subject, false);
    }

    private static Map<Long, String> names() {
        Map<Long, String> names = new LinkedHashMap<>();
        names.put(ALGEBRA, "Алгебра");
        names.put(GEOMETRY, "Геометрия");
        names.put(MATHS, "Математика");
        names.put(RUSSIAN, "Русский язык");
        names.put(DRAWING, "ИЗО");
        return names;
    }
}
