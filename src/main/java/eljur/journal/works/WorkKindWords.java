package eljur.journal.works;

import eljur.journal.Scale;
import eljur.journal.WorkRule.Retake;
import eljur.platform.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a kind of work is judged and counted, in words. */
@Component
class WorkKindWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    WorkKindWords(Texts texts) {
        this.texts = texts;
    }

    String scale(Scale scale) {
        return texts.of("works.scale." + scale.stored());
    }

    /** Those that a kind can have on this day, by what the form sends. */
    Map<String, String> scales(LocalDate day) {
        Map<String, String> scales = new LinkedHashMap<>();
        for (Scale scale : Scale.values()) if (scale.holds(day)) scales.put(scale.stored(), scale(scale));
        return scales;
    }

    Map<String, String> retakes() {
        Map<String, String> retakes = new LinkedHashMap<>();
        for (Retake retake : Retake.values()) retakes.put(retake.stored(), texts.of("works.retake." + retake.stored()));
        return retakes;
    }

    /** «не считается», «две отметки за работу», «после «2» переписывают, считается последняя». */
    String counted(WorkKind kind) {
        List<String> said = new ArrayList<>();
        if (!kind.rule().counts()) said.add(texts.of("works.said.uncounted"));
        else if (kind.rule().converts()) said.add(texts.of("works.said.converted"));
        else if (kind.rule().scale() != Scale.FIVE) said.add(texts.of("works.said.other-scale"));
        else said.add(texts.of("works.said.counted"));
        if (kind.since() != null && kind.rule().marks() > 1)
            said.add(texts.of("works.said.marks", kind.rule().marks()));
        if (kind.rule().retake() != Retake.NONE)
            said.add(texts.of("works.said.retake." + kind.rule().retake().stored()));
        return String.join("; ", said);
    }

    String since(WorkKind kind) {
        boolean always = kind.since() == null || kind.since().equals(WorkKind.ALWAYS);
        return always ? texts.of("works.since.always") : texts.of("works.since.day", DAY.format(kind.since()));
    }

    String span(WeightActs.Act act) {
        String since = DAY.format(act.since());
        if (act.until() == null) return texts.of("works.act.since", since);
        return act.isVoid()
                ? texts.of("works.act.void", since)
                : texts.of("works.act.span", since, DAY.format(act.until()));
    }

    /** Whether marks have weights on this day, and from when if not yet. */
    String weights(List<WeightActs.Act> acts, LocalDate today) {
        if (acts.stream().anyMatch(one -> one.holds(today))) return texts.of("works.weights.on");
        return acts.stream()
                .filter(one -> one.isAhead(today))
                .findFirst()
                .map(one -> texts.of("works.weights.ahead", DAY.format(one.since())))
                .orElseGet(() -> texts.of("works.weights.off"));
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
