package eljur.diary;

import eljur.diary.DiaryLessons.DiaryLesson;
import eljur.diary.DiaryLessons.SetHomework;
import eljur.homework.FamilyHomework.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Homework set ahead, each at the lesson of its course on its day; where there is none, it stands by itself beneath the day. */
final class DiaryTasks {

    private final Map<Long, List<Task>> atLessons = new HashMap<>();
    private final Map<LocalDate, List<Task>> apart = new HashMap<>();

    /** On which days something is to be done, and of which course. */
    private final Set<Of> busy = new HashSet<>();

    private final String nothing;

    private record Of(long course, LocalDate day) {}

    /** @param nothing the words of a teacher who sets nothing at a lesson: something else may be due that day nevertheless */
    DiaryTasks(List<Task> tasks, List<DiaryLesson> lessons, String nothing) {
        this.nothing = nothing;
        for (Task task : tasks) busy.add(new Of(task.course(), task.dueOn()));
        for (DiaryLesson lesson : lessons)
            if (!lesson.homework().stream().allMatch(this::isNothing)) busy.add(new Of(lesson.course(), lesson.day()));
        for (Task task : tasks)
            lessons.stream()
                    .filter(one -> one.course() == task.course() && one.day().equals(task.dueOn()) && !one.cancelled())
                    .findFirst()
                    .map(one -> atLessons.computeIfAbsent(one.id(), id -> new ArrayList<>()))
                    .orElseGet(() -> apart.computeIfAbsent(task.dueOn(), day -> new ArrayList<>()))
                    .add(task);
    }

    List<Task> at(DiaryLesson lesson) {
        return atLessons.getOrDefault(lesson.id(), List.of());
    }

    /** What stands at the lesson itself; that nothing is set only where that is so, and once. */
    List<SetHomework> set(DiaryLesson lesson) {
        if (!busy.contains(new Of(lesson.course(), lesson.day())))
            return lesson.homework().stream().limit(1).toList();
        return lesson.homework().stream().filter(one -> !isNothing(one)).toList();
    }

    private boolean isNothing(SetHomework one) {
        return one.text().strip().equalsIgnoreCase(nothing);
    }

    List<Task> apart(LocalDate day) {
        return apart.getOrDefault(day, List.of());
    }

    /** The days that something stands on by itself. */
    Collection<LocalDate> days() {
        return apart.keySet();
    }

    int minutes(LocalDate day, List<DiaryLesson> lessons) {
        int atThem = lessons.stream()
                .flatMap(one -> at(one).stream())
                .mapToInt(DiaryTasks::minutes)
                .sum();
        return atThem + apart(day).stream().mapToInt(DiaryTasks::minutes).sum();
    }

    private static int minutes(Task task) {
        return task.minutes() == null ? 0 : task.minutes();
    }
}
