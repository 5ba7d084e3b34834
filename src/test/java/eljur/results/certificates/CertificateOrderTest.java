package eljur.results.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.results.certificates.CertificateOrder.Group;
import eljur.results.certificates.FinalMark.Way;
import eljur.results.settings.InForce;
import eljur.results.settings.Setting;
import eljur.results.settings.Setting.Kind;
import eljur.results.settings.SettingsInForce;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the order says of certificates (No. 546), and what an act of the school says instead. */
class CertificateOrderTest {

    private static final LocalDate DAY = LocalDate.of(2027, 5, 20);
    private static final Map<Long, String> SUBJECTS = subjects();

    @Test
    void certificatesAreOfTheLastGradesOfTwoStages() {
        assertThat(IntStream.rangeClosed(1, 11).filter(CertificateOrder::isFor)).containsExactly(9, 11);
        assertThat(IntStream.rangeClosed(1, 11).filter(grade -> CertificateOrder.looksAt(9, grade)))
                .containsExactly(5, 6, 7, 8, 9);
        assertThat(IntStream.rangeClosed(1, 11).filter(grade -> CertificateOrder.looksAt(11, grade)))
                .containsExactly(10, 11);
        assertThat(CertificateOrder.since()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @Test
    void everybodyHasTwoExamsAndChoosesTwo() {
        assertThat(CertificateOrder.asksExam(" Русский язык ")).isTrue();
        assertThat(CertificateOrder.asksExam("МАТЕМАТИКА")).isTrue();
        assertThat(CertificateOrder.asksExam("Физика")).isFalse();
        assertThat(CertificateOrder.exams()).isEqualTo(4);
    }

    @Test
    void anExamIsInTheJournalTheNextDayUnlessTheActSaysOtherwise() {
        assertThat(CertificateOrder.examDays(force(), 9, DAY)).isEqualTo(1);
        var act = setting(1, Kind.EXAM_DAYS, 9, null, "3", List.of(), "приказ № 8");
        assertThat(CertificateOrder.examDays(force(act), 9, DAY)).isEqualTo(3);
        assertThat(CertificateOrder.examDays(force(act), 11, DAY))
                .as("the act is of grade 9")
                .isEqualTo(1);
    }

    @Test
    void mathematicsIsTaughtAsSeveralAndTheirMarksStandSideBySide() {
        assertThat(groups(force(), SUBJECTS)).containsExactly(new Group(3, List.of(1L, 2L), Way.ALIKE, ""));
        assertThat(groups(force(), Map.of(3L, "Математика")))
                .as("taught as one")
                .isEmpty();
        assertThat(groups(force(), Map.of(1L, "Алгебра", 2L, "Геометрия")))
                .as("no such subject in the certificate")
                .isEmpty();
    }

    @Test
    void theActOfTheSchoolComesBeforeTheUsual() {
        var ours = setting(1, Kind.SUBJECT_GROUP, 9, 3L, "rounded", List.of(1L), "приказ № 8");
        var history = setting(2, Kind.SUBJECT_GROUP, 9, 5L, "alike", List.of(6L, 7L), "приказ № 9");
        assertThat(groups(force(ours, history), SUBJECTS))
                .containsExactly(
                        new Group(3, List.of(1L), Way.ROUNDED, "приказ № 8"),
                        new Group(5, List.of(6L, 7L), Way.ALIKE, "приказ № 9"));
    }

    private static List<Group> groups(SettingsInForce settings, Map<Long, String> subjects) {
        var groups = CertificateOrder.groups(settings, 9, DAY, subjects);
        groups.forEach((subject, group) -> assertThat(group.subject()).isEqualTo(subject));
        return List.copyOf(groups.values());
    }

    private static SettingsInForce force(Setting... settings) {
        return InForce.of(settings);
    }

    private static Setting setting(
            long id, Kind kind, int grade, @Nullable Long subject, String way, List<Long> parts, String act) {
        return new Setting(id, kind, LocalDate.of(2026, 9, 1), grade, grade, subject, way, parts, act, false);
    }

    private static Map<Long, String> subjects() {
        Map<Long, String> subjects = new LinkedHashMap<>();
        subjects.put(1L, "Алгебра");
        subjects.put(2L, "Геометрия");
        subjects.put(3L, "Математика");
        subjects.put(4L, "Русский язык");
        return subjects;
    }
}
