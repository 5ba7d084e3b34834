package eljur.journal.permits;

import eljur.platform.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Permits in words. */
@Component
class PermitWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, H:mm", Texts.RUSSIAN);

    private final Texts texts;

    PermitWords(Texts texts) {
        this.texts = texts;
    }

    /** «урок 9 ноября», «занятие 12 ноября» of a club, «клетка: Абрамова Дарья, 9 ноября», «вся страница». */
    String what(Permit permit) {
        if (permit.lesson() == null || permit.day() == null) return texts.of("permit.what.page");
        String day = DATE.format(permit.day());
        if (permit.pupilName() != null) return texts.of("permit.what.cell", permit.pupilName(), day);
        return texts.of(permit.activity() ? "permit.what.meeting" : "permit.what.lesson", day);
    }

    String state(Permit permit, Instant now, ZoneId zone) {
        if (permit.waits()) return texts.of("permit.state.waits", moment(permit.askedAt(), zone));
        if (!Boolean.TRUE.equals(permit.granted()))
            return texts.of("permit.state.refused", permit.decidedBy(), permit.reason());
        if (permit.isOpen(now))
            return texts.of("permit.state.open", moment(permit.until(), zone), permit.decidedBy(), permit.reason());
        Instant ended = permit.endedAt() == null ? permit.until() : permit.endedAt();
        return texts.of("permit.state.over", moment(ended, zone), permit.decidedBy(), permit.reason());
    }

    String moment(@org.jspecify.annotations.Nullable Instant at, ZoneId zone) {
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }

    /** All that keeps records out of the lesson, as facts. */
    String closed(ClosedLesson lesson) {
        List<String> said = new ArrayList<>();
        if (lesson.closedOn() != null) said.add(texts.of("permit.closed.period", DATE.format(lesson.closedOn())));
        if (lesson.sealed()) said.add(texts.of("permit.closed.above", seals(lesson)));
        if (lesson.windowPassed())
            said.add(texts.of("permit.closed.window", DATE.format(lesson.day().plusDays(lesson.editWindowDays()))));
        return String.join(" ", said);
    }

    /** «класс 7-А, вся школа»; empty for nothing. */
    String seals(ClosedLesson lesson) {
        return lesson.seals().stream()
                .map(seal -> texts.of("permit.seal." + seal.what(), seal.name()))
                .collect(Collectors.joining(", "));
    }

    String heading(ClosedLesson lesson) {
        return texts.of("permit.heading", lesson.heading(), DATE.format(lesson.day()));
    }
}
