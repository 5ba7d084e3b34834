package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules about changes of a day, on lessons made up: 9001 teaches algebra to 7-А, 9002 Russian to 7-Б, at the same hour. */
class DayChangeRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
    private static final long ANNA = 9001, BORIS = 9002, VERA = 9003;

    private static final TimetabledLesson ALGEBRA = lesson(1, 3, "Алгебра, 7-А", 71, ANNA, null, false);
    private static final TimetabledLesson RUSSIAN = lesson(2, 3, "Русский язык, 7-Б", 72, BORIS, null, false);
    private static final TimetabledLesson HISTORY = lesson(3, 4, "История, 7-А", 71, VERA, null, false);
    private static final TimetabledDay ALL = new TimetabledDay(DAY, List.of(ALGEBRA, RUSSIAN, HISTORY));

    @Test
    void whoIsFreeMayGiveTheLesson() {
        assertThatCode(() -> DayChangeRules.mayBeGivenBy(ALL, ALGEBRA, VERA, "Вера", false))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesTheLessonsOwnTeacher() {
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(ALL, ALGEBRA, ANNA, "Анна", false)))
                .isEqualTo("Замена не назначена: Анна и так ведёт этот урок. Выберите другого учителя.");
    }

    @Test
    void refusesTheSameSubstituteTwice() {
        var given = lesson(1, 3, "Алгебра, 7-А", 71, ANNA, VERA, false);
        var day = new TimetabledDay(DAY, List.of(given, RUSSIAN));
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(day, given, VERA, "Вера", false)))
                .isEqualTo("Замена не назначена: Вера уже на этом уроке. Если нужен другой учитель, выберите его.");
    }

    @Test
    void nobodyTeachesTwoLessonsAtAnHourUnlessTheyAreJoined() {
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(ALL, ALGEBRA, BORIS, "Борис", false)))
                .isEqualTo(
                        "Замена не назначена: Борис в это время ведёт «Русский язык, 7-Б». Выберите, кто свободен, или объедините группы.");
        assertThatCode(() -> DayChangeRules.mayBeGivenBy(ALL, ALGEBRA, BORIS, "Борис", true))
                .doesNotThrowAnyException();
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(ALL, ALGEBRA, VERA, "Вера", true)))
                .isEqualTo("Группы не объединены: у Вера в это время нет своего урока. Назначьте обычную замену.");
    }

    @Test
    void nobodyLeadsThreeGroups() {
        var joined = lesson(4, 3, "Химия, 7-В", 73, ANNA, BORIS, true);
        var day = new TimetabledDay(DAY, List.of(ALGEBRA, RUSSIAN, joined));
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(day, ALGEBRA, BORIS, "Борис", true)))
                .isEqualTo("Группы не объединены: Борис в это время уже ведёт две группы. Выберите другого учителя.");
    }

    @Test
    void askesForAReasonThatHoldsOnTheDay() {
        var ill = new ChangeReason("ill", "болезнь", null, DAY.minusDays(3), DAY.minusDays(1));
        assertThat(said(() -> DayChangeRules.reasonHolds(ill, DAY)))
                .isEqualTo(
                        "Не сохранено: причина действует с 15 декабря по 17 декабря, а урок 18 декабря. Исправьте дни отсутствия или выберите другую причину.");
        assertThat(said(() -> DayChangeRules.reasonHolds(ChangeReason.of("", "", null, DAY), DAY)))
                .startsWith("Не сохранено: не указана причина.");
        assertThat(said(() -> DayChangeRules.reasonHolds(ChangeReason.of("other", "", null, DAY), DAY)))
                .startsWith("Не сохранено: выбрана «другая причина», но она не названа.");
        assertThatCode(() -> DayChangeRules.reasonHolds(
                        new ChangeReason("ill", "болезнь", null, DAY.minusDays(3), null), DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void aClassSitsInOneLessonAtATimeAndATeacherStandsInOne() {
        var there = ALGEBRA.at(HISTORY.place());
        assertThat(said(() -> DayChangeRules.hourIsFree(ALL, there, Set.of(), Set.of(71L))))
                .isEqualTo(
                        "Не сохранено: у этих же учеников 4-м уроком стоит «История, 7-А». Выберите другой час или поменяйте уроки местами.");
        assertThatCode(() -> DayChangeRules.hourIsFree(ALL, there, Set.of(HISTORY.id()), Set.of(71L)))
                .as("when that one leaves")
                .doesNotThrowAnyException();
        var hers = lesson(5, 4, "Алгебра, 7-Б", 72, ANNA, null, false);
        var day = new TimetabledDay(DAY, List.of(ALGEBRA, hers));
        assertThat(said(() -> DayChangeRules.hourIsFree(day, there, Set.of(), Set.of())))
                .isEqualTo(
                        "Не сохранено: учитель этого урока 4-м уроком ведёт «Алгебра, 7-Б». Выберите другой час или назначьте там замену.");
    }

    @Test
    void anHourHoldsACourseOnce() {
        var there = ALGEBRA.at(HISTORY.place());
        var again = course(there, 9, 4);
        var day = new TimetabledDay(DAY, List.of(ALGEBRA, again));
        assertThat(said(() -> DayChangeRules.hourIsFree(day, there, Set.of(), Set.of())))
                .isEqualTo("Не сохранено: в этот час уже стоит урок «Алгебра, 7-А». Выберите другой час.");
        assertThatCode(() -> DayChangeRules.hourIsFree(day, there, Set.of(9L), Set.of()))
                .as("when that one leaves")
                .doesNotThrowAnyException();
        var elsewhere = new TimetabledDay(DAY, List.of(ALGEBRA, course(there, 9, 5)));
        assertThatCode(() -> DayChangeRules.hourIsFree(elsewhere, there, Set.of(), Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void whoLeadsTwoGroupsIsNotBusyTwice() {
        var there = ALGEBRA.at(HISTORY.place());
        var joined = lesson(5, 4, "Алгебра, 7-Б", 72, VERA, ANNA, true);
        assertThatCode(() -> DayChangeRules.hourIsFree(
                        new TimetabledDay(DAY, List.of(ALGEBRA, joined)), there, Set.of(), Set.of()))
                .doesNotThrowAnyException();
        var hers = lesson(5, 4, "Алгебра, 7-Б", 72, ANNA, null, false);
        var thereJoined = lesson(1, 4, "Алгебра, 7-А", 71, BORIS, ANNA, true);
        assertThatCode(() -> DayChangeRules.hourIsFree(
                        new TimetabledDay(DAY, List.of(hers)), thereJoined, Set.of(), Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsCancelledOrHasChangedPlacesIsLeftAsItIs() {
        assertThat(said(() -> DayChangeRules.goesOn(cancelled(ALGEBRA))))
                .isEqualTo("Не сохранено: этот урок отменён. Сначала верните его.");
        assertThat(said(() -> DayChangeRules.mayBeGivenBy(ALL, cancelled(ALGEBRA), VERA, "Вера", false)))
                .isEqualTo("Не сохранено: этот урок отменён. Сначала верните его.");
        assertThat(said(() -> DayChangeRules.standsAlone(partner(ALGEBRA))))
                .startsWith("Не сохранено: урок «Алгебра, 7-А» уже поменян местами с другим.");
        for (var bad : List.of(cancelled(RUSSIAN), partner(RUSSIAN))) {
            assertThat(said(() -> DayChangeRules.mayChangePlaces(ALGEBRA, bad))).isNotEmpty();
            assertThat(said(() -> DayChangeRules.mayChangePlaces(bad, ALGEBRA))).isNotEmpty();
        }
        assertThatCode(() -> DayChangeRules.mayChangePlaces(ALGEBRA, RUSSIAN)).doesNotThrowAnyException();
    }

    @Test
    void aReasonOfAnotherDayOrOfNoKindIsNone() {
        assertThat(said(() -> DayChangeRules.reasonHolds(ChangeReason.of("boredom", "скука", null, DAY), DAY)))
                .startsWith("Не сохранено: не указана причина.");
        var open = new ChangeReason("ill", "болезнь", null, DAY.plusDays(1), null);
        assertThat(said(() -> DayChangeRules.reasonHolds(open, DAY)))
                .startsWith("Не сохранено: причина действует с 19 декабря по …, а урок 18 декабря.");
    }

    @Test
    void whoGivesItTogetherMayGiveItAloneInstead() {
        var given = lesson(1, 3, "Алгебра, 7-А", 71, ANNA, VERA, true);
        assertThatCode(() ->
                        DayChangeRules.mayBeGivenBy(new TimetabledDay(DAY, List.of(given)), given, VERA, "Вера", false))
                .doesNotThrowAnyException();
    }

    @Test
    void aRoomIsTakenByNoLessonThatLeavesAndByNoneWithoutARoom() {
        var there = ALGEBRA.at(HISTORY.place());
        assertThatCode(() -> DayChangeRules.roomIsFree(ALL, there, Set.of(HISTORY.id()), false))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        DayChangeRules.roomIsFree(new TimetabledDay(DAY, List.of(ALGEBRA)), there, Set.of(), false))
                .doesNotThrowAnyException();
    }

    @Test
    void twoLessonsShareARoomOnlyWhenItIsSaid() {
        var there = ALGEBRA.at(HISTORY.place());
        assertThat(said(() -> DayChangeRules.roomIsFree(ALL, there, Set.of(), false)))
                .isEqualTo(
                        "Не сохранено: кабинет 214 в это время занят, там «История, 7-А». Выберите другой кабинет или отметьте, что кабинет общий.");
        assertThatCode(() -> DayChangeRules.roomIsFree(ALL, there, Set.of(), true))
                .doesNotThrowAnyException();
    }

    @Test
    void whatIsRecordedStaysWhereItIs() {
        assertThat(said(() -> DayChangeRules.unrecorded(ALGEBRA, Set.of(1L))))
                .startsWith("Не сохранено: в уроке «Алгебра, 7-А» уже есть записи");
        assertThatCode(() -> DayChangeRules.unrecorded(ALGEBRA, Set.of(2L))).doesNotThrowAnyException();
    }

    @Test
    void lessonsOfOneCourseDoNotChangePlaces() {
        var later = lesson(1, 5, "Алгебра, 7-А", 71, ANNA, null, false);
        assertThat(said(() -> DayChangeRules.mayChangePlaces(ALGEBRA, later)))
                .startsWith("Не сохранено: это тот же журнал");
    }

    private static String said(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).said(new Texts());
    }

    private static TimetabledLesson course(TimetabledLesson of, long id, int ordinal) {
        var one = lesson(id, ordinal, of.name(), of.group(), VERA, null, false);
        return made(one, of.course(), false, null);
    }

    private static TimetabledLesson cancelled(TimetabledLesson one) {
        return made(one, one.course(), true, null);
    }

    private static TimetabledLesson partner(TimetabledLesson one) {
        return made(one, one.course(), false, 77L);
    }

    private static TimetabledLesson made(TimetabledLesson one, long course, boolean cancelled, @Nullable Long partner) {
        return new TimetabledLesson(
                one.id(),
                course,
                one.name(),
                one.kind(),
                one.subject(),
                one.subjectName(),
                one.group(),
                one.classes(),
                one.classNames(),
                one.day(),
                one.ordinal(),
                one.startsAt(),
                one.endsAt(),
                one.roomId(),
                one.room(),
                one.teachers(),
                one.teacherNames(),
                one.substitute(),
                one.substituteName(),
                one.joined(),
                cancelled,
                one.moved(),
                partner,
                one.extra(),
                one.replaces(),
                one.replacedBy());
    }

    private static TimetabledLesson lesson(
            long id, int ordinal, String name, long group, long teacher, @Nullable Long substitute, boolean joined) {
        LocalTime starts = LocalTime.of(8, 30).plusMinutes(55L * (ordinal - 1));
        return new TimetabledLesson(
                id,
                id,
                name,
                "lesson",
                id,
                name,
                group,
                List.of(group),
                List.of("7"),
                DAY,
                ordinal,
                starts,
                starts.plusMinutes(45),
                214L,
                "214",
                List.of(teacher),
                List.of("Т"),
                substitute,
                substitute == null ? null : "С",
                joined,
                false,
                false,
                null,
                false,
                null,
                null);
    }
}
