package eljur.home;

import eljur.home.web.DayHead;
import eljur.platform.Texts;
import eljur.school.RoomName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days, times and what is missing, in words. */
@Component
class DayWords {

    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter FAR_HEADING =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;

    DayWords(Texts texts) {
        this.texts = texts;
    }

    DayHead head(LocalDate today, LocalDate shown, boolean chosen, DayLessons.Neighbours around) {
        String heading = (shown.getYear() == today.getYear() ? HEADING : FAR_HEADING).format(shown);
        return new DayHead(
                heading.substring(0, 1).toUpperCase(Texts.RUSSIAN) + heading.substring(1),
                note(today, shown, chosen),
                around.before() == null ? null : around.before().toString(),
                around.after() == null ? null : around.after().toString(),
                chosen && !shown.equals(today));
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }

    String span(DayLesson lesson) {
        return time(lesson.startsAt()) + "–" + time(lesson.endsAt());
    }

    @Nullable
    String room(DayLesson lesson) {
        return lesson.room() == null ? null : new RoomName(lesson.room()).said(texts);
    }

    String cancelled(DayLesson lesson) {
        return lesson.cancelledWhy() == null
                ? texts.of("home.today.cancelled-plain")
                : texts.of("home.today.cancelled", lesson.cancelledWhy());
    }

    /** How it stands otherwise than the week has it; empty when it does not. */
    String shift(DayLesson lesson) {
        String said = lesson.shift().said(texts, lesson.day());
        return said == null ? "" : said;
    }

    /** «нет темы, не отмечены присутствующие»; homework only once it is asked for; all of it in one word. */
    String missing(DayLesson lesson, boolean withHomework) {
        if (!lesson.begun()) return texts.of("home.today.nothing");
        List<String> missing = new ArrayList<>();
        if (lesson.withoutTopic()) missing.add(texts.of("home.today.no-topic"));
        if (!lesson.attended()) missing.add(texts.of("home.today.no-attendance"));
        if (withHomework && lesson.withoutHomework()) missing.add(texts.of("home.today.no-homework"));
        return String.join(", ", missing);
    }

    private @Nullable String note(LocalDate today, LocalDate shown, boolean chosen) {
        if (shown.equals(today)) return texts.of("home.today.today");
        if (chosen) return null;
        return texts.of(shown.isAfter(today) ? "home.today.free-day" : "home.today.free-day.before");
    }
}
