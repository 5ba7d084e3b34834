package eljur.journal.registers;

import eljur.journal.Average;
import eljur.journal.Averages;
import eljur.journal.MarkValue;
import eljur.journal.ProposedMarks;
import eljur.journal.web.RegisterPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a register page, put together from what stands in the database. There are a thousand cells on a page, so each is made
 * in plain loops: with streams of one or two marks, they were a quarter of the page's time.
 */
final class RegisterAssembly {

    private final List<RegisterRows.Lesson> lessons;
    /** By pupil and lesson. */
    private final Map<Long, Map<Long, FilledCell>> cells = new HashMap<>();

    private final Map<Long, String> works = new HashMap<>();
    private final List<RegisterPage.Lesson> columns;
    private final RegisterCourse.Term term;
    private final RegisterWords words;
    private final ZoneId zone;
    private final Map<Long, String> brought;
    private final Map<Long, ProposedMarks.Proposed> proposed;

    RegisterAssembly(
            List<RegisterRows.Lesson> lessons,
            List<RegisterPage.Lesson> columns,
            List<FilledCell> filled,
            RegisterCourse.Term term,
            RegisterWords words,
            ZoneId zone,
            Map<Long, String> brought,
            Map<Long, ProposedMarks.Proposed> proposed) {
        this.lessons = lessons;
        this.columns = columns;
        this.term = term;
        this.words = words;
        this.zone = zone;
        this.brought = brought;
        this.proposed = proposed;
        for (var cell : filled)
            cells.computeIfAbsent(cell.pupil(), one -> new HashMap<>()).put(cell.lesson(), cell);
        for (var lesson : lessons) if (lesson.workCode() != null) works.put(lesson.id(), lesson.workCode());
    }

    RegisterPage.Pupil row(RegisterRows.Pupil pupil, int number, LocalDate today) {
        Map<Long, FilledCell> ofPupil = cells.getOrDefault(pupil.id(), Map.of());
        List<FilledCell> own = shown(ofPupil);
        int missed = LessonCounts.missed(own);
        LocalDate last = today.isAfter(term.endsOn()) ? term.endsOn() : today;
        LocalDate until = pupil.stays().getLast().until();
        return new RegisterPage.Pupil(
                pupil.id(),
                number,
                pupil.name(),
                until != null && until.isBefore(last),
                words.stay(pupil, term),
                words.departure(pupil),
                words.ways(pupil),
                brought.get(pupil.id()),
                cellsOf(pupil, ofPupil, today),
                missed == 0 ? "" : String.valueOf(missed),
                mean(own),
                sign(pupil.previousMark()),
                sign(pupil.mark() == null ? pupil.carried() : pupil.mark()),
                pupil.markVersion(),
                pupil.mark() == null && pupil.carried() != null,
                pupil.mark() == null && pupil.carried() == null ? proposed(pupil.id()) : null);
    }

    private RegisterPage.@Nullable Proposed proposed(long pupil) {
        var one = proposed.get(pupil);
        return one == null ? null : new RegisterPage.Proposed(sign(one.value()), one.clear(), one.said());
    }

    // Of lessons that stand no longer, nothing is shown or counted.
    private List<FilledCell> shown(Map<Long, FilledCell> ofPupil) {
        List<FilledCell> shown = new ArrayList<>(ofPupil.size());
        for (var lesson : lessons) {
            var cell = ofPupil.get(lesson.id());
            if (cell != null) shown.add(cell);
        }
        return shown;
    }

    private static RegisterPage.Mean mean(List<FilledCell> ofPupil) {
        Averages averages = LessonCounts.averages(ofPupil);
        Average plain = averages.plain();
        return new RegisterPage.Mean(
                plain.printed(),
                averages.weighs() ? averages.weighted().printed() : "",
                averages.how(),
                averages.special(),
                plain.sum().toPlainString(),
                plain.count().toPlainString());
    }

    private List<RegisterPage.Cell> cellsOf(RegisterRows.Pupil pupil, Map<Long, FilledCell> own, LocalDate today) {
        List<RegisterPage.Cell> row = new ArrayList<>(lessons.size());
        for (int i = 0; i < lessons.size(); i++) {
            var lesson = lessons.get(i);
            boolean in = pupil.in(lesson.day());
            String expected = in && !lesson.cancelled() ? pupil.instead(lesson) : null;
            String ground = in ? ground(pupil, lesson.day(), columns.get(i).css()) : "off";
            row.add(cell(own.get(lesson.id()), ground, expected, today));
        }
        return row;
    }

    private static @Nullable String ground(RegisterRows.Pupil pupil, LocalDate day, @Nullable String column) {
        if (pupil.apart(day)) return "off way";
        return pupil.counts(day) ? column : with(column, true, "free");
    }

    private RegisterPage.Cell cell(
            @Nullable FilledCell filled, @Nullable String ground, @Nullable String expected, LocalDate today) {
        if (filled == null)
            return ground == null && expected == null
                    ? RegisterPage.Cell.EMPTY
                    : new RegisterPage.Cell(ground, null, false, List.of(), null, null, null, expected);
        String css = with(with(ground, filled.corrected(), "fix"), filled.comment() != null, "note");
        return new RegisterPage.Cell(
                css,
                String.valueOf(filled.version()),
                !filled.marks().isEmpty()
                        && LocalDate.ofInstant(filled.firstAt(), zone).equals(today),
                signs(filled.marks()),
                filled.absence() == null
                        ? null
                        : new RegisterPage.Sign(filled.absence().printed(), filled.explained() ? "ab" : "ab q"),
                filled.comment(),
                otherWorks(filled),
                null);
    }

    private @Nullable String otherWorks(FilledCell filled) {
        String usual = works.get(filled.lesson());
        for (String work : filled.works()) if (!work.equals(usual)) return String.join(" ", filled.works());
        return null;
    }

    private static @Nullable String with(@Nullable String classes, boolean one, String more) {
        if (!one) return classes;
        return classes == null ? more : classes + " " + more;
    }

    private static List<RegisterPage.Sign> signs(List<MarkValue> marks) {
        if (marks.size() == 1) return List.of(sign(marks.getFirst()));
        List<RegisterPage.Sign> signs = new ArrayList<>(marks.size());
        for (var mark : marks) signs.add(sign(mark));
        return signs;
    }

    private static RegisterPage.Sign sign(MarkValue value) {
        return new RegisterPage.Sign(value.printed(), value.cssClass());
    }

    private static RegisterPage.@Nullable Sign sign(@Nullable String stored) {
        return stored == null ? null : sign(MarkValue.of(stored));
    }
}
