package eljur.demo;

import eljur.journal.AbsenceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The marks of one lesson: of a planned work nearly everybody's, otherwise of those who were asked, oftener where the
 * subject has few hours. Some have a note; some were typed wrong, and mended at once or corrected openly later.
 */
final class LessonMarks {

    private static final String ANSWER = answer(), LEVEL = WorkKinds.level();

    private final JournalDays days;
    private final PlannedLesson lesson;
    private final String work;
    private final boolean planned;
    private final Dice dice;
    private final LongFunction<CellStory> cells;
    private Instant at;

    LessonMarks(
            JournalDays days,
            PlannedLesson lesson,
            TaughtCourse.@Nullable PlannedTopic topic,
            Instant at,
            Dice dice,
            LongFunction<CellStory> cells) {
        this.days = days;
        this.lesson = lesson;
        this.planned = topic != null && topic.work() != null;
        this.work = topic != null && topic.work() != null ? topic.work() : ANSWER;
        this.at = at;
        this.dice = dice;
        this.cells = cells;
    }

    /** @param works the works of this lesson by their code; made here with the first mark of each */
    void give(Map<String, Long> works, TaughtCourse.Term term) {
        double share = planned ? 0.93 : asked();
        for (TaughtCourse.GroupPupil pupil : lesson.course().pupils()) {
            if (!pupil.in(lesson.day())) continue;
            AwayDays.Away away = days.away.at(lesson, pupil.id());
            boolean present = away == null || away.kind() == AbsenceKind.LATE;
            if (!present || !dice.chance(share)) continue;
            works.computeIfAbsent(work, code -> work(code, term));
            give(pupil.id(), term);
        }
    }

    // Three marks a period need more asking in a subject of one hour a week.
    private double asked() {
        double weekly = lesson.course().weekly();
        double village = weekly <= 1 ? 0.42 : weekly <= 2 ? 0.33 : 0.26;
        return Math.min(0.9, village * days.density);
    }

    private long work(String code, TaughtCourse.Term term) {
        long id = days.copy.next(DemoTable.WORK);
        days.copy.row(
                DemoTable.WORK,
                DemoSchool.ID,
                id,
                lesson.course().id(),
                term.id(),
                lesson.id(),
                code,
                lesson.day(),
                days.facts.workRules.get(code));
        return id;
    }

    private void give(long pupil, TaughtCourse.Term term) {
        at = at.plusMillis(dice.between(2_500, 14_000));
        CellStory cell = cells.apply(pupil);
        double ability = PupilAbility.in(days.seed, pupil, lesson.course().subject());
        List<CellJson.KeptMark> marks = retaken(pupil, marks(ability));
        double wrong = pupil == days.demoPupil ? 0.05 : 0.009;
        if (!dice.chance(wrong)) cell.type(marks, at, false, null);
        else wrongFirst(cell, marks, term);
    }

    /** A level for some of those who are there: the first grade is taught without marks. */
    void giveLevels(Map<String, Long> works, TaughtCourse.Term term) {
        Dice own = Dice.of(days.seed, "levels", lesson.id());
        if (!days.facts.workRules.containsKey(LEVEL) || !own.chance(0.08)) return;
        for (TaughtCourse.GroupPupil pupil : lesson.course().pupils()) {
            if (!pupil.in(lesson.day()) || days.away.at(lesson, pupil.id()) != null || !own.chance(0.6)) continue;
            works.computeIfAbsent(LEVEL, code -> work(code, term));
            at = at.plusMillis(own.between(2_500, 9_000));
            String level = WorkKinds.level(own);
            cells.apply(pupil.id()).type(List.of(new CellJson.KeptMark(level, LEVEL, null)), at, false, null);
        }
    }

    // A control work that went wrong is written again, and both marks stand.
    private List<CellJson.KeptMark> retaken(long pupil, List<CellJson.KeptMark> marks) {
        Dice own = Dice.of(days.seed, "retake", lesson.id(), pupil);
        if (!work.equals(days.retaken) || !marks.getLast().value().equals("2") || !own.chance(0.35)) return marks;
        return List.of(marks.getLast(), new CellJson.KeptMark(String.valueOf(own.between(3, 4)), work, null));
    }

    private List<CellJson.KeptMark> marks(double ability) {
        var first = mark(ability);
        boolean two = !work.equals(ANSWER) ? days.twoMarks.contains(work) : dice.chance(0.02);
        return two ? List.of(first, mark(ability)) : List.of(first);
    }

    private CellJson.KeptMark mark(double ability) {
        if (lesson.course().family().equals("sport") && dice.chance(0.02))
            return new CellJson.KeptMark("exempt", work, null);
        if (!planned && dice.chance(0.004)) return new CellJson.KeptMark("debt", work, null);
        int value = PupilAbility.mark(ability, planned ? 0.12 : 0, dice);
        return new CellJson.KeptMark(
                String.valueOf(value), work, dice.chance(0.025) ? days.remarks.note(value, dice) : null);
    }

    // A mark typed wrong: mended within minutes, or corrected openly hours later, with a reason, if that is over by
    // now.
    private void wrongFirst(CellStory cell, List<CellJson.KeptMark> marks, TaughtCourse.Term term) {
        CellJson.KeptMark right = marks.getFirst();
        int value = right.value().length() == 1 ? Integer.parseInt(right.value()) : 4;
        String wrong = String.valueOf(value == 5 || value > 2 && dice.chance(0.5) ? value - 1 : value + 1);
        var typed = new java.util.ArrayList<>(marks);
        typed.set(0, new CellJson.KeptMark(wrong, work, null));
        cell.type(typed, at, false, null);
        boolean slip = dice.chance(0.4);
        Instant mended = slip ? at.plusSeconds(dice.between(40, 480)) : at.plusSeconds(dice.between(4_000, 21_000));
        boolean removed = !slip && marks.size() == 1 && dice.chance(0.12);
        LocalDate on = LocalDate.ofInstant(mended, DemoSchool.ZONE);
        if (mended.isAfter(days.now) || !on.equals(lesson.day()) || on.equals(term.ends())) return;
        cell.type(removed ? List.of() : marks, mended, !slip, slip ? null : days.remarks.why(value, dice));
    }

    // The kind of work that goes without saying: the first of the list.
    private static String answer() {
        return DemoTexts.properties("/rules/work-types.properties")
                .getProperty("1")
                .split("\\|")[0];
    }
}
