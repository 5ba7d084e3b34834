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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «График контрольных работ»: classes by weeks of a period, with what the limits say. */
@Component
class ControlPages {

    private final ControlYears years;
    private final ControlWorks works;
    private final ControlWords words;
    private final Rights rights;
    private final Texts texts;

    ControlPages(ControlYears years, ControlWorks works, ControlWords words, Rights rights, Texts texts) {
        this.years = years;
        this.works = works;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param asked a term; null: the one that runs
     * @param added the entry that was just made; 0: none
     * @param typed empty, unless it could not be saved
     */
    @Transactional(readOnly = true)
    public ControlSchedule page(
            CurrentUser who, @Nullable Long asked, long added, Map<String, String> typed, @Nullable Refused no) {
        ControlYears.Year year = years.of(who);
        ControlYears.Term term = year.term(asked).orElseThrow(NotFound::new);
        List<Long> classes = List.copyOf(year.classes().keySet());
        var all = works.of(who.schoolId(), classes, year.today(), year.startsOn(), year.endsOn());
        var lessons = works.lessons(
                who.schoolId(),
                classes,
                term.startsOn().minusDays(21),
                term.endsOn().plusDays(21));
        List<LocalDate> mondays = mondays(term);
        List<ControlSchedule.Row> rows = new ArrayList<>();
        List<ControlSchedule.Finding> findings = new ArrayList<>();
        year.classes().forEach((id, name) -> {
            var own = all.stream().filter(one -> one.schoolClass() == id).toList();
            var places = lessons.getOrDefault(id, ClassLessons.NONE);
            // Better days are proposed one after another, so that two works are never sent to the same day.
            List<ControlWork> planned = new ArrayList<>(own);
            List<List<ControlSchedule.Entry>> weeks = new ArrayList<>();
            for (LocalDate monday : mondays)
                weeks.add(own.stream()
                        .filter(one -> !one.day().isBefore(monday) && one.day().isBefore(monday.plusDays(7)))
                        .filter(one -> term.contains(one.day()))
                        .map(one -> entry(name, one, own, planned, places, year.today(), added, findings))
                        .toList());
            rows.add(new ControlSchedule.Row(name, weeks));
        });
        return new ControlSchedule(
                no == null ? null : no.said(texts),
                year.school(),
                years.named(term),
                year.terms().stream()
                        .map(one -> new ControlSchedule.Tab(one.id(), years.named(one), one.id() == term.id()))
                        .toList(),
                mondays.stream().map(ControlPages::week).toList(),
                rows,
                findings,
                rights.any(who.role(), "control-work", "record"),
                rights.any(who.role(), "homework-volume", "read"),
                year.classes(),
                years.subjects(who),
                List.of("school", "region", "federal").stream()
                        .map(level -> new ControlSchedule.Level(level, words.level(level)))
                        .toList(),
                year.startsOn().toString(),
                year.endsOn().toString(),
                typed);
    }

    private ControlSchedule.Entry entry(
            String name,
            ControlWork one,
            List<ControlWork> own,
            List<ControlWork> planned,
            ClassLessons lessons,
            LocalDate today,
            long added,
            List<ControlSchedule.Finding> told) {
        var findings = ControlLimits.of(one, own, lessons);
        boolean ahead = !one.day().isBefore(today);
        boolean fresh = one.id() != null && one.id() == added;
        Optional<LocalDate> better =
                ahead && !findings.isEmpty() ? ControlLimits.better(one, planned, lessons, today) : Optional.empty();
        better.ifPresent(day -> planned.replaceAll(other -> other.isSame(one) ? one.on(day) : other));
        if (ahead)
            for (var finding : findings)
                told.add(new ControlSchedule.Finding(
                        texts.of("control.finding.of", name, words.day(one.day()), one.name(), words.finding(finding)),
                        words.source(),
                        words.better(better),
                        fresh));
        return new ControlSchedule.Entry(
                one.id(),
                words.day(one.day()),
                one.name(),
                one.level().equals("school") ? "" : words.level(one.level()),
                one.note(),
                !findings.isEmpty(),
                name);
    }

    private static List<LocalDate> mondays(ControlYears.Term term) {
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
