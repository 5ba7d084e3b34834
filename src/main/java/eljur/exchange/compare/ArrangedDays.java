package eljur.exchange.compare;

import eljur.exchange.compare.TimetableNow.Arranged;
import eljur.exchange.formats.Reason;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Days of which somebody has arranged something that a new week touches: the arranged lesson stays, and whoever loads the week is told. */
final class ArrangedDays {

    /** Its first argument is the day, so that the page can lead there. */
    static final String REMARK = "import.asc.remark.arranged";

    private final TimetableDraft draft;
    private final CoursesOfDraft courses;
    private final Set<Long> ended;

    private ArrangedDays(TimetableDraft draft) {
        this.draft = draft;
        this.courses = new CoursesOfDraft(draft, draft.from);
        this.ended = draft.rows.ended.stream().map(WeeklyLesson::id).collect(Collectors.toSet());
    }

    static List<Reason> remarks(TimetableDraft draft) {
        return new ArrangedDays(draft).remarks();
    }

    private List<Reason> remarks() {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (Arranged one : draft.now.arranged())
            if (isTouched(one))
                days.computeIfAbsent(one.day(), day -> new ArrayList<>()).add(said(one));
        return days.entrySet().stream()
                .map(day -> Reason.of(
                        REMARK,
                        day.getKey().toString(),
                        CardWords.DAY.format(day.getKey()),
                        String.join("; ", day.getValue())))
                .toList();
    }

    private boolean isTouched(Arranged one) {
        if (one.day().isBefore(draft.from)) return false;
        return one.weekly() != null && ended.contains(one.weekly())
                || draft.rows.begun.stream().anyMatch(lesson -> meets(lesson, one));
    }

    private boolean meets(WeeklyLesson begun, Arranged one) {
        return begun.weekday() == one.day().getDayOfWeek().getValue()
                && begun.ordinal() == one.ordinal()
                && !one.day().isBefore(begun.since())
                && (begun.until() == null || !one.day().isAfter(begun.until()))
                && courses.sharePupils(begun.courseId(), one.course());
    }

    private String said(Arranged one) {
        String changes = one.changes().stream()
                .map(change -> draft.texts.of("import.arranged." + change))
                .collect(Collectors.joining(", "));
        return draft.texts.of("import.arranged", String.valueOf(one.ordinal()), courses.name(one.course()), changes);
    }
}
