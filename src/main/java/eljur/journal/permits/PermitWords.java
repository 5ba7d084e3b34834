package eljur.journal.permits;

import eljur.platform.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    /** «урок 9 ноября», «клетка: Абрамова Дарья, 9 ноября», «вся страница». */
    String what(Permit permit) {
        if (permit.lesson() == null || permit.day() == null) return texts.of("permit.what.page");
        String day = DATE.format(permit.day());
        return permit.pupilName() == null
                ? texts.of("permit.what.lesson", day)
                : texts.of("permit.what.cell", permit.pupilName(), day);
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

    /** Why the lesson takes no records, as a fact. */
    String closed(ClosedLesson lesson) {
        return lesson.closedOn() != null
                ? texts.of("permit.closed.period", DATE.format(lesson.closedOn()))
                : texts.of("permit.closed.window", DATE.format(lesson.day().plusDays(lesson.editWindowDays())));
    }

    String heading(ClosedLesson lesson) {
        return texts.of("permit.heading", lesson.heading(), DATE.format(lesson.day()));
    }
}
