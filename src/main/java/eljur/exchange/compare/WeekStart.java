package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The day from which a timetable holds, and as of which the week is compared with it. Where a later week was put into force already, it is
 * that one: what stands before stays as it is, and the file speaks of the week that repeats from then on.
 */
final class WeekStart {

    private WeekStart() {}

    static LocalDate of(TimetableNow now, ExportedTimetable file) {
        LocalDate today = now.year().fromNow();
        Set<LocalDate> terms = ofTerms(now, file);
        return now.week().stream()
                .filter(WeekStart::gaveLessons)
                .map(WeeklyLesson::since)
                .filter(since -> since.isAfter(today) && !terms.contains(since))
                .max(Comparator.naturalOrder())
                .orElse(today);
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
