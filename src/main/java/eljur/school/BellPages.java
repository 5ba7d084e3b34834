package eljur.school;

import eljur.access.CurrentUser;
import eljur.platform.Texts;
import eljur.school.web.BellsPage;
import eljur.school.web.ChangePage.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bells in words. */
@Component
@Transactional(readOnly = true)
class BellPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Bells bells;
    private final Texts texts;

    BellPages(Bells bells, Texts texts) {
        this.bells = bells;
        this.texts = texts;
    }

    BellsPage of(CurrentUser who, Map<String, String> typed, @Nullable String error) {
        return new BellsPage(
                bells.schedules(who).stream().map(this::schedule).toList(),
                bells.rules(who).stream()
                        .map(rule -> new BellsPage.Rule(rule.id(), when(rule), rule.bells()))
                        .toList(),
                bells.buildings(who).stream()
                        .map(one -> new Choice(String.valueOf(one.id()), one.name(), false))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Choice(
                                String.valueOf(day.getValue()),
                                day.getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN),
                                false))
                        .toList(),
                typed,
                error);
    }

    private BellsPage.Schedule schedule(Bells.Schedule schedule) {
        return new BellsPage.Schedule(
                schedule.id(),
                schedule.name(),
                schedule.slots().stream()
                        .map(slot -> texts.of(
                                "bells.slot",
                                String.valueOf(slot.ordinal()),
                                slot.starts().toString(),
                                slot.ends().toString()))
                        .toList());
    }

    private String when(Bells.Rule rule) {
        List<String> parts = new ArrayList<>();
        if (rule.weekday() != null)
            parts.add(DayOfWeek.of(rule.weekday()).getDisplayName(TextStyle.FULL_STANDALONE, Texts.RUSSIAN));
        if (rule.shift() != null) parts.add(texts.of("bells.rule.shift", String.valueOf(rule.shift())));
        if (rule.building() != null) parts.add(rule.building());
        if (rule.gradeFrom() != null || rule.gradeTo() != null)
            parts.add(texts.of("bells.rule.grades", bound(rule.gradeFrom(), 1), bound(rule.gradeTo(), 11)));
        if (rule.since() != null) parts.add(texts.of("bells.rule.since", said(rule.since())));
        if (rule.until() != null) parts.add(texts.of("bells.rule.until", said(rule.until())));
        return parts.isEmpty() ? texts.of("bells.rule.always") : String.join(", ", parts);
    }

    private static String bound(@Nullable Integer grade, int otherwise) {
        return String.valueOf(grade == null ? otherwise : grade);
    }

    private static String said(LocalDate day) {
        return DAY.format(day);
    }
}
