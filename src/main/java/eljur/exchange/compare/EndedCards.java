package eljur.exchange.compare;

import eljur.exchange.compare.TimetableDraft.LessonCourse;
import eljur.exchange.formats.PlannedItem;
import eljur.exchange.formats.PlannedItem.Change;
import eljur.exchange.formats.PlannedItem.State;
import eljur.exchange.formats.Reason;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lessons of the week that no card of the file names any more: they end. But what a row that was refused perhaps named stays until the row is
 * mended, and the report says so.
 */
final class EndedCards {

    private final TimetableDraft draft;
    private final CardWords words;
    private final UnreadRows unread;

    /** Courses of refused cards, with the line: the lesson may have been meant to move from any place of its course. */
    private final Map<Long, Integer> refused = new HashMap<>();

    EndedCards(TimetableDraft draft, CardWords words) {
        this.draft = draft;
        this.words = words;
        this.unread = new UnreadRows(draft);
    }

    void refused(long course, int line) {
        refused.putIfAbsent(course, line);
    }

    /** Takes out of what no card names what stays nevertheless. */
    void spare(List<WeeklyLesson> left) {
        left.removeIf(lesson -> {
            @Nullable Integer line = unread.naming(lesson);
            if (line != null) spared(lesson, line);
            return line != null;
        });
    }

    /** It is too late to spare it where another lesson of the file has begun at its place. */
    void end(WeeklyLesson lesson, TakenPlaces taken) {
        @Nullable Integer line = refused.get(lesson.courseId());
        if (line == null || taken.refusing(lesson) != null) ended(lesson);
        else {
            spared(lesson, line);
            taken.take(lesson);
        }
    }

    private void spared(WeeklyLesson lesson, int line) {
        draft.items.add(PlannedItem.of("card", State.SAME, name(lesson), null)
                .noting(List.of(Reason.of("import.asc.card.spared", String.valueOf(line)))));
    }

    private void ended(WeeklyLesson lesson) {
        draft.rows.ended.add(lesson);
        Change change = new Change("place", words.of(CardPlaces.Place.of(lesson)), "");
        draft.items.add(PlannedItem.compared("card", name(lesson), null, List.of(change)));
    }

    private String name(WeeklyLesson lesson) {
        String course = draft.courseOfLesson.values().stream()
                .filter(one -> one.id() == lesson.courseId())
                .map(LessonCourse::name)
                .findFirst()
                .orElse("");
        return course + ": " + words.of(CardPlaces.Place.of(lesson));
    }
}
