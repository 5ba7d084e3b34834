package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * «Ведомость исправлений».
 *
 * @param most so many lines are shown at most; null: these are all
 */
public record CorrectionSheet(
        String heading,
        String from,
        String to,
        @Nullable Long course,
        @Nullable Long classId,
        List<Choice> classes,
        List<Line> lines,
        @Nullable Integer most) {

    public record Choice(long id, String name, boolean chosen) {}

    public record Line(
            String at,
            String course,
            String link,
            String pupil,
            String lesson,
            String from,
            String to,
            @Nullable String reason,
            String by) {}
}
