package eljur.substitutions;

import eljur.platform.Texts;
import eljur.school.RoomName;
import eljur.substitutions.web.Desk;
import eljur.timetable.TimetabledLesson;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The desk in words. */
@Component
class DeskWords {

    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private static final List<String> REASONS =
            List.of("ill", "trip", "courses", "leave", "day-off", "event", "quarantine", "weather", "plan", "other");
    private static final Map<String, String> ICONS =
            Map.of("gap", "clock", "from", "clock", "until", "clock", "load", "info", "month", "info");

    private final Texts texts;

    DeskWords(Texts texts) {
        this.texts = texts;
    }

    String heading(LocalDate day, LocalDate today) {
        String said = HEADING.format(day);
        return day.equals(today) ? texts.of("substitutions.today", said) : said;
    }

    List<Desk.Choice> reasons() {
        return REASONS.stream()
                .map(code -> new Desk.Choice(code, texts.of("timetable.reason." + code)))
                .toList();
    }

    /** «болезнь, с 14 декабря по 18 декабря, приказ № 321» */
    String why(StaffAbsence absence) {
        String days = absence.until() == null
                ? texts.of("substitutions.absence.since", DAY.format(absence.since()))
                : absence.until().equals(absence.since())
                        ? DAY.format(absence.since())
                        : texts.of(
                                "substitutions.absence.days", DAY.format(absence.since()), DAY.format(absence.until()));
        String hours = absence.lessons().isEmpty()
                ? ""
                : ", " + texts.of("substitutions.absence.lessons", joined(absence.lessons()));
        return absence.words() + ", " + days + hours + (absence.document() == null ? "" : ", " + absence.document());
    }

    private static String joined(List<Integer> lessons) {
        return String.join(", ", lessons.stream().map(String::valueOf).toList());
    }

    Desk.Place place(TimetabledLesson lesson, String state, @Nullable Long shown) {
        return new Desk.Place(
                lesson.id(),
                lesson.ordinal(),
                String.join(", ", lesson.classNames()),
                lesson.subjectName(),
                room(lesson),
                state,
                who(lesson, state),
                shown != null && shown == lesson.id());
    }

    private String who(TimetabledLesson lesson, String state) {
        return switch (state) {
            case "open" -> texts.of("substitutions.open");
            case "recorded" -> texts.of("substitutions.recorded");
            case "cancelled" ->
                texts.of(lesson.replacedBy() == null ? "substitutions.cancelled" : "substitutions.replaced");
            default ->
                lesson.substituteName() == null
                        ? String.join(", ", lesson.teacherNames())
                        : lesson.joined()
                                ? texts.of("substitutions.joined", lesson.substituteName())
                                : lesson.substituteName();
        };
    }

    private @Nullable String room(TimetabledLesson lesson) {
        return lesson.room() == null ? null : new RoomName(lesson.room()).said(texts);
    }

    String panelHeading(TimetabledLesson lesson) {
        return texts.of("substitutions.lesson", lesson.ordinal(), lesson.name());
    }

    String about(TimetabledLesson lesson) {
        String time = TIME.format(lesson.startsAt()) + "–" + TIME.format(lesson.endsAt());
        String where = lesson.room() == null ? time : time + ", " + room(lesson);
        return lesson.teacherNames().isEmpty() ? where : where + ". " + String.join(", ", lesson.teacherNames());
    }

    Desk.Suggestion suggestion(Candidate one) {
        List<String> subjects =
                one.colleague().subjects().values().stream().distinct().limit(3).toList();
        return new Desk.Suggestion(
                one.colleague().id(),
                one.colleague().name(),
                subjects.isEmpty() ? texts.of("substitutions.no-subject") : String.join(", ", subjects),
                one.join(),
                one.reasons().stream().map(this::why).toList());
    }

    private Desk.Why why(Candidate.Reason reason) {
        String icon = reason.tone().equals("ok")
                ? "check"
                : reason.tone().equals("warn") ? "alert" : ICONS.getOrDefault(reason.kind(), "info");
        return new Desk.Why(reason.tone(), icon, texts.of("substitutions.why." + reason.kind(), reason.about()));
    }

    /** What is arranged, in words. */
    String said(DeskRows.Change one) {
        return switch (one.change()) {
            case "move" ->
                one.fromDay().equals(one.day())
                        ? texts.of("substitutions.change.moved-hour", one.fromOrdinal(), one.ordinal())
                        : texts.of(
                                "substitutions.change.moved-day",
                                DAY.format(one.fromDay()),
                                one.fromOrdinal(),
                                DAY.format(one.day()),
                                one.ordinal());
            case "swap", "replacement" ->
                texts.of("substitutions.change." + one.change(), String.valueOf(one.otherName()));
            case "extra" ->
                one.otherName() == null
                        ? texts.of("substitutions.change.extra")
                        : texts.of("substitutions.change.instead", one.otherName());
            default -> texts.of("substitutions.change." + one.change(), String.valueOf(one.person()));
        };
    }

    /** Under which name it is taken back. */
    String takenBackAs(DeskRows.Change one) {
        return switch (one.change()) {
            case "substitute", "join" -> "substitution";
            case "cancellation", "replacement" -> "cancellation";
            case "extra" -> "extra";
            default -> "place";
        };
    }

    Desk.Reason reason(DeskRows.Change one) {
        boolean plain = one.reason().equals(texts.of("timetable.reason." + one.code()));
        return new Desk.Reason(one.code(), plain ? "" : one.reason(), one.document() == null ? "" : one.document());
    }

    Desk.Change change(DeskRows.Change one) {
        return new Desk.Change(
                one.lesson(),
                one.ordinal(),
                one.name(),
                said(one),
                one.document() == null ? one.reason() : one.reason() + ", " + one.document(),
                one.author());
    }
}
