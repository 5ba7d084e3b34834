package eljur.planner;

import static eljur.planner.Finding.Level.VIOLATION;

import eljur.planner.ClassWeek.Hour;
import eljur.planner.Finding.Place;
import eljur.school.StudyLoad;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How much a class may be taught: SanPiN 1.2.3685-21, SP 2.4.3648-20. Each rule is a function of the week alone. */
final class LoadNorms {

    private LoadNorms() {}

    static List<Finding> of(ClassWeek week) {
        List<Finding> found = new ArrayList<>();
        weekLoad(week, found);
        dayLoad(week, found);
        windows(week, found);
        evenDays(week, found);
        hoursOfTheDay(week, found);
        shift(week, found);
        doubles(week, found);
        return found;
    }

    private static void weekLoad(ClassWeek week, List<Finding> found) {
        int most = StudyLoad.weekly(week.grade(), week.days());
        int lessons = week.hours().size();
        if (most > 0 && lessons > most)
            add(found, week, "week-load", List.of(String.valueOf(lessons), String.valueOf(most)), List.of());
        boolean fiveOnly = most == 0 && StudyLoad.weekly(week.grade(), 5) > 0;
        if (fiveOnly && week.days() > 5) add(found, week, "five-days", List.of(), List.of());
    }

    /** A day above the measure is allowed once a week, when one of its lessons is physical culture. */
    private static void dayLoad(ClassWeek week, List<Finding> found) {
        int most = NormFigures.dayMost(week.grade()), once = NormFigures.dayMostOnce(week.grade());
        if (most == 0) return;
        List<Place> over = new ArrayList<>();
        boolean[] spent = {false};
        week.byDay().forEach((day, hours) -> {
            if (hours.size() <= most) return;
            boolean allowed =
                    !spent[0] && hours.size() <= once && hours.stream().anyMatch(LoadNorms::physical);
            if (allowed) spent[0] = true;
            else over.add(new Place(day, 0, String.valueOf(hours.size())));
        });
        if (!over.isEmpty())
            add(
                    found,
                    week,
                    once > most ? "day-load-young" : "day-load",
                    List.of(String.valueOf(most), String.valueOf(once)),
                    over);
    }

    private static boolean physical(Hour hour) {
        return hour.subjects().stream().anyMatch(NormFigures::physical);
    }

    private static void windows(ClassWeek week, List<Finding> found) {
        List<Place> empty = new ArrayList<>();
        week.byDay().forEach((day, hours) -> {
            for (int i = 1; i < hours.size(); i++)
                for (int n = hours.get(i - 1).ordinal() + 1; n < hours.get(i).ordinal(); n++)
                    if (!week.taken().contains(ClassWeek.hour(day, n))) empty.add(new Place(day, n, ""));
        });
        if (!empty.isEmpty()) add(found, week, "window", List.of(), empty);
    }

    private static void evenDays(ClassWeek week, List<Finding> found) {
        var sizes = week.byDay().values().stream().mapToInt(List::size).summaryStatistics();
        if (sizes.getCount() > 1 && sizes.getMax() - sizes.getMin() > NormFigures.even())
            add(
                    found,
                    week,
                    "even-days",
                    List.of(String.valueOf(sizes.getMin()), String.valueOf(sizes.getMax())),
                    List.of());
    }

    private static void hoursOfTheDay(ClassWeek week, List<Finding> found) {
        List<Place> early = places(
                week,
                hour -> hour.ordinal() < 1
                        || hour.span() != null && hour.span().starts().isBefore(NormFigures.earliest()));
        List<Place> late =
                places(week, hour -> hour.span() != null && hour.span().ends().isAfter(NormFigures.latest()));
        if (!early.isEmpty()) add(found, week, "early", List.of(), early);
        if (!late.isEmpty()) add(found, week, "late", List.of(), late);
    }

    private static void shift(ClassWeek week, List<Finding> found) {
        if (week.shift() > 1
                && NormFigures.firstShiftOnly(week.grade())
                && !week.hours().isEmpty()) add(found, week, "first-shift", List.of(), List.of());
    }

    /** In grades 1 to 4 no two lessons of one subject in a row, physical culture apart. */
    private static void doubles(ClassWeek week, List<Finding> found) {
        if (week.grade() > 4) return;
        List<Place> twice = new ArrayList<>();
        week.byDay().forEach((day, hours) -> {
            for (int i = 1; i < hours.size(); i++)
                if (sameAndNext(hours.get(i - 1), hours.get(i)))
                    twice.add(
                            new Place(day, hours.get(i).ordinal(), hours.get(i).said()));
        });
        if (!twice.isEmpty()) add(found, week, "double", List.of(), twice);
    }

    private static boolean sameAndNext(Hour one, Hour next) {
        return next.ordinal() == one.ordinal() + 1
                && one.subjects().equals(next.subjects())
                && one.subjects().size() == 1
                && !physical(one);
    }

    private static List<Place> places(ClassWeek week, Predicate<Hour> wrong) {
        return week.hours().stream()
                .filter(wrong)
                .map(hour -> new Place(hour.weekday(), hour.ordinal(), hour.said()))
                .toList();
    }

    private static void add(
            List<Finding> found, ClassWeek week, String rule, List<String> figures, List<Place> places) {
        found.add(new Finding(VIOLATION, rule, week.name(), week.id(), figures, places));
    }
}
