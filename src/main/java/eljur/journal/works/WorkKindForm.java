package eljur.journal.works;

import eljur.journal.Scale;
import eljur.journal.WorkRule;
import eljur.journal.WorkRule.Retake;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A kind of work as typed. */
final class WorkKindForm {

    private static final int LONGEST_NAME = 60, LONGEST_SHORT = 8;

    private WorkKindForm() {}

    /**
     * @param from when it holds, unless another day was typed
     * @throws UnreadKind naming every field
     */
    static WorkKind read(Map<String, String> typed, LocalDate from, LocalDate today, Texts texts) {
        WorkFields fields = new WorkFields(typed, texts);
        Scale scale = fields.choice("scale", Scale.FIVE, Scale::of);
        LocalDate since = fields.day("since", from);
        if (!scale.holds(since.equals(WorkKind.ALWAYS) ? today : since)) fields.wrong("scale", "works.no.scale-then");
        if (fields.is("converts") && !scale.converts()) fields.wrong("converts", "works.no.converts");
        var rule = new WorkRule(
                scale,
                fields.weight("weight"),
                fields.is("counts"),
                fields.number("marks", 1, 6),
                fields.choice("retake", Retake.NONE, Retake::of),
                fields.is("converts"));
        var kind = new WorkKind(
                0,
                "",
                fields.text("name", LONGEST_NAME, "works.no.name"),
                fields.text("short-name", LONGEST_SHORT, "works.no.short-name"),
                fields.is("control"),
                false,
                rule,
                fields.number("days", 0, 60),
                since);
        fields.check();
        return kind;
    }

    /** The kind as its form shows it; without a day, since a change begins on another than the rule that stands. */
    static Map<String, String> typed(WorkKind kind) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", kind.name());
        typed.put("short-name", kind.shortName());
        typed.put("scale", kind.rule().scale().stored());
        typed.put("weight", WorkKindWords.number(kind.rule().weight()));
        typed.put("marks", String.valueOf(kind.rule().marks()));
        typed.put("retake", kind.rule().retake().stored());
        typed.put("days", String.valueOf(kind.days()));
        typed.put("counts", kind.rule().counts() ? "yes" : "");
        typed.put("control", kind.control() ? "yes" : "");
        typed.put("converts", kind.rule().converts() ? "yes" : "");
        return typed;
    }

    /** Of a kind that is new: as the usual ones are. */
    static Map<String, String> fresh() {
        Map<String, String> typed =
                typed(new WorkKind(0, "", "", "", false, false, WorkRule.USUAL, WorkKind.USUAL_DAYS, null));
        typed.put("marks", "1");
        return Objects.requireNonNull(typed);
    }
}
