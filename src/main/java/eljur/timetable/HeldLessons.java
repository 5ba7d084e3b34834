package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lessons held while something is changed of them, judged, and told of afterwards. */
@Component
class HeldLessons {

    private final TimetabledDays days;
    private final DayChangeRows rows;
    private final DayFacts facts;
    private final LessonRecords records;
    private final Audit audit;

    HeldLessons(TimetabledDays days, DayChangeRows rows, DayFacts facts, LessonRecords records, Audit audit) {
        this.days = days;
        this.rows = rows;
        this.facts = facts;
        this.records = records;
        this.audit = audit;
    }

    TimetabledLesson held(CurrentUser who, long lesson, String seen) {
        rows.inTurn(who.schoolId());
        rows.hold(who.schoolId(), List.of(lesson));
        return unchanged(who, lesson, seen);
    }

    TimetabledLesson unchanged(CurrentUser who, long lesson, String seen) {
        TimetabledLesson now = found(who, lesson);
        if (now.arrangement().equals(seen)) return now;
        String author = facts.lastAuthor(who.schoolId(), lesson);
        throw author.isEmpty()
                ? new Refused("timetable.change.meanwhile")
                : new Refused("timetable.change.meanwhile-by", author);
    }

    TimetabledLesson found(CurrentUser who, long lesson) {
        return days.lesson(who.schoolId(), lesson).orElseThrow(NotFound::new);
    }

    void mustBeUnrecorded(CurrentUser who, TimetabledLesson lesson) {
        DayChangeRules.unrecorded(lesson, records.recorded(who.schoolId(), List.of(lesson.id())));
        mustBeOpen(who, lesson.course(), lesson.day());
    }

    void mustBeOpen(CurrentUser who, long course, LocalDate day) {
        if (records.closed(who.schoolId(), course, day)) throw new Refused("timetable.change.closed");
    }

    void mustFit(CurrentUser who, TimetabledLesson there, Set<Long> leaving, boolean sharesRoom) {
        TimetabledDay day = days.of(who.schoolId(), there.day());
        Set<Long> shared = facts.sharing(
                who.schoolId(),
                there.group(),
                day.during(there).stream().map(TimetabledLesson::group).toList(),
                there.day());
        DayChangeRules.hourIsFree(day, there, leaving, shared);
        DayChangeRules.roomIsFree(day, there, leaving, sharesRoom);
    }

    void tell(CurrentUser who, TimetabledLesson lesson, @Nullable String words, List<TouchedRow> touched) {
        audit.record(
                who,
                touched.stream()
                        .map(row -> event(row, lesson.course(), Long.parseLong(row.key()), words))
                        .toList());
    }

    static ChangeEvent event(TouchedRow row, long course, long lesson, @Nullable String words) {
        String action = row.created() ? "recorded" : row.after() == null ? "removed" : "corrected";
        return new ChangeEvent(
                row.entity(), action, row.key(), course, lesson, null, row.before(), row.after(), words, null, null);
    }
}
