package eljur.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One loaded file: what it would do, or what it did.
 *
 * @param blocked why there is no plan
 * @param fingerprint of the plan, to be sent back by who applies it
 * @param week from which day a timetable is to hold; null when there is nothing to ask
 * @param next what the school still lacks
 * @param facts who did what with it, when
 */
public record ImportPage(
        long id,
        String fileName,
        String kind,
        State state,
        List<String> facts,
        @Nullable String blocked,
        @Nullable String error,
        String fingerprint,
        boolean nothingToDo,
        @Nullable Week week,
        List<Count> counts,
        List<Remark> remarks,
        List<Asked> questions,
        List<Line> refused,
        List<Line> odd,
        List<Section> sections,
        List<Link> next,
        Undo undo) {

    public boolean unanswered() {
        return questions.stream().anyMatch(one -> one.choices().stream().noneMatch(Choice::chosen));
    }

    /** Not one line of the file was taken. */
    public boolean nothingAccepted() {
        int lines = counts.stream().mapToInt(Count::total).sum();
        return !refused.isEmpty() && refused.size() >= lines;
    }

    public enum State {
        PLANNED,
        APPLIED,
        UNDONE
    }

    /**
     * @param first of the days that may be chosen
     * @param last of the days that may be chosen
     * @param before what becomes of the lessons before that day
     */
    public record Week(String day, String first, String last, String before) {}

    /** @param parts how many are new, changed and so on, in words; empty when there are none */
    public record Count(String kind, int total, List<Part> parts) {}

    public record Part(String tone, String text) {}

    /** @param field name of its field in the form */
    public record Asked(String field, String place, String text, List<Choice> choices) {}

    public record Choice(String code, String text, boolean chosen) {}

    /** @param place line or row of the file; empty where it is in none */
    public record Line(String place, String kind, String name, String text) {}

    public record Section(String title, int count, List<Line> lines) {}

    /** @param day whose substitutions are to be looked at, for whom they are shown; else empty */
    public record Remark(String text, String day) {}

    /** @param refused why it cannot be taken back; null when it can */
    public record Undo(boolean offered, @Nullable String refused, List<Link> dependents) {}

    /** @param path empty where there is no page to open */
    public record Link(String text, String path) {}
}
