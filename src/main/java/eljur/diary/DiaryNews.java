package eljur.diary;

import eljur.diary.web.DiaryWeek;
import eljur.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was written about a child lately, whenever the lesson was: marks, corrections, absences, the newest first. */
@Component
class DiaryNews {

    private static final int DAYS = 3;
    private static final int LONGEST = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final Texts texts;

    DiaryNews(Texts texts) {
        this.texts = texts;
    }

    /** From when on something is new. */
    static Instant since(LocalDate today, ZoneId zone) {
        return today.minusDays(DAYS).atStartOfDay(zone).toInstant();
    }

    /** @param order grows with each writing */
    private record Written(long order, DiaryWeek.News news) {}

    List<DiaryWeek.News> of(
            List<DiaryLessons.DiaryLesson> lessons, Map<Long, Corrections.Correction> corrections, Instant since) {
        List<Written> written = new ArrayList<>();
        for (var lesson : lessons) {
            var correction = lesson.corrected() ? corrections.get(lesson.id()) : null;
            var fresh = correction == null || correction.at().isBefore(since) ? null : correction;
            written.addAll(marks(lesson, fresh, since));
            absence(lesson, since, written);
        }
        return written.stream()
                .sorted(Comparator.comparing(Written::order).reversed())
                .limit(LONGEST)
                .map(Written::news)
                .toList();
    }

    private List<Written> marks(
            DiaryLessons.DiaryLesson lesson, Corrections.@Nullable Correction correction, Instant since) {
        String said = correction == null ? null : correction.said();
        var marks = lesson.marks().stream()
                .filter(mark -> !mark.at().isBefore(since))
                .map(mark -> new Written(lesson.written(), mark(lesson, mark, said)))
                .toList();
        // A mark that was taken away leaves nothing but the correction.
        return correction != null && marks.isEmpty()
                ? List.of(new Written(lesson.written(), removed(lesson, correction.said())))
                : marks;
    }

    private DiaryWeek.News mark(
            DiaryLessons.DiaryLesson lesson, DiaryLessons.GivenMark mark, @Nullable String corrected) {
        return new DiaryWeek.News(
                mark.value().printed(),
                "m " + mark.value().cssClass(),
                lesson.subject(),
                given(mark.what(), lesson),
                mark.comment(),
                corrected);
    }

    private DiaryWeek.News removed(DiaryLessons.DiaryLesson lesson, String corrected) {
        String what = given(texts.of("diary.news.corrected"), lesson);
        return new DiaryWeek.News("", "", lesson.subject(), what, null, corrected);
    }

    private void absence(DiaryLessons.DiaryLesson lesson, Instant since, List<Written> written) {
        if (lesson.absence() == null || lesson.absenceAt() == null) return;
        if (lesson.absenceAt().isBefore(since)) return;
        String what = given(texts.of("diary.absence." + lesson.absence().stored()), lesson);
        var news = new DiaryWeek.News(lesson.absence().printed(), "ab", lesson.subject(), what, null, null);
        written.add(new Written(lesson.written(), news));
    }

    private String given(String what, DiaryLessons.DiaryLesson lesson) {
        return texts.of("diary.subject.given", what, DATE.format(lesson.day()));
    }
}
