package eljur.homework.controls;

import eljur.homework.controls.ControlLimits.Finding;
import eljur.homework.web.ControlSchedule;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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

    /** @param of what the work is called, its class among it where classes stand together */
    ControlSchedule.Remark remark(ControlRemarks.Remark one, String of, long fresh) {
        var id = one.work().id();
        return new ControlSchedule.Remark(of, sentences(one.findings()), advice(one), id != null && id == fresh);
    }

    // The first goes on behind the name of the work.
    private List<String> sentences(List<Finding> findings) {
        List<String> said = new ArrayList<>();
        for (Finding one : findings) {
            String text = finding(one);
            said.add(said.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1));
        }
        return said;
    }

    String advice(ControlRemarks.Remark one) {
        if (one.settled()) return texts.of("control.settled");
        if (one.work().isFromOutside())
            return texts.of("control.stays", level(one.work().level()));
        return better(one.better());
    }

    String work(ControlWork one) {
        return texts.of("control.work", day(one.day()), one.name());
    }

    String workOf(String schoolClass, ControlWork one) {
        return texts.of("control.work.of", schoolClass, day(one.day()), one.name());
    }

    String source() {
        return texts.of("control.source");
    }

    String level(String level) {
        return texts.of("control.level." + level);
    }
}
