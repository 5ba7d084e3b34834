package eljur.home;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.home.web.DayHead;
import eljur.journal.ForeignChanges;
import eljur.journal.OverdueWorks;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сегодня»: a teacher's lessons, a tutor's class, a leader's registers. On a free day the nearest school day is shown. */
@Controller
class TodayController {

    private static final int MEND_DAYS = 14;
    private static final int MOST_CHANGES = 100;
    // Beyond it no school keeps lessons, and dates soon become ones that a database does not know.
    private static final int FARTHEST_DAYS = 3700;

    private final DayLessons lessons;
    private final DayAbsences absences;
    private final SchoolClock clock;
    private final DayWords words;
    private final TodayWords todayWords;
    private final SchoolDayWords schoolWords;
    private final Waiting waiting;
    private final Clubs clubLines;
    private final ForeignChanges changes;
    private final OverdueWorks works;

    TodayController(
            DayLessons lessons,
            DayAbsences absences,
            SchoolClock clock,
            DayWords words,
            TodayWords todayWords,
            SchoolDayWords schoolWords,
            Waiting waiting,
            Clubs clubLines,
            ForeignChanges changes,
            OverdueWorks works) {
        this.lessons = lessons;
        this.absences = absences;
        this.clock = clock;
        this.words = words;
        this.todayWords = todayWords;
        this.schoolWords = schoolWords;
        this.waiting = waiting;
        this.clubLines = clubLines;
        this.changes = changes;
        this.works = works;
    }

    @GetMapping("/today")
    @Allowed(entity = "day", action = "read")
    @Transactional(readOnly = true)
    public String today(
            CurrentUser who,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Model model) {
        SchoolTime time = clock.in(who.schoolId());
        if (day != null && Math.abs(ChronoUnit.DAYS.between(time.today(), day)) > FARTHEST_DAYS) throw new NotFound();
        return switch (who.role()) {
            case TEACHER -> teacher(who, time, day, model);
            case FORM_TUTOR -> tutor(who, time, day, model);
            default -> school(who, time, day, model);
        };
    }

    private String teacher(CurrentUser who, SchoolTime time, @Nullable LocalDate chosen, Model model) {
        var head = head(who, DayLessons.Circle.TEACHER, time, chosen, true);
        LocalDate mendFrom = time.today().minusDays(Math.min(MEND_DAYS, time.editWindowDays()));
        var mend = lessons.between(who, DayLessons.Circle.TEACHER, mendFrom, time.today());
        var ofDay = head.day().equals(time.today())
                ? mend.stream()
                        .filter(lesson -> lesson.day().equals(head.day()))
                        .toList()
                : lessons.between(who, DayLessons.Circle.TEACHER, head.day(), head.day());
        model.addAttribute("head", head.shown());
        model.addAttribute(
                "changed", changes.fresh(who, changes.reader(who), MOST_CHANGES).size());
        model.addAttribute("overdueWorks", works.of(who).size());
        model.addAttribute("returned", waiting.returned(who, time.today()));
        model.addAttribute("today", todayWords.today(who, time, ofDay, mend));
        return "home/today";
    }

    private String tutor(CurrentUser who, SchoolTime time, @Nullable LocalDate chosen, Model model) {
        var head = head(who, DayLessons.Circle.TUTOR, time, chosen, false);
        var ofDay = lessons.between(who, DayLessons.Circle.TUTOR, head.day(), head.day());
        model.addAttribute("head", head.shown());
        model.addAttribute(
                "day", schoolWords.tutored(time, ofDay, absences.ofOwnClasses(who, head.day(), time.today())));
        return "home/class-day";
    }

    private String school(CurrentUser who, SchoolTime time, @Nullable LocalDate chosen, Model model) {
        var head = head(who, DayLessons.Circle.SCHOOL, time, chosen, false);
        boolean clubs = who.role() == Role.ACTIVITIES_DEPUTY;
        var ofDay = lessons.between(who, DayLessons.Circle.SCHOOL, head.day(), head.day()).stream()
                .filter(lesson -> !clubs || !lesson.kind().equals("lesson"))
                .toList();
        model.addAttribute("head", head.shown());
        model.addAttribute("day", schoolWords.school(time, ofDay, clubs));
        boolean leads = who.role() == Role.DEPUTY_HEAD || who.role() == Role.HEAD;
        model.addAttribute("overdueWorks", leads ? works.of(who).size() : 0);
        model.addAttribute("waiting", waiting.of(who, time.today()));
        model.addAttribute("clubs", clubs ? clubLines.of(who, time) : List.of());
        return "home/school-day";
    }

    private record Shown(LocalDate day, DayHead shown) {}

    // Who prepares looks ahead on a free day; who looks after others looks back at what was done.
    private Shown head(
            CurrentUser who, DayLessons.Circle circle, SchoolTime time, @Nullable LocalDate chosen, boolean ahead) {
        var around = lessons.around(who, circle, chosen == null ? time.today() : chosen);
        LocalDate day = chosen != null ? chosen : nearest(around, time.today(), ahead);
        if (chosen == null && !day.equals(time.today())) around = lessons.around(who, circle, day);
        return new Shown(day, words.head(time.today(), day, chosen != null, around));
    }

    private static LocalDate nearest(DayLessons.Neighbours around, LocalDate today, boolean ahead) {
        if (today.equals(around.from())) return today;
        LocalDate first = ahead ? around.from() : around.before(), second = ahead ? around.before() : around.from();
        if (first != null) return first;
        return second != null ? second : today;
    }
}
