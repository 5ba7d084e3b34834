package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.platform.Refused;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The day from which a timetable holds, and as of which the week is compared with it. Where a later week was put into force already, it is
 * that one: what stands before stays as it is, and the file speaks of the week that repeats from then on.
 */
final class WeekStart {

    private static final int SATURDAY = DayOfWeek.SATURDAY.getValue();

    private WeekStart() {}

    /**
     * @param asked null: what is proposed
     * @throws Refused when it lies outside the year
     */
    static LocalDate of(TimetableNow now, ExportedTimetable file, @Nullable LocalDate asked) {
        CurrentYear year = now.year();
        if (asked == null) return later(now, file, proposed(now, file));
        if (asked.isBefore(year.startsOn()) || asked.isAfter(year.endsOn()))
            throw new Refused(
                    "import.from.outside",
                    CardWords.DAY.format(asked),
                    year.name(),
                    CardWords.DAY.format(year.startsOn()),
                    CardWords.DAY.format(year.endsOn()));
        return asked;
    }

    /** On a Friday that is Monday, unless somebody has lessons on Saturdays: now, or by the file. */
    static LocalDate proposed(TimetableNow now, ExportedTimetable file) {
        boolean saturdays = now.week().stream().anyMatch(one -> gaveLessons(one) && one.weekday() == SATURDAY)
                || file.cards().stream().anyMatch(card -> isOnSaturday(card, file));
        return saturdays ? now.year().weekStart() : now.year().fiveDayStart();
    }

    private static boolean isOnSaturday(ExportedTimetable.Card card, ExportedTimetable file) {
        int position = file.days().stream()
                .filter(day -> day.weekday() == DayOfWeek.SATURDAY)
                .mapToInt(ExportedTimetable.Day::position)
                .findFirst()
                .orElse(SATURDAY - 1);
        return position < card.days().length() && card.days().charAt(position) == '1';
    }

    /** Before this day a course that has lessons keeps them as they are. */
    static LocalDate settled(TimetableNow now, ExportedTimetable file) {
        return later(now, file, now.year().fromNow());
    }

    /** A load ends and begins places of the week from a day on; that a past week was another one, it does not say afterwards. */
    static void refuseToChangeWhatWas(TimetableDraft draft) {
        LocalDate settled = settled(draft.now, draft.file);
        if (!draft.from.isBefore(settled)) return;
        boolean planned = settled.isAfter(draft.now.year().today());
        throw new Refused(
                planned ? "import.from.later-week" : "import.from.in-force",
                CardWords.DAY.format(draft.from),
                CardWords.DAY.format(settled));
    }

    private static LocalDate later(TimetableNow now, ExportedTimetable file, LocalDate usual) {
        Set<LocalDate> terms = ofTerms(now, file);
        return now.week().stream()
                .filter(WeekStart::gaveLessons)
                .map(WeeklyLesson::since)
                .filter(since -> since.isAfter(usual) && !terms.contains(since))
                .max(Comparator.naturalOrder())
                .orElse(usual);
    }

    /** What was ended before it began was never there. */
    static boolean gaveLessons(WeeklyLesson lesson) {
        return lesson.until() == null || !lesson.until().isBefore(lesson.since());
    }

    /** A program may have other lessons in each term: these begin with it, and are one and the same week. */
    private static Set<LocalDate> ofTerms(TimetableNow now, ExportedTimetable file) {
        boolean byTerms = file.cards().stream().anyMatch(card -> card.terms().contains("0"));
        if (!byTerms) return Set.of();
        return now.year().terms().values().stream()
                .flatMap(terms -> terms.stream().map(CurrentYear.Term::startsOn))
                .collect(Collectors.toSet());
    }
}
