package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.web.RegisterSheet;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A register of one term as the spreads of the printed journal: on the left page who was there and what they got, on the right one
 * what was taught. Eleven lessons a spread, as the printed book has them. Lessons that did not take place, and those that are still
 * to come, have no column.
 */
@Component
@Transactional(readOnly = true)
class RegisterSpreads {

    private static final int LESSONS = RegisterSheet.LESSONS;

    private final RegisterTerms terms;
    private final RegisterCorrections corrections;
    private final RegisterWords words;
    private final Texts texts;

    RegisterSpreads(RegisterTerms terms, RegisterCorrections corrections, RegisterWords words, Texts texts) {
        this.terms = terms;
        this.corrections = corrections;
        this.words = words;
        this.texts = texts;
    }

    RegisterSheet sheet(CurrentUser who, long courseId, @Nullable Long termId) {
        RegisterTerm read = terms.forReading(who, courseId, termId);
        List<RegisterRows.Lesson> given = read.lessons().stream()
                .filter(lesson -> !lesson.cancelled() && !lesson.day().isAfter(read.today()))
                .toList();
        return new RegisterSheet(
                read.course().school(),
                read.course().name(),
                texts.of(
                        "register.printed",
                        words.term(read.term()),
                        read.course().year()),
                read.course().teachers(),
                texts.of("register.sheet.source", words.day(read.today()), who.name()),
                read.pupils().stream().anyMatch(pupil -> pupil.mark() != null) ? words.termShort(read.term()) : "",
                hours(read, given),
                spreads(read, given, corrections.byLesson(who, read)));
    }

    private List<RegisterSheet.Spread> spreads(
            RegisterTerm read, List<RegisterRows.Lesson> given, Map<Long, List<String>> corrected) {
        List<RegisterSheet.Spread> spreads = new ArrayList<>();
        int from = 0;
        do {
            var part = given.subList(from, Math.min(from + LESSONS, given.size()));
            from += LESSONS;
            spreads.add(spread(read, part, corrected, from >= given.size()));
        } while (from < given.size());
        return List.copyOf(spreads);
    }

    private RegisterSheet.Spread spread(
            RegisterTerm read, List<RegisterRows.Lesson> lessons, Map<Long, List<String>> corrected, boolean last) {
        var filled = new CellsOfPupils(read.cells());
        List<RegisterSheet.Line> lines = new ArrayList<>();
        for (var pupil : read.pupils()) lines.add(line(read, pupil, lines.size() + 1, lessons, filled, last));
        List<String> notes = new ArrayList<>();
        for (var lesson : lessons) notes.addAll(corrected.getOrDefault(lesson.id(), List.of()));
        if (last) notes.addAll(notHeld(read));
        return new RegisterSheet.Spread(
                months(lessons),
                lessons.stream()
                        .map(lesson -> String.valueOf(lesson.day().getDayOfMonth()))
                        .toList(),
                lines,
                lessons.stream().map(this::given).toList(),
                notes,
                last);
    }

    private RegisterSheet.Line line(
            RegisterTerm read,
            RegisterRows.Pupil pupil,
            int number,
            List<RegisterRows.Lesson> lessons,
            CellsOfPupils filled,
            boolean last) {
        String departure = words.departure(pupil);
        return new RegisterSheet.Line(
                number,
                pupil.name(),
                departure != null ? departure : words.stay(pupil, read.term()),
                lessons.stream()
                        .map(lesson ->
                                new RegisterSheet.Cell(filled.text(pupil.id(), lesson.id()), !pupil.in(lesson.day())))
                        .toList(),
                last && pupil.mark() != null ? MarkValue.of(pupil.mark()).printed() : "");
    }

    private RegisterSheet.Given given(RegisterRows.Lesson lesson) {
        List<String> said = new ArrayList<>();
        if (lesson.topic() != null && !lesson.topic().isEmpty()) said.add(lesson.topic());
        String shift = lesson.shift().said(texts, lesson.day());
        if (shift != null) said.add(texts.of("register.sheet.shift", shift));
        if (lesson.substitute() != null) said.add(texts.of("register.sheet.substitute", lesson.substitute()));
        return new RegisterSheet.Given(
                words.shortDay(lesson.day()),
                recorded(lesson),
                String.join(". ", said),
                lesson.homework() == null ? "" : lesson.homework());
    }

    private List<RegisterSheet.Month> months(List<RegisterRows.Lesson> lessons) {
        List<RegisterSheet.Month> months = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lessons.size(); i++) {
            if (i < lessons.size()
                    && lessons.get(i).day().getMonth()
                            == lessons.get(from).day().getMonth()) continue;
            months.add(new RegisterSheet.Month(words.monthOver(lessons.get(from).day(), i - from), i - from));
            from = i;
        }
        return months;
    }

    private List<String> notHeld(RegisterTerm read) {
        return read.lessons().stream()
                .filter(lesson -> lesson.cancelled() && !lesson.day().isAfter(read.today()))
                .map(lesson -> texts.of(
                        "register.sheet.not-held",
                        words.shortDay(lesson.day()),
                        String.valueOf(lesson.ordinal()),
                        String.valueOf(lesson.cancelledWhy())))
                .toList();
    }

    private String hours(RegisterTerm read, List<RegisterRows.Lesson> given) {
        LocalDate today = read.today();
        long planned = read.lessons().stream()
                .filter(lesson ->
                        !lesson.day().isAfter(today) && !lesson.shift().extra())
                .count();
        long recorded = given.stream().filter(RegisterSpreads::recorded).count();
        return texts.of("register.sheet.hours", planned, recorded, Math.max(0, planned - recorded));
    }

    private static boolean recorded(RegisterRows.Lesson lesson) {
        return lesson.attended() || lesson.topic() != null && !lesson.topic().isEmpty();
    }
}
