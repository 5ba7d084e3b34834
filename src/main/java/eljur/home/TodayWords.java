package eljur.home;

import eljur.access.CurrentUser;
import eljur.home.web.Today;
import eljur.platform.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A teacher's day in words. */
@Component
class TodayWords {

    private static final int SOON_MINUTES = 60;

    private final Texts texts;
    private final DayWords words;

    TodayWords(Texts texts, DayWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** @param mend the lessons among which something may be left to mend, those of today too */
    Today today(CurrentUser who, SchoolTime time, List<DayLesson> ofDay, List<DayLesson> mend) {
        List<Today.ToMend> left = mend.stream()
                .filter(lesson -> isToMend(who, time, lesson))
                .map(lesson -> toMend(time, lesson))
                .toList();
        int overdue = (int) left.stream().filter(Today.ToMend::overdue).count();
        return new Today(lessons(who, time, ofDay), left, overdue);
    }

    private List<Today.Lesson> lessons(CurrentUser who, SchoolTime time, List<DayLesson> ofDay) {
        List<Today.Lesson> shown = new ArrayList<>();
        Map<Long, Integer> proposed = new HashMap<>();
        boolean nextFound = false;
        for (DayLesson lesson : ofDay) {
            boolean next = !nextFound
                    && lesson.day().equals(time.today())
                    && !lesson.overBy(time.now())
                    && !lesson.cancelled()
                    && !lesson.givenByAnother(who.personId());
            nextFound |= next;
            boolean proposes = !lesson.cancelled() && lesson.withoutTopic();
            int nth = proposes ? proposed.merge(lesson.course(), 1, Integer::sum) - 1 : 0;
            shown.add(lesson(who, time, lesson, next, nth));
        }
        return shown;
    }

    private Today.Lesson lesson(CurrentUser who, SchoolTime time, DayLesson lesson, boolean next, int nth) {
        String state = state(who, time, lesson);
        boolean asks = state.equals("part") || state.equals("none");
        boolean homeworkAhead = asks && lesson.withoutHomework() && !time.homeworkIsLate(lesson.day());
        return new Today.Lesson(
                lesson.id(),
                lesson.ordinal(),
                words.span(lesson),
                words.room(lesson),
                lesson.name(),
                topic(lesson, nth),
                state,
                asks ? words.missing(lesson, true) : "",
                homeworkAhead ? texts.of("home.today.until", words.time(time.homeworkUntil())) : null,
                next ? soon(time, lesson) : null,
                substituting(who, lesson),
                words.shift(lesson),
                next,
                lesson.overBy(time.now()));
    }

    private String topic(DayLesson lesson, int nth) {
        if (lesson.cancelled()) return words.cancelled(lesson);
        if (!lesson.withoutTopic()) return String.valueOf(lesson.topic());
        return nth < lesson.planned().size()
                ? texts.of("home.today.planned", lesson.planned().get(nth))
                : "";
    }

    private String state(CurrentUser who, SchoolTime time, DayLesson lesson) {
        if (lesson.cancelled()) return "cancelled";
        if (lesson.givenByAnother(who.personId())) return "given-by-another";
        if (lesson.full()) return "full";
        if (!lesson.startedBy(time.now())) return "ahead";
        if (lesson.begun()) return "part";
        return lesson.day().isBefore(time.here()) ? "former" : "none";
    }

    private @Nullable String soon(SchoolTime time, DayLesson lesson) {
        if (lesson.startedBy(time.now())) return texts.of("home.today.now", words.time(lesson.endsAt()));
        long minutes = Duration.between(time.now(), lesson.day().atTime(lesson.startsAt()))
                .toMinutes();
        return minutes > SOON_MINUTES ? null : texts.of("home.today.soon", String.valueOf(Math.max(1, minutes)));
    }

    private @Nullable String substituting(CurrentUser who, DayLesson lesson) {
        if (lesson.substitute() == null) return null;
        if (lesson.givenByAnother(who.personId()))
            return texts.of("home.today.given-by", String.valueOf(lesson.substituteName()));
        return lesson.teachers().isEmpty()
                ? texts.of("home.today.substituting")
                : texts.of("home.today.instead-of", String.join(", ", lesson.teachers()));
    }

    private static boolean isToMend(CurrentUser who, SchoolTime time, DayLesson lesson) {
        boolean hers = !lesson.cancelled() && !lesson.closed() && !lesson.givenByAnother(who.personId());
        boolean ours = !lesson.day().isBefore(time.here());
        return hers && ours && lesson.overBy(time.now()) && !lesson.full();
    }

    private Today.ToMend toMend(SchoolTime time, DayLesson lesson) {
        long days = ChronoUnit.DAYS.between(lesson.day(), time.today());
        boolean onlyHomework = !lesson.withoutTopic() && lesson.attended();
        boolean overdue = time.lessonIsLate(lesson.day()) || onlyHomework && time.homeworkIsLate(lesson.day());
        return new Today.ToMend(
                "/lessons/" + lesson.id() + "#" + place(lesson),
                lesson.name() + (days == 0 ? "" : ", " + words.day(lesson.day())),
                sentence(words.missing(lesson, true)) + consequence(time, lesson, days),
                due(time, lesson, onlyHomework),
                overdue);
    }

    private static String place(DayLesson lesson) {
        if (lesson.withoutTopic()) return "topic";
        return lesson.attended() ? "homework" : "roll";
    }

    private String due(SchoolTime time, DayLesson lesson, boolean onlyHomework) {
        LocalDate by = time.filledBy(lesson.day());
        long days = ChronoUnit.DAYS.between(by, time.today());
        if (days > 0) return texts.count("home.today.overdue", days);
        if (days < 0) return texts.of("home.today.due-day", words.day(by));
        if (onlyHomework && lesson.day().equals(time.today()))
            return texts.of("home.today.due-today-at", words.time(time.homeworkUntil()));
        return time.lessonUntil() == null
                ? texts.of("home.today.due-today")
                : texts.of("home.today.due-today-at", words.time(time.lessonUntil()));
    }

    private String consequence(SchoolTime time, DayLesson lesson, long days) {
        if (days > 0)
            return texts.of("home.today.mend-until", words.day(lesson.day().plusDays(time.editWindowDays())));
        if (!lesson.withoutHomework()) return "";
        if (time.homeworkIsLate(lesson.day())) return texts.of("home.today.late-now");
        return texts.of("home.today.late-after", words.time(time.homeworkUntil()));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Texts.RUSSIAN) + words.substring(1) + ".";
    }
}
