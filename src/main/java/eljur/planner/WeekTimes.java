package eljur.planner;

import eljur.planner.BellRows.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours of the rows of a week. */
final class WeekTimes {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private WeekTimes() {}

    /** The hour that most lessons of a row have; null when none has any. */
    static @Nullable Span usual(List<PlacedLesson> lessons) {
        Map<Span, Long> counted = lessons.stream()
                .map(WeekTimes::span)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.<Span, Long>comparingByValue()
                        .thenComparing(one -> one.getKey().starts()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    static @Nullable Span span(PlacedLesson lesson) {
        return lesson.startsAt() == null || lesson.endsAt() == null
                ? null
                : new Span(lesson.startsAt(), lesson.endsAt());
    }

    static String said(@Nullable Span span) {
        return span == null ? "" : TIME.format(span.starts()) + "–" + TIME.format(span.ends());
    }

    /** The lesson's own hour when it is not that of its row. */
    static String other(PlacedLesson lesson, @Nullable Span usual) {
        Span own = span(lesson);
        return own == null || own.equals(usual) ? "" : said(own);
    }

    /** A place of the week that repeats, with the hour of its day's bells. */
    static PlacedLesson timed(PlacedLesson place, BellRows.Bells bells) {
        long first = place.classes().isEmpty() ? 0 : place.classes().getFirst();
        Span span = bells.of(first, place.weekday(), place.ordinal());
        if (span == null) return place;
        return new PlacedLesson(
                place.id(),
                place.course(),
                place.subject(),
                place.shortSubject(),
                place.kind(),
                place.group(),
                place.part(),
                place.classes(),
                place.classNames(),
                place.grade(),
                place.day(),
                place.weekday(),
                place.ordinal(),
                span.starts(),
                span.ends(),
                place.room(),
                place.roomName(),
                place.teachers(),
                place.teacherNames(),
                place.weeks(),
                place.substitute(),
                place.cancelled(),
                place.replaced(),
                place.shift());
    }
}
