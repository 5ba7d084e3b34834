package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be offered for a lesson: what {@link DayChanges} would not refuse, by the same rules. As many statements for one course as for all. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DayOffers {

    private final DayFacts facts;
    private final LessonRecords records;

    DayOffers(DayFacts facts, LessonRecords records) {
        this.facts = facts;
        this.records = records;
    }

    /** Those of the courses that can be given at the hour of this lesson instead of it. */
    public Set<Long> instead(CurrentUser who, TimetabledDay day, TimetabledLesson lesson, Collection<Long> courses) {
        if (courses.isEmpty() || !mayGo(who, lesson)) return Set.of();
        List<Long> asked = new ArrayList<>(courses);
        asked.add(lesson.course());
        Set<Long> closed = records.closed(who.schoolId(), asked, lesson.day());
        if (closed.contains(lesson.course())) return Set.of();
        List<TimetabledLesson> there = facts.imagined(who.schoolId(), courses, lesson.place()).stream()
                .filter(one -> one.course() != lesson.course() && !closed.contains(one.course()))
                .toList();
        Map<Long, Set<Long>> sharing = facts.sharing(
                who.schoolId(),
                there.stream().map(TimetabledLesson::group).toList(),
                groups(day, lesson),
                lesson.day());
        return there.stream()
                .filter(one -> fits(day, lesson, one, sharing.getOrDefault(one.group(), Set.of())))
                .map(TimetabledLesson::course)
                .collect(Collectors.toSet());
    }

    /** At which lessons of the day something is recorded: nobody is put in the place of whoever wrote it. */
    public Set<Long> recorded(long school, TimetabledDay day) {
        return records.recorded(
                school, day.lessons().stream().map(TimetabledLesson::id).toList());
    }

    private boolean mayGo(CurrentUser who, TimetabledLesson lesson) {
        return !lesson.cancelled()
                && !lesson.extra()
                && records.recorded(who.schoolId(), List.of(lesson.id())).isEmpty();
    }

    /** Of the lesson itself, and of all that goes on meanwhile. */
    private static List<Long> groups(TimetabledDay day, TimetabledLesson lesson) {
        List<Long> groups = new ArrayList<>(List.of(lesson.group()));
        day.during(lesson).forEach(one -> groups.add(one.group()));
        return groups;
    }

    private static boolean fits(TimetabledDay day, TimetabledLesson lesson, TimetabledLesson there, Set<Long> shared) {
        if (!shared.contains(lesson.group())) return false;
        try {
            DayChangeRules.hourIsFree(day, there, Set.of(lesson.id()), shared);
            return true;
        } catch (Refused no) {
            return false;
        }
    }
}
