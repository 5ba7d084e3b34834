package eljur.journal;

import eljur.journal.web.RegisterPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a register page, put together from what stands in the database. */
final class RegisterAssembly {

    private final List<RegisterRows.Lesson> lessons;
    /** By pupil and lesson. */
    private final Map<Long, Map<Long, FilledCell>> cells = new HashMap<>();

    private final Map<Long, String> works = new HashMap<>();
    private final List<RegisterPage.Lesson> columns;
    private final RegisterCourse.Term term;
    private final RegisterWords words;
    private final ZoneId zone;

    RegisterAssembly(
            List<RegisterRows.Lesson> lessons,
            List<RegisterPage.Lesson> columns,
            List<FilledCell> filled,
            RegisterCourse.Term term,
            RegisterWords words,
            ZoneId zone) {
        this.lessons = lessons;
        this.columns = columns;
        this.term = term;
        this.words = words;
        this.zone = zone;
        for (var cell : filled)
            cells.computeIfAbsent(cell.pupil(), one -> new HashMap<>()).put(cell.lesson(), cell);
        for (var lesson : lessons) if (lesson.workCode() != null) works.put(lesson.id(), lesson.workCode());
    }

    /** Marks given, of all these cells together. */
    static int given(List<FilledCell> cells) {
        return (int) cells.stream()
                .flatMap(cell -> cell.marks().stream())
                .filter(MarkValue::given)
                .count();
    }

    RegisterPage.Pupil row(RegisterRows.Pupil pupil, int number, LocalDate today) {
        Map<Long, FilledCell> ofPupil = cells.getOrDefault(pupil.id(), Map.of());
        List<FilledCell> own = lessons.stream()
                .map(lesson -> ofPupil.get(lesson.id()))
                .filter(java.util.Objects::nonNull)
                .toList();
        long missed = own.stream().filter(FilledCell::missed).count();
        LocalDate last = today.isAfter(term.endsOn()) ? term.endsOn() : today;
        LocalDate until = pupil.stays().getLast().until();
        return new RegisterPage.Pupil(
                pupil.id(),
                number,
                pupil.name(),
                until != null && until.isBefore(last),
                words.stay(pupil, term),
                words.departure(pupil),
                cellsOf(pupil, ofPupil, today),
                missed == 0 ? "" : String.valueOf(missed),
                average(own).printed(),
                sign(pupil.previousMark()),
                sign(pupil.mark()));
    }

    static Average average(List<FilledCell> cells) {
        return Average.of(cells.stream().flatMap(cell -> cell.marks().stream()).toList());
    }

    private List<RegisterPage.Cell> cellsOf(RegisterRows.Pupil pupil, Map<Long, FilledCell> own, LocalDate today) {
        List<RegisterPage.Cell> row = new java.util.ArrayList<>(lessons.size());
        for (int i = 0; i < lessons.size(); i++) {
            var lesson = lessons.get(i);
            String column = columns.get(i).css();
            row.add(cell(own.get(lesson.id()), pupil.in(lesson.day()) ? column : "off", today));
        }
        return row;
    }

    private RegisterPage.Cell cell(@Nullable FilledCell filled, @Nullable String ground, LocalDate today) {
        if (filled == null)
            return ground == null
                    ? RegisterPage.Cell.EMPTY
                    : new RegisterPage.Cell(ground, null, false, List.of(), null, null, null);
        String css = classes(ground, filled.corrected() ? "fix" : null, filled.comment() != null ? "note" : null);
        return new RegisterPage.Cell(
                css,
                String.valueOf(filled.version()),
                !filled.marks().isEmpty()
                        && LocalDate.ofInstant(filled.firstAt(), zone).equals(today),
                filled.marks().stream().map(RegisterAssembly::sign).toList(),
                filled.absence() == null
                        ? null
                        : new RegisterPage.Sign(
                                filled.absence().printed(), filled.absence() == AbsenceKind.ABSENT ? "ab q" : "ab"),
                filled.comment(),
                otherWorks(filled));
    }

    private @Nullable String otherWorks(FilledCell filled) {
        String usual = works.get(filled.lesson());
        boolean told = filled.works().stream().anyMatch(work -> !work.equals(usual));
        return told ? String.join(" ", filled.works()) : null;
    }

    private static @Nullable String classes(@Nullable String... names) {
        var said = java.util.Arrays.stream(names)
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.joining(" "));
        return said.isEmpty() ? null : said;
    }

    private static RegisterPage.Sign sign(MarkValue value) {
        return new RegisterPage.Sign(value.printed(), value.cssClass());
    }

    private static RegisterPage.@Nullable Sign sign(@Nullable String stored) {
        return stored == null ? null : sign(MarkValue.of(stored));
    }
}
