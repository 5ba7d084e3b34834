package eljur.reports;

import eljur.journal.Average;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import eljur.reports.ClassResults.PupilResults;
import eljur.reports.ClassResults.Result;
import eljur.reports.ClassResults.TaughtSubject;
import eljur.reports.web.SummarySheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of a sheet and what stands beneath them: of those who count at its end.
 *
 * @param end of the period or of the year
 */
record CountedPupils(List<PupilResults> all, LocalDate end) {

    SummarySheet.Foot foot(List<TaughtSubject> subjects) {
        var pupils = counted();
        var averages = Stream.concat(
                        subjects.stream().map(one -> all(of(pupils, one))),
                        Stream.of(all(pupils.stream().flatMap(one -> one.ofSubject().values().stream()))))
                .map(Average::printed)
                .toList();
        var qualities = subjects.stream().map(one -> quality(pupils, one)).toList();
        return new SummarySheet.Foot(
                averages,
                qualities.stream().map(one -> percent(one.passed())).toList(),
                qualities.stream().map(one -> percent(one.good())).toList());
    }

    private List<PupilResults> counted() {
        return all.stream()
                .filter(one -> Quality.Counted.of(one, end) == Quality.Counted.YES)
                .toList();
    }

    /** Who is counted and who is not, and why: «Считаются 23 из 26: выбыли 2; на семейном обучении 1». Empty where all are. */
    String numbers(Texts texts) {
        Map<Quality.Counted, Long> of = all.stream()
                .collect(Collectors.groupingBy(
                        one -> Quality.Counted.of(one, end),
                        () -> new EnumMap<>(Quality.Counted.class),
                        Collectors.counting()));
        long counted = of.getOrDefault(Quality.Counted.YES, 0L);
        if (counted == all.size()) return "";
        String others = of.entrySet().stream()
                .filter(one -> one.getKey() != Quality.Counted.YES)
                .map(one ->
                        texts.of("summary.not-counted." + one.getKey().name().toLowerCase(Locale.ROOT), one.getValue()))
                .collect(Collectors.joining("; "));
        return texts.of("summary.counted", counted, all.size(), others);
    }

    // What this school gave for the period stands before what another one gave; a mark of another school counts as it
    // was set.
    static @Nullable MarkValue mark(@Nullable Result result, @Nullable MarkValue brought) {
        return result == null || result.mark() == null ? brought : result.mark();
    }

    private static Quality quality(List<PupilResults> pupils, TaughtSubject subject) {
        List<@Nullable MarkValue> marks = new ArrayList<>();
        for (var pupil : pupils)
            marks.add(mark(pupil.ofSubject().get(subject.id()), pupil.brought().get(subject.id())));
        return Quality.of(marks);
    }

    private static String percent(@Nullable Integer share) {
        return share == null ? "" : share + "\u00a0%";
    }

    private static Stream<Result> of(List<PupilResults> pupils, TaughtSubject subject) {
        return pupils.stream().map(one -> one.ofSubject().get(subject.id())).filter(Objects::nonNull);
    }

    /** Of all marks together, so that a pupil with many weighs as many. */
    static Average all(Stream<Result> results) {
        return results.map(Result::average).reduce(Average.NOTHING, Average::and);
    }
}
