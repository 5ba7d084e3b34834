package eljur.planner;

import eljur.planner.Finding.Level;
import eljur.planner.Finding.Place;
import eljur.planner.web.CheckPage;
import eljur.platform.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the norms say, in words, by the rule that says it. */
@Component
class FindingWords {

    private static final int NAMED = 12;

    private final Texts texts;

    FindingWords(Texts texts) {
        this.texts = texts;
    }

    List<CheckPage.Rule> lines(List<Finding> found, Level level) {
        Map<String, List<Finding>> byRule = found.stream()
                .filter(finding -> finding.level() == level)
                .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.entrySet().stream()
                .map(one -> new CheckPage.Rule(
                        texts.of("planner.norm." + one.getKey()),
                        texts.of("planner.norm." + one.getKey() + ".source"),
                        one.getValue().stream().map(this::line).toList()))
                .toList();
    }

    CheckPage.Line line(Finding finding) {
        return new CheckPage.Line(
                finding.level() == Level.VIOLATION,
                texts.of("planner.norm." + finding.rule()),
                finding.whose(),
                finding.ofClass(),
                said(finding));
    }

    /** «7 уроков вместо 5: понедельник, 6-й урок (Труд)» */
    private String said(Finding finding) {
        String key = "planner.norm." + finding.rule() + ".said";
        String figures = texts.has(key) ? texts.of(key, finding.figures().toArray()) : "";
        String places = finding.places().stream().limit(NAMED).map(this::place).collect(Collectors.joining("; "));
        int more = finding.places().size() - NAMED;
        if (more > 0) places = places + "; " + texts.of("planner.check.more", more);
        return List.of(figures, places).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
    }

    private String place(Place place) {
        String day = DayOfWeek.of(place.weekday()).getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN);
        String where = place.ordinal() == 0 ? day : texts.of("planner.check.place", day, place.ordinal());
        return place.what().isEmpty() ? where : texts.of("planner.check.what", where, place.what());
    }
}
