package eljur.reports;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.reports.web.MonthReport;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of missed lessons and the sheet of hours, in words. */
@Component
@Transactional(readOnly = true)
class MonthReports {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy", Texts.RUSSIAN);

    private final ReportedMonths months;
    private final MissedLessons missed;
    private final GivenHours hours;
    private final Signatures signatures;
    private final Texts texts;

    MonthReports(ReportedMonths months, MissedLessons missed, GivenHours hours, Signatures signatures, Texts texts) {
        this.months = months;
        this.missed = missed;
        this.hours = hours;
        this.signatures = signatures;
        this.texts = texts;
    }

    public MonthReport missed(CurrentUser who, @Nullable String month, @Nullable Long person) {
        ReportedMonth of = months.monthForReading(who, "missed-lessons", month, person);
        List<MissedLessons.Missed> lines = missed.of(of);
        long given = lines.stream().filter(line -> isGiven(line, of)).count();
        var table = new MonthReport.Table(
                of.schoolName(),
                texts.of("month.missed.title"),
                about(of),
                source(of),
                columns("missed", "date", "teacher", "subject", "class", "reason", "giver", "given", "hours"),
                List.of(7),
                lines.stream().map(line -> line(line, of)).toList(),
                lines.isEmpty()
                        ? List.of()
                        : List.of(texts.of("month.sum"), "", "", "", "", "", "", String.valueOf(given)),
                texts.of("month.missed.note"),
                signatures.on(of.school(), of.today()),
                true);
        return report(who, of, "missed", "missed-lessons", table);
    }

    private static boolean isGiven(MissedLessons.Missed line, ReportedMonth of) {
        return line.recorded() && !line.givers().isEmpty() && !line.day().isAfter(of.today());
    }

    private String giver(MissedLessons.Missed line, ReportedMonth of) {
        if (line.change().equals("open")) return texts.of("month.missed.open");
        if (line.givers().isEmpty()) return texts.of("month.missed.cancelled");
        String giver = line.change().equals("join") ? texts.of("month.missed.joined", line.givers()) : line.givers();
        if (isGiven(line, of)) return giver;
        return texts.of(line.day().isAfter(of.today()) ? "month.missed.ahead" : "month.missed.unrecorded", giver);
    }

    private List<String> line(MissedLessons.Missed line, ReportedMonth of) {
        return List.of(
                texts.of("month.missed.day", DAY.format(line.day()), line.ordinal()),
                line.teachers(),
                line.subject(),
                line.classes(),
                reason(line),
                giver(line, of),
                line.givenSubject() == null ? "" : line.givenSubject(),
                isGiven(line, of) ? "1" : "0");
    }

    // To families a cancellation says only that there is no teacher; the book says why.
    private String reason(MissedLessons.Missed line) {
        boolean hidden = line.change().matches("cancellation|replacement")
                && !line.code().equals("other");
        return hidden ? texts.of("timetable.reason." + line.code()) : line.reason();
    }

    public MonthReport hours(CurrentUser who, @Nullable String month, @Nullable Long person) {
        ReportedMonth of = months.monthForReading(who, "hours", month, person);
        boolean all = of.person() == null;
        List<GivenHours.Hours> lines = all ? hours.ofAll(of) : hours.byDay(of);
        var table = new MonthReport.Table(
                of.schoolName(),
                texts.of("month.hours.title"),
                about(of) + (all ? "" : weekly(of)),
                source(of),
                all
                        ? columns(
                                "hours",
                                "teacher",
                                "main",
                                "additional",
                                "substituted",
                                "joined",
                                "total",
                                "unrecorded",
                                "weekly")
                        : columns(
                                "hours", "date", "main", "additional", "substituted", "joined", "total", "unrecorded"),
                IntStream.rangeClosed(1, all ? 7 : 6).boxed().toList(),
                lines.stream().map(line -> line(line, all)).toList(),
                lines.isEmpty() ? List.of() : sum(lines, all),
                texts.of("month.hours.note"),
                signatures.on(of.school(), of.today()),
                false);
        return report(who, of, "hours", "hours", table);
    }

    private String weekly(ReportedMonth of) {
        double weekly =
                hours.ofAll(of).stream().mapToDouble(GivenHours.Hours::weekly).sum();
        return texts.of("month.hours.weekly-is", decimal(weekly));
    }

    private static List<String> line(GivenHours.Hours one, boolean all) {
        var counts = Stream.of(
                        one.main(), one.additional(), one.substituted(), one.joined(), one.total(), one.unrecorded())
                .map(String::valueOf);
        String first = one.day() == null ? String.valueOf(one.name()) : DAY.format(one.day());
        return Stream.of(Stream.of(first), counts, all ? Stream.of(decimal(one.weekly())) : Stream.<String>empty())
                .flatMap(part -> part)
                .toList();
    }

    private List<String> sum(List<GivenHours.Hours> lines, boolean all) {
        var sums = Stream.<java.util.function.ToIntFunction<GivenHours.Hours>>of(
                        GivenHours.Hours::main,
                        GivenHours.Hours::additional,
                        GivenHours.Hours::substituted,
                        GivenHours.Hours::joined,
                        GivenHours.Hours::total,
                        GivenHours.Hours::unrecorded)
                .map(one -> String.valueOf(lines.stream().mapToInt(one).sum()));
        String weekly =
                decimal(lines.stream().mapToDouble(GivenHours.Hours::weekly).sum());
        return Stream.of(Stream.of(texts.of("month.sum")), sums, all ? Stream.of(weekly) : Stream.<String>empty())
                .flatMap(part -> part)
                .toList();
    }

    private MonthReport report(CurrentUser who, ReportedMonth of, String kind, String entity, MonthReport.Table table) {
        Long person = of.person();
        List<MonthReport.Choice> people = months.people(who, entity, of);
        String chosen = person == null || people.isEmpty() ? "" : person.toString();
        return new MonthReport(
                kind,
                of.month().toString(),
                MONTH.format(of.month()),
                of.month().minusMonths(1).toString(),
                of.month().plusMonths(1).toString(),
                chosen,
                people,
                table,
                "?month=" + of.month() + (chosen.isEmpty() ? "" : "&person=" + chosen));
    }

    private String about(ReportedMonth of) {
        Long person = of.person();
        String month = MONTH.format(of.month());
        return person == null ? month : month + ", " + months.fullName(of, person);
    }

    private String source(ReportedMonth of) {
        return texts.of("month.source", DAY.format(of.today()));
    }

    private List<String> columns(String kind, String... names) {
        return Stream.of(names)
                .map(name -> texts.of("month." + kind + "." + name))
                .toList();
    }

    private static String decimal(double number) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Texts.RUSSIAN)).format(number);
    }
}
