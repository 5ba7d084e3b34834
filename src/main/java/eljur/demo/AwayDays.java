package eljur.demo;

import eljur.journal.AbsenceKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is away, and why: illnesses of several days over all lessons, a day off for the family, a lesson missed without a
 * reason (oftener by those who do badly), minutes of lateness, mostly in the morning.
 */
final class AwayDays {

    private static final double FALLS_ILL = 0.011;
    private static final int LONGEST_ILLNESS = 9;
    private static final double DAY_OFF = 0.006;

    private final long seed;
    private final Map<Long, AbsenceKind> wholeDay = new HashMap<>();
    private LocalDate day = LocalDate.MIN;

    AwayDays(long seed) {
        this.seed = seed;
    }

    /** @param minutes of a lateness */
    record Away(AbsenceKind kind, @Nullable Integer minutes) {}

    @Nullable
    Away at(PlannedLesson lesson, long pupil) {
        if (!lesson.day().equals(day)) {
            day = lesson.day();
            wholeDay.clear();
        }
        AbsenceKind all = wholeDay.containsKey(pupil) ? wholeDay.get(pupil) : wholeDay(pupil);
        return all != null ? new Away(all, null) : single(lesson, pupil);
    }

    private @Nullable AbsenceKind wholeDay(long pupil) {
        AbsenceKind kind = ill(pupil);
        if (kind == null && Dice.of(seed, "day off", pupil, day).chance(DAY_OFF)) kind = AbsenceKind.EXCUSED;
        wholeDay.put(pupil, kind);
        return kind;
    }

    // On the first day nobody knows why yet.
    private @Nullable AbsenceKind ill(long pupil) {
        for (int back = 0; back < LONGEST_ILLNESS; back++) {
            LocalDate first = day.minusDays(back);
            Dice dice = Dice.of(seed, "ill", pupil, first);
            if (first.getDayOfWeek().getValue() > 5 || !dice.chance(FALLS_ILL)) continue;
            if (back < dice.between(2, LONGEST_ILLNESS))
                return back == 0 && dice.chance(0.6) ? AbsenceKind.ABSENT : AbsenceKind.ILL;
        }
        return null;
    }

    private @Nullable Away single(PlannedLesson lesson, long pupil) {
        Dice dice = Dice.of(seed, "away", pupil, lesson.id());
        double badly = Math.max(0, 4 - PupilAbility.in(seed, pupil, ""));
        if (lesson.course().grade() >= 6 && dice.chance(0.001 + 0.006 * badly))
            return new Away(AbsenceKind.ABSENT, null);
        if (!dice.chance(lesson.ordinal() == 1 ? 0.014 : 0.0025)) return null;
        return new Away(AbsenceKind.LATE, dice.between(1, 4) * 5 - dice.between(0, 2));
    }
}
