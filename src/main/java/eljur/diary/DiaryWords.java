package eljur.diary;

import eljur.diary.web.DiaryAhead;
import eljur.diary.web.DiaryWeek;
import eljur.homework.FamilyHomework;
import eljur.homework.FamilyHomework.Task;
import eljur.platform.Texts;
import eljur.school.RoomName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A week in words. */
@Component
class DiaryWords {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter BEGINNING = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter ON_DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;

    DiaryWords(Texts texts) {
        this.texts = texts;
    }

    /** What stands in place of a page of a child whose lessons have not begun. */
    String ahead(Model model, Children.Chosen chosen, String path) {
        model.addAttribute(
                "ahead",
                new DiaryAhead(
                        chosen.frame(),
                        path,
                        texts.of("diary.ahead", BEGINNING.format(chosen.child().begins())),
                        texts.of(
                                "diary.ahead.text",
                                chosen.child().givenName(),
                                chosen.child().className())));
        return "diary/ahead";
    }

    String week(LocalDate monday) {
        LocalDate saturday = monday.plusDays(5);
        String first =
                monday.getMonth() == saturday.getMonth() ? String.valueOf(monday.getDayOfMonth()) : DATE.format(monday);
        return first + "–" + DATE.format(saturday);
    }

    DiaryTasks tasks(List<Task> tasks, List<DiaryLessons.DiaryLesson> lessons) {
        return new DiaryTasks(tasks, lessons, texts.of("journal.lesson.says.no-homework"));
    }

    DiaryWeek.Day day(
            LocalDate day,
            LocalDate today,
            @Nullable String holiday,
            List<DiaryLessons.DiaryLesson> lessons,
            DiaryTasks tasks,
            Map<Long, Corrections.Correction> corrections) {
        String weekday = WEEKDAY.format(day);
        String heading = weekday.substring(0, 1).toUpperCase(Texts.RUSSIAN) + weekday.substring(1);
        String free = !lessons.isEmpty() ? null : holiday != null ? holiday : texts.of("diary.no-lessons");
        var shown = lessons.stream()
                .map(lesson -> lesson(lesson, tasks, corrections))
                .toList();
        var apart = tasks.apart(day).stream().map(this::ahead).toList();
        String minutes = minutes(minutes(lessons) + tasks.minutes(day, lessons));
        return new DiaryWeek.Day(heading, DATE.format(day), day.equals(today), free, minutes, shown, apart);
    }

    DiaryWeek.@Nullable Due due(List<DiaryLessons.DiaryLesson> lessons, DiaryTasks tasks) {
        if (lessons.isEmpty()) return null;
        LocalDate day = lessons.getFirst().day();
        List<DiaryWeek.Task> set = new ArrayList<>();
        for (var lesson : lessons) {
            for (var one : tasks.set(lesson))
                set.add(new DiaryWeek.Task(lesson.subject(), one.text(), minutes(one.minutes()), null));
            for (Task task : tasks.at(lesson)) set.add(task(task));
        }
        tasks.apart(day).forEach(task -> set.add(task(task)));
        String minutes = minutes(minutes(lessons) + tasks.minutes(day, lessons));
        return new DiaryWeek.Due(texts.of("diary.due", ON_DAY.format(day)), minutes, set);
    }

    private DiaryWeek.Task task(Task task) {
        return new DiaryWeek.Task(task.subject(), task.text(), minutes(task.minutes()), ahead(task));
    }

    private DiaryWeek.Ahead ahead(Task task) {
        String whom = task.personal()
                ? texts.of("diary.task.personal")
                : task.group().isEmpty() ? "" : texts.of("diary.task.group", task.group());
        return new DiaryWeek.Ahead(
                task.subject(),
                task.text(),
                whom,
                task.links().stream()
                        .map(link -> new DiaryWeek.Link(link.address(), link.host()))
                        .toList(),
                task.files().stream().map(DiaryWords::file).toList());
    }

    private static DiaryWeek.File file(FamilyHomework.File file) {
        String size = file.state().isEmpty() ? file.size() : file.size() + ", " + file.state();
        return new DiaryWeek.File(file.address(), file.name(), size);
    }

    private DiaryWeek.Lesson lesson(
            DiaryLessons.DiaryLesson lesson, DiaryTasks tasks, Map<Long, Corrections.Correction> corrections) {
        String time = TIME.format(lesson.startsAt()) + "–" + TIME.format(lesson.endsAt());
        String place = lesson.room() == null ? time : time + ", " + new RoomName(lesson.room()).said(texts);
        var correction = lesson.corrected() ? corrections.get(lesson.id()) : null;
        String corrected = correction == null ? null : correction.said();
        var marks = lesson.marks().stream()
                .map(mark -> new DiaryWeek.Mark(
                        mark.value().printed(), mark.value().cssClass(), mark.what(), mark.comment(), corrected))
                .toList();
        String homework = String.join(
                "\n",
                tasks.set(lesson).stream().map(DiaryLessons.SetHomework::text).toList());
        String absence = lesson.absence() == null
                ? ""
                : texts.of("diary.absence." + lesson.absence().stored());
        return new DiaryWeek.Lesson(
                lesson.ordinal(),
                lesson.subject(),
                place,
                lesson.topic(),
                homework.isEmpty() ? null : homework,
                tasks.at(lesson).stream().map(this::ahead).toList(),
                marks,
                absence,
                lesson.cancelled(),
                change(lesson));
    }

    private @Nullable String change(DiaryLessons.DiaryLesson lesson) {
        if (lesson.cancelled())
            return texts.of("diary.cancelled", Objects.requireNonNullElse(lesson.cancelledWhy(), ""));
        String shift = lesson.shift().said(texts, lesson.day());
        if (lesson.substitute() == null) return shift;
        // Initials stay together in a narrow column.
        String substituted = texts.of("diary.substituted", lesson.substitute().replace(". ", ".\u00a0"));
        return shift == null ? substituted : substituted + ", " + shift;
    }

    private static int minutes(List<DiaryLessons.DiaryLesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.homework().stream())
                .mapToInt(set -> set.minutes() == null ? 0 : set.minutes())
                .sum();
    }

    private String minutes(@Nullable Integer minutes) {
        if (minutes == null || minutes == 0) return "";
        if (minutes < 60) return texts.of("diary.minutes", minutes);
        return minutes % 60 == 0
                ? texts.of("diary.hours", minutes / 60)
                : texts.of("diary.hours-and-minutes", minutes / 60, minutes % 60);
    }
}
