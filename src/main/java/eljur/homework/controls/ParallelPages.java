package eljur.homework.controls;

import eljur.access.CurrentUser;
import eljur.homework.web.ControlSchedule;
import eljur.homework.web.ParallelDays;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of a parallel: each class of the grade, each day of the period, what is written there. */
@Component
class ParallelPages {

    private final ControlYears years;
    private final ControlWorks works;
    private final ControlWords words;
    private final Texts texts;

    ParallelPages(ControlYears years, ControlWorks works, ControlWords words, Texts texts) {
        this.years = years;
        this.works = works;
        this.words = words;
        this.texts = texts;
    }

    /** What is shown of one class. */
    private record Line(List<ControlWork> works, ClassLessons lessons) {}

    /** @param grade 0: the first that has works in this term, else the first @throws NotFound of a grade without classes, of a strange term */
    @Transactional(readOnly = true)
    public ParallelDays page(CurrentUser who, int grade, @Nullable Long asked) {
        ControlYears.Year year = years.of(who);
        ControlYears.Term term = year.term(asked).orElseThrow(NotFound::new);
        int shown = grade != 0 ? grade : first(who, year, term).orElseThrow(NotFound::new);
        Map<Long, String> classes = new LinkedHashMap<>(year.classes());
        classes.keySet().removeIf(one -> year.grade(one) != shown);
        if (classes.isEmpty()) throw new NotFound();
        Map<Long, Line> lines = lines(who, year, term, classes);
        List<ControlSchedule.Remark> remarks = remarks(year, term, classes, lines);
        return new ParallelDays(
                texts.of("control.parallel", shown),
                years.named(term),
                term.id(),
                shown,
                years.tabs(year, term),
                year.parallels(),
                List.copyOf(classes.values()),
                days(year, term, List.copyOf(lines.values())),
                remarks,
                remarks.isEmpty() ? "" : words.source());
    }

    private Optional<Integer> first(CurrentUser who, ControlYears.Year year, ControlYears.Term term) {
        List<Long> all = List.copyOf(year.classes().keySet());
        return first(
                year.parallels(),
                works.of(who.schoolId(), all, year.today(), term.startsOn(), term.endsOn()).stream()
                        .map(one -> year.grade(one.schoolClass()))
                        .toList());
    }

    /** @param written the grades of works that there are */
    static Optional<Integer> first(List<Integer> parallels, List<Integer> written) {
        return parallels.stream()
                .filter(written::contains)
                .findFirst()
                .or(() -> parallels.stream().findFirst());
    }

    private Map<Long, Line> lines(
            CurrentUser who, ControlYears.Year year, ControlYears.Term term, Map<Long, String> classes) {
        List<Long> ids = List.copyOf(classes.keySet());
        var all = works.of(who.schoolId(), ids, year.today(), year.startsOn(), year.endsOn());
        var lessons = works.lessons(who.schoolId(), ids, term);
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (long id : ids)
            lines.put(
                    id,
                    new Line(
                            all.stream().filter(one -> one.schoolClass() == id).toList(),
                            lessons.getOrDefault(id, ClassLessons.NONE)));
        return lines;
    }

    private List<ControlSchedule.Remark> remarks(
            ControlYears.Year year, ControlYears.Term term, Map<Long, String> classes, Map<Long, Line> lines) {
        record Told(LocalDate day, ControlSchedule.Remark remark) {}
        List<Told> told = new ArrayList<>();
        lines.forEach((id, line) -> ControlRemarks.of(line.works(), line.lessons(), year.today()).stream()
                .filter(one -> term.contains(one.work().day()))
                .forEach(one -> told.add(new Told(
                        one.work().day(),
                        words.remark(one, words.workOf(classes.getOrDefault(id, ""), one.work()), 0)))));
        return told.stream()
                .sorted(Comparator.comparing(Told::day))
                .map(Told::remark)
                .toList();
    }

    // Days on which no class of the parallel is taught are left out.
    private List<ParallelDays.Day> days(ControlYears.Year year, ControlYears.Term term, List<Line> lines) {
        List<ParallelDays.Day> days = new ArrayList<>();
        for (LocalDate day = term.startsOn(); !day.isAfter(term.endsOn()); day = day.plusDays(1)) {
            LocalDate on = day;
            var cells = lines.stream().map(line -> cell(line, on)).toList();
            if (cells.stream().anyMatch(cell -> cell.taught() || !cell.works().isEmpty()))
                days.add(new ParallelDays.Day(
                        words.day(on), on.getDayOfWeek() == DayOfWeek.MONDAY, on.isBefore(year.today()), cells));
        }
        return days;
    }

    private ParallelDays.Cell cell(Line line, LocalDate day) {
        return new ParallelDays.Cell(
                line.lessons().places().stream().anyMatch(place -> place.day().equals(day)),
                line.works().stream()
                        .filter(one -> one.day().equals(day))
                        .map(one -> new ParallelDays.Work(
                                one.name(),
                                one.isFromOutside() ? words.level(one.level()) : "",
                                !ControlLimits.of(one, line.works(), line.lessons())
                                        .isEmpty()))
                        .toList());
    }
}
