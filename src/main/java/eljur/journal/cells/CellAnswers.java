package eljur.journal.cells;

import eljur.audit.ChangeEvent;
import eljur.journal.Averages;
import eljur.journal.CellText;
import eljur.journal.writing.LessonFacts;
import eljur.platform.Operations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A cell in JSON: for the answer to a save, for the history, for who must be told. */
@Component
public class CellAnswers {

    private static final DateTimeFormatter TIME_TODAY = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM H:mm");

    private final JsonMapper json;

    CellAnswers(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param today its marks were first given today
     * @param weighted the mean by weights; null where no act gives any
     * @param how the arithmetic, where it is more than the figures summed and divided
     * @param sum of the points that count
     */
    record Accepted(
            CellView cell,
            boolean today,
            @Nullable String average,
            int count,
            int absences,
            boolean late,
            @Nullable String weighted,
            @Nullable String how,
            BigDecimal sum) {}

    record MarkView(String value, @Nullable String comment, String work, String workName) {}

    record CellView(
            String text,
            List<MarkView> marks,
            @Nullable String absence,
            @Nullable Integer minutes,
            long version,
            boolean corrected) {}

    record Theirs(
            String text,
            List<MarkView> marks,
            @Nullable String absence,
            long version,
            boolean corrected,
            String by,
            String at) {}

    /** What the history keeps of a cell. */
    record Kept(
            String text,
            List<KeptMark> marks,
            @Nullable String absence,
            @Nullable Integer minutes) {

        Kept {
            marks = Objects.requireNonNullElse(marks, List.of());
        }
    }

    record KeptMark(String value, String work, @Nullable String comment) {}

    Operations.Answer accepted(LessonFacts lesson, Cells.CellInItsRow row, Cell cell, Instant now) {
        var averages = Averages.of(Stream.concat(row.otherMarks().stream(), cell.counted(row.weighed()).stream())
                .toList());
        var average = averages.plain();
        int absences =
                row.otherAbsences() + (cell.absence() != null && cell.absence().missed() ? 1 : 0);
        LocalDate today = LocalDate.ofInstant(now, lesson.rules().zone());
        boolean fresh = cell.firstAt() != null
                && today.equals(
                        LocalDate.ofInstant(cell.firstAt(), lesson.rules().zone()));
        boolean late = today.isAfter(lesson.day());
        String printed = average.exists() ? average.printed() : null;
        return new Operations.Answer(
                200,
                json.writeValueAsString(new Accepted(
                        view(cell),
                        fresh,
                        printed,
                        average.count().intValue(),
                        absences,
                        late,
                        averages.weighs() ? averages.weighted().printed() : null,
                        averages.special() ? averages.how() : null,
                        average.sum())));
    }

    Map<String, Theirs> theirs(Cell cell, ZoneId zone, LocalDate today) {
        CellView view = view(cell);
        return Map.of(
                "theirs",
                new Theirs(
                        view.text(),
                        view.marks(),
                        view.absence(),
                        view.version(),
                        view.corrected(),
                        cell.changedByName(),
                        said(cell.changedAt(), zone, today)));
    }

    ChangeEvent event(LessonFacts lesson, CellEntry entry, Cell before, Cell after) {
        String action = before.empty() ? "recorded" : after.empty() ? "removed" : "corrected";
        return new ChangeEvent(
                "cell",
                action,
                lesson.lesson() + ":" + entry.pupil(),
                lesson.course(),
                lesson.lesson(),
                entry.pupil(),
                kept(before),
                kept(after),
                entry.reason(),
                entry.op(),
                entry.at());
    }

    Operations.Notice notice(LessonFacts lesson, CellEntry entry, ChangeEvent event) {
        var told = Map.of(
                "pupil", entry.pupil(), "lesson", lesson.lesson(), "course", lesson.course(), "action", event.action());
        return new Operations.Notice("cell", json.writeValueAsString(told));
    }

    /** The cell as the history keeps it; null when it is empty. */
    @Nullable
    public String kept(Cell cell) {
        if (cell.empty()) return null;
        var marks = cell.marks().stream()
                .map(m -> new KeptMark(m.value().stored(), m.workCode(), m.comment()))
                .toList();
        String absence = cell.absence() == null ? null : cell.absence().stored();
        return json.writeValueAsString(new Kept(cell.text().printed(), marks, absence, cell.minutes()));
    }

    public static String said(@Nullable Instant at, ZoneId zone, LocalDate today) {
        if (at == null) return "";
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return local.format(local.toLocalDate().equals(today) ? TIME_TODAY : TIME);
    }

    private static CellView view(Cell cell) {
        var marks = cell.marks().stream()
                .map(mark -> new MarkView(mark.value().printed(), mark.comment(), mark.workCode(), mark.workName()))
                .toList();
        var shown = cell.shown();
        String absence = shown == null ? null : shown.printed();
        return new CellView(
                new CellText(cell.text().marks(), shown).printed(),
                marks,
                absence,
                cell.minutes(),
                cell.version(),
                cell.corrected());
    }
}
