package eljur.demo;

import eljur.journal.AbsenceKind;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the history keeps of a cell: the same words as the save path writes. */
final class CellJson {

    private final JsonMapper json;

    CellJson(JsonMapper json) {
        this.json = json;
    }

    /** A mark in a cell, by the code of its work. */
    record KeptMark(String value, String work, @Nullable String comment) {}

    private record Kept(
            String text,
            List<KeptMark> marks,
            @Nullable String absence,
            @Nullable Integer minutes) {}

    @Nullable
    String cell(List<KeptMark> marks, AwayDays.@Nullable Away away) {
        if (marks.isEmpty() && away == null) return null;
        AbsenceKind kind = away == null ? null : away.kind();
        var values = marks.stream().map(mark -> MarkValue.of(mark.value())).toList();
        return json.writeValueAsString(new Kept(
                new CellText(values, kind).printed(),
                marks,
                kind == null ? null : kind.stored(),
                away == null ? null : away.minutes()));
    }

    String of(Object value) {
        return json.writeValueAsString(value);
    }
}
