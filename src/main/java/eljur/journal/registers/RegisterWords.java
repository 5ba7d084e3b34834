package eljur.journal.registers;

import eljur.journal.web.RegisterPage;
import eljur.platform.Texts;
import eljur.school.PeriodName;
import eljur.school.RoomName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days, times and terms of a register page in words. */
@Component
class RegisterWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.MM", Texts.RUSSIAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Texts.RUSSIAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Texts.RUSSIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL", Texts.RUSSIAN);
    private static final DateTimeFormatter MONTH_SHORT = DateTimeFormatter.ofPattern("LLL", Texts.RUSSIAN);
    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private final Texts texts;

    RegisterWords(Texts texts) {
        this.texts = texts;
    }

    String of(String key, Object... args) {
        return texts.of(key, args);
    }

    String date(LocalDate day) {
        return day.format(DATE);
    }

    /** «4.12». */
    String shortDay(LocalDate day) {
        return day.format(SHORT);
    }

    /** «04.12.2026». */
    String day(LocalDate day) {
        return day.format(DAY);
    }

    String weekday(LocalDate day) {
        return day.format(WEEKDAY);
    }

    String month(LocalDate day) {
        return day.format(MONTH);
    }

    /** The month over so many columns: shortened where there is one. */
    String monthOver(LocalDate day, int columns) {
        return columns > 1 ? month(day) : day.format(MONTH_SHORT);
    }

    String heading(LocalDate day) {
        String said = day.format(HEADING);
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    /** «II четверть». */
    String term(RegisterCourse.Term term) {
        return PeriodName.of(texts, term.scheme(), term.ordinal());
    }

    /** «II четв.» for the head of a column. */
    String termShort(RegisterCourse.Term term) {
        return PeriodName.shortly(texts, term.scheme(), term.ordinal());
    }

    String span(RegisterCourse.Term term) {
        return span(term.startsOn(), term.endsOn());
    }

    /** «3-й урок, 10:20–11:05, каб. 214», with the reason when it is not as usual. */
    String about(RegisterRows.Lesson lesson) {
        var said = new StringBuilder(
                texts.of("register.about", String.valueOf(lesson.ordinal()), span(lesson.startsAt(), lesson.endsAt())));
        if (lesson.room() != null) said.append(", " + new RoomName(lesson.room()).said(texts));
        if (lesson.substitute() != null) said.append(texts.of("register.about.substitute", lesson.substitute()));
        String shift = lesson.shift().said(texts, lesson.day());
        if (shift != null) said.append(texts.of("register.about.shift", shift));
        if (lesson.cancelled())
            said.append(texts.of("register.about.cancelled", String.valueOf(lesson.cancelledWhy())));
        return said.toString();
    }

    /** How the days in the group differ from the whole term; empty when they do not. */
    String stay(RegisterRows.Pupil pupil, RegisterCourse.Term term) {
        LocalDate since = pupil.stays().getFirst().since();
        LocalDate until = pupil.stays().getLast().until();
        if (until != null && until.isBefore(term.endsOn())) return texts.of("register.until", until.format(SHORT));
        return since.isAfter(term.startsOn()) ? texts.of("register.since", since.format(SHORT)) : "";
    }

    /** By which order the line ends; null where it goes on, or no order is known. */
    @Nullable
    String departure(RegisterRows.Pupil pupil) {
        return pupil.departure() == null ? null : pupil.departure().said(texts);
    }

    /** The ways of a pupil's own: «надомн.» with «надомное обучение с 9.11 по 31.05, приказ № 12 от 06.11.2026». */
    List<RegisterPage.Way> ways(RegisterRows.Pupil pupil) {
        return pupil.ways().stream()
                .map(way -> new RegisterPage.Way(texts.of("register.way." + way.kind() + ".sign"), about(way)))
                .toList();
    }

    private String about(OwnWay way) {
        String said = texts.of(
                "register.way." + way.kind(),
                way.since().format(DAY),
                way.until().format(DAY));
        String document = way.sign(way.since()) != null
                        || way.kind().equals("special")
                        || way.kind().equals("preparatory")
                ? "register.way.certificate"
                : "register.way.order";
        if (!way.number().isEmpty()) said += texts.of(document, way.number());
        return way.day() == null
                ? said
                : said + texts.of("register.way.day", way.day().format(DAY));
    }

    private static String span(LocalDate first, LocalDate last) {
        return first.format(SHORT) + "–" + last.format(SHORT);
    }

    private static String span(LocalTime first, LocalTime last) {
        return first.format(TIME) + "–" + last.format(TIME);
    }
}
