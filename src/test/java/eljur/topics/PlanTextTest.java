package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import eljur.topics.WorkKinds.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan as people paste it. */
class PlanTextTest {

    static final WorkKinds KINDS = new WorkKinds(
            List.of(
                    new Kind("КР", "контрольная работа", "КР", true),
                    new Kind("ПР", "практическая работа", "ПР", false),
                    new Kind("ОТВ", "ответ на уроке", "отв", false)),
            List.of("практическ", "лаборатор"));

    @Test
    void columnsAreFoundByTheirHeadings() {
        assertThat(read("""
                № п/п\tТема урока\tДомашнее задание\tКол-во часов\tФорма контроля
                Раздел 1. Степень
                1\tСтепень и её свойства\t§ 1\t2\t
                3\tКонтрольная  работа № 1\t\t1\tКонтрольная работа"""))
                .containsExactly(
                        "3 Раздел 1. Степень | Степень и её свойства | 2 | null | § 1 | null",
                        "4 Раздел 1. Степень | Контрольная работа № 1 | 1 | КР | null | null");
    }

    @Test
    void withoutHeadingsTheyStandAsInMostPlans() {
        assertThat(read("1\tСложение\t2\tКР\t§ 1\n2\tВычитание"))
                .containsExactly("1  | Сложение | 2 | КР | § 1 | null", "2  | Вычитание | 1 | null | null | null");
        assertThat(read("Сложение\t2\nВычитание"))
                .containsExactly("1  | Сложение | 2 | null | null | null", "2  | Вычитание | 1 | null | null | null");
        assertThat(read("1. Сложение\n2) Вычитание"))
                .containsExactly("1  | Сложение | 1 | null | null | null", "2  | Вычитание | 1 | null | null | null");
    }

    @Test
    void aSpanOfNumbersSaysHowManyLessons() {
        assertThat(read("1–2\tСложение\n3-5\tВычитание\t\t\n6\tДеление\t2 ч."))
                .containsExactly(
                        "1  | Сложение | 2 | null | null | null",
                        "2  | Вычитание | 3 | null | null | null",
                        "3  | Деление | 2 | null | null | null");
    }

    @Test
    void aPartOfTheProgrammeIsToldFromATopicThatBeginsLikeOne() {
        assertThat(read("""
                Глава государства
                Модуль числа
                Разделительный мягкий знак
                Раздел «Дроби»
                Обыкновенные дроби
                Модуль 2
                Проценты
                Глава III. Площади\t12
                Площадь трапеции"""))
                .containsExactly(
                        "1  | Глава государства | 1 | null | null | null",
                        "2  | Модуль числа | 1 | null | null | null",
                        "3  | Разделительный мягкий знак | 1 | null | null | null",
                        "5 Раздел «Дроби» | Обыкновенные дроби | 1 | null | null | null",
                        "7 Модуль 2 | Проценты | 1 | null | null | null",
                        "9 Глава III. Площади | Площадь трапеции | 1 | null | null | null");
    }

    @Test
    void aLineThatCannotBeTakenSaysWhy() {
        assertThat(read("1\tСложение\tмного\n2\tВычитание\t0\n3\tДеление\t1\tпрыжки\n4\t\t1\tКР\n5\t"
                        + "я".repeat(501)))
                .containsExactly(
                        "1  | Сложение | 0 | null | null | hours",
                        "2  | Вычитание | 0 | null | null | hours",
                        "3  | Деление | 1 | null | null | work",
                        "4  |  | 1 | КР | null | title",
                        "5  | " + "я".repeat(500) + " | 1 | null | null | long");
        assertThatThrownBy(() -> PlanText.read("  \n\t\n", KINDS)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlanText.read("Раздел 1", KINDS)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PlanText.read("Тема\n".repeat(CoursePlan.MOST_TOPICS + 2), KINDS))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsWrittenOutReadsBackTheSame() {
        CoursePlan plan = PastedPlan.of(new CoursePlan(List.of()), PlanText.read("""
                Введение
                Раздел 1. Степень
                Степень\t2\t\t§ 1
                Контрольная работа № 1\t1\tКР
                Раздел. Дроби
                Дроби\t3""", KINDS));
        assertThat(plan.topics())
                .extracting(Topic::section)
                .containsExactly("", "Раздел 1. Степень", "Раздел 1. Степень", "Дроби");
        assertThat(PastedPlan.of(new CoursePlan(List.of()), PlanText.read(PlanText.of(plan, KINDS), KINDS)))
                .isEqualTo(plan);
    }

    @Test
    void aControlWorkIsKnownByItsTitleWhereNoColumnSaysTheKind() {
        assertThat(PlanText.read(
                        "Контрольная работа № 1\t1\nАнализ контрольной работы\nКонтрольная работа\t1\t-\nКонтрольная работа\t1\t",
                        KINDS))
                .extracting(one -> one.line() + " " + one.work() + " " + one.proposed() + " " + one.problem())
                .containsExactly("1 КР true null", "2 null false null", "3 null false null", "4 null false null");
    }

    @Test
    void eachTopicFallsOnTheFirstOfItsLessonsAhead() {
        var today = LocalDate.of(2026, 12, 16);
        var plan = new CoursePlan(List.of(
                new Topic(1, "", "given", 1, null, null, false, 1),
                new Topic(2, "", "two", 2, null, null, false, 1),
                new Topic(3, "", "test", 1, "КР", null, false, 0),
                new Topic(4, "", "late", 1, null, null, false, 0)));
        var lessons = List.of(
                new HeldLesson(today.minusDays(2), false, true, 1L),
                new HeldLesson(today, false, false, null),
                new HeldLesson(today.plusDays(2), true, false, null),
                new HeldLesson(today.plusDays(5), false, false, null));
        assertThat(PlanDays.of(plan, lessons, today)).containsExactly(null, today, today.plusDays(5), null);
    }

    private static List<String> read(String text) {
        return PlanText.read(text, KINDS).stream()
                .map(one -> one.line() + " " + one.section() + " | " + one.title() + " | " + one.hours() + " | "
                        + one.work() + " | " + one.homework() + " | " + one.problem())
                .toList();
    }
}
