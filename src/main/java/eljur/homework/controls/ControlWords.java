package eljur.homework.controls;

import eljur.homework.controls.ControlLimits.Finding;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the limits say of a control work, in words. */
@Component
class ControlWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMMM", Texts.RUSSIAN);

    private final Texts texts;

    ControlWords(Texts texts) {
        this.texts = texts;
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String finding(Finding finding) {
        return texts.of(
                "control.finding."
                        + finding.limit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                (Object[]) finding.what().split("/", 2));
    }

    String better(Optional<LocalDate> day) {
        return day.map(one -> texts.of("control.better", day(one))).orElse("");
    }

    String source() {
        return texts.of("control.source");
    }

    String level(String level) {
        return texts.of("control.level." + level);
    }
}
