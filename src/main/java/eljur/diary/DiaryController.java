package eljur.diary;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.diary.web.DiaryWeek;
import eljur.homework.FamilyHomework;
import eljur.platform.Typed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of a child: what is set for tomorrow first, then what is new, then the days. */
@Controller
class DiaryController {

    private static final int LOOK_AHEAD = 10;

    private final Children children;
    private final DiaryLessons lessons;
    private final Corrections corrections;
    private final DiaryWords words;
    private final DiaryNews news;
    private final Rights rights;
    private final FamilyHomework homework;
    private final JdbcClient db;

    DiaryController(
            Children children,
            DiaryLessons lessons,
            Corrections corrections,
            DiaryWords words,
            DiaryNews news,
            Rights rights,
            FamilyHomework homework,
            JdbcClient db) {
        this.children = children;
        this.lessons = lessons;
        this.corrections = corrections;
        this.words = words;
        this.news = news;
        this.rights = rights;
        this.homework = homework;
        this.db = db;
    }

    @GetMapping("/diary")
    @Allowed(entity = "diary", action = "read")
    @Transactional(readOnly = true)
    public String week(
            CurrentUser who,
            @RequestParam(required = false) @Nullable Long child,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate week,
            Model model) {
        LocalDate asked = Typed.day(week);
        var chosen = children.childForReading(who, child);
        if (chosen.isAhead()) return words.ahead(model, chosen, "/diary");
        LocalDate today = chosen.today();
        LocalDate current = monday(today.getDayOfWeek() == DayOfWeek.SUNDAY ? today.plusDays(1) : today);
        LocalDate shown = asked == null ? current : monday(asked);
        boolean now = shown.equals(current);
        Instant since = DiaryNews.since(today, chosen.child().zone());
        // One reading serves the week, what was written lately and the next school day after the week.
        long pupil = chosen.child().pupil();
        LocalDate last = now ? shown.plusDays(6 + LOOK_AHEAD) : shown.plusDays(6);
        var read = lessons.between(who, pupil, shown, last, now ? since : null);
        var tasks = words.tasks(homework.of(who.schoolId(), pupil, shown, last), read);
        var flagged = read.stream()
                .filter(lesson -> lesson.corrected() && (!lesson.day().isBefore(shown) || lesson.changedSince(since)))
                .map(DiaryLessons.DiaryLesson::id)
                .toList();
        var corrected = corrections.of(who, pupil, flagged, chosen.child().zone());
        model.addAttribute(
                "week",
                new DiaryWeek(
                        chosen.frame(),
                        words.week(shown),
                        shown.minusDays(7).toString(),
                        shown.plusDays(7).toString(),
                        now,
                        rights.any(who.role(), "announced-absence", "record"),
                        now ? words.due(nextDay(read, today), tasks) : null,
                        now ? news.of(read, corrected, since) : List.of(),
                        days(who, shown, today, read, tasks, corrected)));
        return "diary/week";
    }

    private List<DiaryWeek.Day> days(
            CurrentUser who,
            LocalDate monday,
            LocalDate today,
            List<DiaryLessons.DiaryLesson> read,
            DiaryTasks tasks,
            Map<Long, Corrections.Correction> corrected) {
        Map<LocalDate, String> holidays = holidays(who, monday);
        List<DiaryWeek.Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            var ofDay = read.stream().filter(lesson -> lesson.day().equals(day)).toList();
            if (i < 5 || !ofDay.isEmpty() || !tasks.apart(day).isEmpty())
                days.add(words.day(day, today, holidays.get(day), ofDay, tasks, corrected));
        }
        return days;
    }

    private Map<LocalDate, String> holidays(CurrentUser who, LocalDate monday) {
        Map<LocalDate, String> names = new java.util.HashMap<>();
        db.sql(
                        "select name, starts_on, ends_on from school.v_holiday where school_id = ? and starts_on <= ? and ends_on >= ?")
                .params(who.schoolId(), monday.plusDays(6), monday)
                .query(row -> {
                    String name = row.getString("name");
                    row.getObject("starts_on", LocalDate.class)
                            .datesUntil(
                                    row.getObject("ends_on", LocalDate.class).plusDays(1))
                            .forEach(day -> names.put(day, name));
                });
        return names;
    }

    private static List<DiaryLessons.DiaryLesson> nextDay(List<DiaryLessons.DiaryLesson> read, LocalDate today) {
        var next = read.stream()
                .filter(lesson -> !lesson.cancelled())
                .map(DiaryLessons.DiaryLesson::day)
                .filter(day -> day.isAfter(today))
                .findFirst();
        return next.map(day ->
                        read.stream().filter(lesson -> lesson.day().equals(day)).toList())
                .orElse(List.of());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
