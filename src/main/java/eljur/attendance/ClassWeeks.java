package eljur.attendance;

import static java.util.stream.Collectors.groupingBy;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.attendance.web.ClassWeek;
import eljur.journal.ReasonKind;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** «Посещаемость класса»: pupils by days of a week, what nobody explained yet first. */
@Component
class ClassWeeks {

    /** So far back the list of unexplained absences looks. */
    static final int LOOK_BACK = 28;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d.MM", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final OwnClasses classes;
    private final PupilLessons lessons;
    private final EnteredReasons reasons;
    private final UnexplainedAbsences unexplained;
    private final ReasonWords words;
    private final Rights rights;
    private final Texts texts;

    ClassWeeks(
            OwnClasses classes,
            PupilLessons lessons,
            EnteredReasons reasons,
            UnexplainedAbsences unexplained,
            ReasonWords words,
            Rights rights,
            Texts texts) {
        this.classes = classes;
        this.lessons = lessons;
        this.reasons = reasons;
        this.unexplained = unexplained;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param week any day of it; null: this week
     * @param typed empty, unless it was refused
     */
    ClassWeek page(
            CurrentUser who,
            long id,
            @Nullable LocalDate week,
            Map<String, String> typed,
            Set<Long> chosen,
            @Nullable Refused no) {
        var of = classes.classForReading(who, id);
        LocalDate today = of.today(), monday = monday(week == null ? today : week), sunday = monday.plusDays(6);
        LocalDate back = today.minusDays(LOOK_BACK), first = back.isBefore(monday) ? back : monday;
        var pupils = lessons.pupils(who.schoolId(), id, first, sunday);
        var read = lessons.of(who.schoolId(), id, first, sunday.isBefore(today) ? today : sunday);
        var entered = reasons.ofClass(who.schoolId(), id, monday, sunday, today);
        List<LocalDate> days = days(monday, read);
        return new ClassWeek(
                id,
                of.name(),
                DATE.format(monday) + " – " + DATE.format(days.getLast()),
                monday.toString(),
                monday.minusDays(7).toString(),
                monday.plusDays(7).toString(),
                monday.equals(monday(today)),
                rights.any(who.role(), "absence-reason", "enter"),
                rights.any(who.role(), "attendance-share", "read"),
                days.stream()
                        .map(day -> new ClassWeek.Day(day.toString(), DAY.format(day), day.equals(week)))
                        .toList(),
                rows(pupils, days, read, entered),
                unexplained.list(pupils, read, today),
                unexplained.earlier(who.schoolId(), of, first),
                entered.stream()
                        .filter(one -> !one.accepted())
                        .map(one -> words.line(one, today))
                        .toList(),
                entered.stream()
                        .filter(EnteredReasons.Entered::accepted)
                        .map(one -> words.line(one, today))
                        .toList(),
                kinds(),
                typed.isEmpty() ? proposed(week, monday, days.getLast()) : typed,
                chosen,
                no == null ? null : no.said(texts));
    }

    // A day that was tapped, or the whole week.
    private static Map<String, String> proposed(@Nullable LocalDate week, LocalDate monday, LocalDate last) {
        if (week == null || week.equals(monday)) return Map.of("since", monday.toString(), "until", last.toString());
        return Map.of("since", week.toString(), "until", week.toString());
    }

    private List<ClassWeek.Kind> kinds() {
        return Arrays.stream(ReasonKind.values())
                .map(kind -> new ClassWeek.Kind(kind.stored(), texts.of("attendance.reason." + kind.stored())))
                .toList();
    }

    // Monday to Friday, and Saturday where there are lessons.
    private static List<LocalDate> days(LocalDate monday, List<PupilLesson> read) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            if (i < 5 || read.stream().anyMatch(one -> one.day().equals(day))) days.add(day);
        }
        return days;
    }

    private List<ClassWeek.Row> rows(
            List<PupilLessons.Pupil> pupils,
            List<LocalDate> days,
            List<PupilLesson> read,
            List<EnteredReasons.Entered> entered) {
        Map<Long, Map<LocalDate, List<PupilLesson>>> byPupil =
                read.stream().collect(groupingBy(PupilLesson::pupil, groupingBy(PupilLesson::day)));
        List<ClassWeek.Row> rows = new ArrayList<>();
        for (var pupil : pupils) {
            var own = byPupil.getOrDefault(pupil.id(), Map.of());
            if (days.stream().noneMatch(own::containsKey)) continue;
            List<ClassWeek.Cell> cells = days.stream()
                    .map(day -> cell(own.getOrDefault(day, List.of()), awaited(entered, pupil.id(), day)))
                    .toList();
            long missed = days.stream()
                    .flatMap(day -> own.getOrDefault(day, List.of()).stream())
                    .filter(PupilLesson::missed)
                    .count();
            rows.add(new ClassWeek.Row(pupil.id(), pupil.name(), cells, missed == 0 ? "" : String.valueOf(missed)));
        }
        return rows;
    }

    private ClassWeek.Cell cell(List<PupilLesson> ofDay, boolean awaited) {
        var missed = ofDay.stream().filter(PupilLesson::missed).toList();
        boolean late = ofDay.stream().anyMatch(one -> one.kind() != null && !one.missed());
        String signs = ofDay.stream()
                .filter(one -> one.kind() != null)
                .map(one -> one.kind() == null ? "" : one.kind().printed())
                .distinct()
                .collect(Collectors.joining(" "));
        String text = missed.isEmpty() ? "" : texts.of("attendance.of", missed.size(), ofDay.size());
        return new ClassWeek.Cell(
                text,
                missed.isEmpty() && !late ? "" : signs,
                ofDay.stream().anyMatch(PupilLesson::unexplained),
                awaited && missed.isEmpty() && ofDay.stream().noneMatch(PupilLesson::recorded));
    }

    private static boolean awaited(List<EnteredReasons.Entered> entered, long pupil, LocalDate day) {
        return entered.stream()
                .anyMatch(one -> one.pupil() == pupil && !day.isBefore(one.since()) && !day.isAfter(one.until()));
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
