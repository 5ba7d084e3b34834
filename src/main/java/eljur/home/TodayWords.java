package eljur.home;

import eljur.access.CurrentUser;
import eljur.home.web.Today;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day in words. */
@Component
class TodayWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;

    TodayWords(Texts texts) {
        this.texts = texts;
    }

    String heading(LocalDate day) {
        String heading = DAY.format(day);
        return heading.substring(0, 1).toUpperCase(Texts.RUSSIAN) + heading.substring(1);
    }

    @Nullable
    String note(LocalDate today, LocalDate shown, boolean chosen) {
        if (shown.equals(today)) return texts.of("home.today.today");
        return chosen ? null : texts.of("home.today.free-day");
    }

    List<Today.DayLesson> lessons(CurrentUser who, List<DayLessons.DayLesson> lessons, LocalDateTime now) {
        List<Today.DayLesson> shown = new ArrayList<>();
        boolean nextFound = false;
        for (DayLessons.DayLesson lesson : lessons) {
            boolean over = lesson.day().atTime(lesson.endsAt()).isBefore(now);
            boolean next =
                    !nextFound && !over && !lesson.cancelled() && lesson.day().equals(now.toLocalDate());
            nextFound |= next;
            shown.add(lesson(who, lesson, now, next, over));
        }
        return shown;
    }

    List<Today.ToMend> mend(List<DayLessons.DayLesson> before) {
        return before.stream()
                .filter(lesson -> !lesson.cancelled() && !lesson.full())
                .map(lesson -> new Today.ToMend(
                        lesson.id(), missing(lesson), lesson.course(), SHORT_DAY.format(lesson.day()), true))
                .toList();
    }

    private Today.DayLesson lesson(
            CurrentUser who, DayLessons.DayLesson lesson, LocalDateTime now, boolean next, boolean over) {
        String time = TIME.format(lesson.startsAt()) + "–" + TIME.format(lesson.endsAt());
        String room = lesson.room() == null ? null : texts.of("home.today.room", lesson.room());
        return new Today.DayLesson(
                lesson.id(),
                lesson.ordinal(),
                time,
                room,
                lesson.course(),
                topic(lesson),
                state(who, lesson, now),
                missing(lesson),
                substituting(who, lesson),
                next,
                over);
    }

    private String topic(DayLessons.DayLesson lesson) {
        if (lesson.cancelled())
            return texts.of("home.today.cancelled", lesson.cancelledWhy() == null ? "" : lesson.cancelledWhy());
        return lesson.topic() == null ? "" : lesson.topic();
    }

    private String state(CurrentUser who, DayLessons.DayLesson lesson, LocalDateTime now) {
        if (lesson.cancelled()) return "cancelled";
        if (lesson.substitute() != null && lesson.substitute() != who.personId()) return "given-by-another";
        if (lesson.full()) return "full";
        if (lesson.day().atTime(lesson.startsAt()).isAfter(now)) return "ahead";
        return lesson.withoutTopic() && !lesson.attended() && !lesson.homework() ? "none" : "part";
    }

    private String missing(DayLessons.DayLesson lesson) {
        List<String> missing = new ArrayList<>();
        if (lesson.withoutTopic()) missing.add(texts.of("home.today.no-topic"));
        if (!lesson.attended()) missing.add(texts.of("home.today.no-attendance"));
        if (lesson.withoutHomework()) missing.add(texts.of("home.today.no-homework"));
        return String.join(", ", missing);
    }

    private @Nullable String substituting(CurrentUser who, DayLessons.DayLesson lesson) {
        if (lesson.substitute() == null) return null;
        if (lesson.substitute() == who.personId()) return texts.of("home.today.substituting");
        return texts.of("home.today.given-by", String.valueOf(lesson.substituteName()));
    }
}
