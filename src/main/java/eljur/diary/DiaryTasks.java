package eljur.diary;

import eljur.diary.DiaryLessons.DiaryLesson;
import eljur.diary.DiaryLessons.SetHomework;
import eljur.homework.FamilyHomework.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Homework set ahead, each at the lesson of its course on its day; where there is none, it stands by itself beneath the day. */
final class DiaryTasks {

    private final Map<Long, List<Task>> atLessons = new HashMap<>();
    private final Map<LocalDate, List<Task>> apart = new HashMap<>();

    DiaryTasks(List<Task> tasks, List<DiaryLesson> lessons) {
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

    /**
     * What was set at earlier lessons for this one.
     *
     * @param nothing how a teacher says that nothing is set: worth a word only where really nothing is
     */
    List<SetHomework> set(DiaryLesson lesson, String nothing) {
        List<SetHomework> set = lesson.homework().stream()
                .filter(one -> !one.text().strip().equalsIgnoreCase(nothing))
                .toList();
        return set.isEmpty() && at(lesson).isEmpty()
                ? lesson.homework().stream().limit(1).toList()
                : set;
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
