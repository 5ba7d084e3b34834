package eljur.home;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.home.web.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сегодня»: the lessons of the day, what is filled and what is not, and what of earlier days is left to mend. */
@Controller
class TodayController {

    private static final int MEND_DAYS = 14;

    private final DayLessons lessons;
    private final SchoolClock schoolClock;
    private final TodayWords words;
    private final Clock clock;

    TodayController(DayLessons lessons, SchoolClock schoolClock, TodayWords words, Clock clock) {
        this.lessons = lessons;
        this.schoolClock = schoolClock;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/today")
    @Allowed(entity = "day", action = "read")
    @Transactional(readOnly = true)
    public String today(
            CurrentUser who,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), schoolClock.zone(who.schoolId()));
        LocalDate asked = day == null ? now.toLocalDate() : day;
        LocalDate shown = day != null ? asked : lessons.dayFrom(who, asked).orElse(asked);
        List<DayLessons.DayLesson> ofDay = lessons.on(who, shown);
        List<DayLessons.DayLesson> before = lessons.between(
                who, now.toLocalDate().minusDays(MEND_DAYS), now.toLocalDate().minusDays(1));
        Optional<LocalDate> previous = lessons.dayBefore(who, shown), next = lessons.dayFrom(who, shown.plusDays(1));
        model.addAttribute(
                "today",
                new Today(
                        words.heading(shown),
                        words.note(now.toLocalDate(), shown, day != null),
                        previous.map(LocalDate::toString).orElse(null),
                        next.map(LocalDate::toString).orElse(null),
                        words.lessons(who, ofDay, now),
                        words.mend(before)));
        return "home/today";
    }
}
