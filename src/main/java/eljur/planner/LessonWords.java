package eljur.planner;

import eljur.planner.web.TimetablePage.Item;
import eljur.platform.Texts;
import eljur.school.RoomName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lesson as a cell of a timetable says it. */
@Component
class LessonWords {

    private final Texts texts;

    LessonWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param view class, teacher, room: what the page says already is not said again
     * @param time when it is not that of its row, otherwise an empty text
     */
    Item item(PlacedLesson lesson, String view, String time) {
        List<String> about = new ArrayList<>();
        if (!time.isEmpty()) about.add(time);
        if (!view.equals("class")) about.add(whom(lesson));
        if (!view.equals("room")) room(about, lesson);
        if (!view.equals("teacher") && !lesson.teacherNames().isEmpty())
            about.add(String.join(", ", surnames(lesson.teacherNames())));
        about.removeIf(String::isEmpty);
        return new Item(
                subject(lesson, view), String.join(", ", about), note(lesson), lesson.cancelled(), lesson.changed());
    }

    private String subject(PlacedLesson lesson, String view) {
        String part = view.equals("class") ? withoutSubject(part(lesson), lesson.subject()) : "";
        if (part.matches("\\d+")) part = texts.of("planner.part", part);
        return part.isEmpty() ? lesson.subject() : lesson.subject() + ", " + part;
    }

    /** «1 гр.» of «7-А, 1 гр.», «Английский 1» of «Английский 1 · 5-А»: the class is said by the page. */
    static String part(PlacedLesson lesson) {
        String part = lesson.part();
        if (part == null) return "";
        for (String name : lesson.classNames())
            part = part.replaceAll("(?<![\\p{L}\\d])" + Pattern.quote(name) + "(?![\\p{L}\\d])", "");
        return part.replaceAll("^[\\s,:;.·()–-]+|[\\s,:;·(–-]+$", "");
    }

    /** «1» of «Английский 1», when the subject is «Иностранный язык (английский)»: what the line says already is not said again; nothing of a group that is called as its subject is. */
    static String withoutSubject(String part, String subject) {
        if (part.equalsIgnoreCase(subject)) return "";
        String said = subject.toLowerCase(Texts.RUSSIAN);
        String rest = Arrays.stream(part.split(" ", -1))
                .filter(word -> word.length() < 4 || !said.contains(word.toLowerCase(Texts.RUSSIAN)))
                .collect(Collectors.joining(" "));
        return rest.isBlank() ? part : rest;
    }

    private static String whom(PlacedLesson lesson) {
        return lesson.part() != null ? lesson.part() : String.join(", ", lesson.classNames());
    }

    private void room(List<String> about, PlacedLesson lesson) {
        if (lesson.roomName() != null) about.add(new RoomName(lesson.roomName()).said(texts));
    }

    /** The initials are left to whoever asks for the full name. */
    static List<String> surnames(List<String> names) {
        return names.stream().map(name -> name.split(" ", 2)[0]).toList();
    }

    String note(PlacedLesson lesson) {
        List<String> notes = new ArrayList<>();
        if (lesson.weeks().contains("0")) notes.add(weeks(lesson.weeks()));
        if (lesson.cancelled()) notes.add(texts.of(lesson.replaced() ? "planner.replaced" : "planner.cancelled"));
        else if (lesson.substitute() != null) notes.add(texts.of("planner.substitute", lesson.substitute()));
        String shift = shift(lesson);
        if (shift != null && !lesson.cancelled()) notes.add(shift);
        return String.join(", ", notes);
    }

    private @Nullable String shift(PlacedLesson lesson) {
        LocalDate day = lesson.day();
        return day == null ? null : lesson.shift().said(texts, Objects.requireNonNull(day));
    }

    /** «нечётные недели»: counted from the first of the year. */
    String weeks(String mask) {
        if (mask.matches("(10)+")) return texts.of("planner.weeks.odd");
        if (mask.matches("(01)+")) return texts.of("planner.weeks.even");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < mask.length(); i++) if (mask.charAt(i) == '1') numbers.add(String.valueOf(i + 1));
        return texts.of("planner.weeks.some", String.join(", ", numbers), String.valueOf(mask.length()));
    }
}
