package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From which day a timetable holds, and between which it may.
 *
 * @param first of the year
 * @param last of the year
 * @param before what is to be said of the lessons before it
 */
public record HoldsFrom(LocalDate day, LocalDate first, LocalDate last, Before before) {

    public enum Before {
        /** It begins with the year. */
        NOTHING,
        /** There is no timetable yet, and lessons before that day will not be there. */
        NO_LESSONS,
        /** There is no timetable yet, and lessons of days that are past will be there. */
        PAST_LESSONS,
        /** Another timetable is in force till then. */
        FORMER_WEEK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static HoldsFrom of(TimetableDraft draft) {
        CurrentYear year = draft.now.year();
        return new HoldsFrom(draft.from, year.startsOn(), year.endsOn(), before(draft, year));
    }

    static List<Reason> remarks(TimetableDraft draft) {
        List<Reason> said = new ArrayList<>();
        said.add(Reason.of("import.from.remark." + of(draft).before().word(), CardWords.DAY.format(draft.from)));
        LocalDate settled = WeekStart.settled(draft.now, draft.file);
        if (settled.isAfter(WeekStart.proposed(draft.now, draft.file)))
            said.add(Reason.of("import.asc.remark.later-week", CardWords.DAY.format(settled)));
        return said;
    }

    private static Before before(TimetableDraft draft, CurrentYear year) {
        if (draft.now.week().stream().anyMatch(WeekStart::gaveLessons)) return Before.FORMER_WEEK;
        if (draft.from.isBefore(year.today())) return Before.PAST_LESSONS;
        return draft.from.isAfter(year.startsOn()) ? Before.NO_LESSONS : Before.NOTHING;
    }
}
