package eljur.homework.controls;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.homework.web.ControlSchedule;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «График контрольных работ»: classes by weeks of a period, with what the limits say. */
@Component
class ControlPages {

    private final ControlYears years;
    private final ControlWorks works;
    private final ControlWords words;
    private final ControlChoice choice;
    private final Rights rights;
    private final Texts texts;

    ControlPages(
            ControlYears years,
            ControlWorks works,
            ControlWords words,
            ControlChoice choice,
            Rights rights,
            Texts texts) {
        this.years = years;
        this.choice = choice;
        this.works = works;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param asked a term; null: the one that runs
     * @param whose as {@link ControlChoice} has it; empty: one's own
     * @param added the entry that was just made; 0: none
     * @param typed empty, unless it could not be saved
     */
    @Transactional(readOnly = true)
    public ControlSchedule page(
            CurrentUser who,
            @Nullable Long asked,
            String whose,
            long added,
            Map<String, String> typed,
            @Nullable Refused no) {
        ControlYears.Year year = years.of(who);
        ControlYears.Term term = year.term(asked).orElseThrow(NotFound::new);
        ControlChoice.Chosen chosen = choice.of(who, year, whose);
        List<ControlSchedule.Row> rows = rows(who, year, term, chosen.classes(), added);
        return new ControlSchedule(
                no == null ? null : no.said(texts),
                year.school(),
                years.named(term),
                term.id(),
                chosen.value(),
                parallel(year, chosen.classes()),
                years.tabs(year, term),
                chosen.options(),
                mondays(term).stream().map(ControlPages::week).toList(),
                rows,
                rows.stream().allMatch(row -> row.remarks().isEmpty()) ? "" : words.source(),
                rights.any(who.role(), "control-work", "record"),
                rights.any(who.role(), "homework-volume", "read"),
                year.classes(),
                years.subjects(who),
                Stream.of("school", "region", "federal")
                        .map(level -> new ControlSchedule.Level(level, words.level(level)))
                        .toList(),
                year.startsOn().toString(),
                year.endsOn().toString(),
                typed);
    }

    private List<ControlSchedule.Row> rows(
            CurrentUser who, ControlYears.Year year, ControlYears.Term term, Map<Long, String> classes, long added) {
        List<Long> ids = List.copyOf(classes.keySet());
        var all = works.of(who.schoolId(), ids, year.today(), year.startsOn(), year.endsOn());
        var lessons = works.lessons(who.schoolId(), ids, term);
        return classes.entrySet().stream()
                .map(one -> {
                    var own = all.stream()
                            .filter(work -> work.schoolClass() == one.getKey())
                            .toList();
                    var places = lessons.getOrDefault(one.getKey(), ClassLessons.NONE);
                    return row(one.getValue(), own, places, term, year.today(), added);
                })
                .toList();
    }

    private ControlSchedule.Row row(
            String name,
            List<ControlWork> own,
            ClassLessons lessons,
            ControlYears.Term term,
            LocalDate today,
            long added) {
        var weeks = mondays(term).stream()
                .map(monday -> own.stream()
                        .filter(one -> !one.day().isBefore(monday) && one.day().isBefore(monday.plusDays(7)))
                        .filter(one -> term.contains(one.day()))
                        .map(one -> entry(one, own, lessons))
                        .toList())
                .toList();
        var remarks = ControlRemarks.of(own, lessons, today).stream()
                .filter(one -> term.contains(one.work().day()))
                .map(one -> words.remark(one, words.work(one.work()), added))
                .toList();
        return new ControlSchedule.Row(name, weeks, remarks);
    }

    private ControlSchedule.Entry entry(ControlWork one, List<ControlWork> own, ClassLessons lessons) {
        return new ControlSchedule.Entry(
                one.id(),
                words.day(one.day()),
                one.name(),
                one.isFromOutside() ? words.level(one.level()) : "",
                one.note(),
                !ControlLimits.of(one, own, lessons).isEmpty());
    }

    private static int parallel(ControlYears.Year year, Map<Long, String> classes) {
        List<Integer> grades =
                classes.keySet().stream().map(year::grade).distinct().toList();
        return grades.size() == 1 ? grades.getFirst() : 0;
    }

    static List<LocalDate> mondays(ControlYears.Term term) {
        List<LocalDate> mondays = new ArrayList<>();
        LocalDate first = term.startsOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate day = first; !day.isAfter(term.endsOn()); day = day.plusDays(7)) mondays.add(day);
        return mondays;
    }

    private static String week(LocalDate monday) {
        LocalDate last = monday.plusDays(5);
        return "%02d.%02d–%02d.%02d"
                .formatted(monday.getDayOfMonth(), monday.getMonthValue(), last.getDayOfMonth(), last.getMonthValue());
    }
}
