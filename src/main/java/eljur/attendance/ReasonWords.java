package eljur.attendance;

import eljur.attendance.web.ReasonLine;
import eljur.journal.ReasonKind;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A reason in words: «болезнь, 14.12–18.12, справка № 45 от 18.12.2026». */
@Component
class ReasonWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    ReasonWords(Texts texts) {
        this.texts = texts;
    }

    ReasonLine line(EnteredReasons.Entered of, LocalDate today) {
        return new ReasonLine(
                of.id(),
                of.pupil(),
                of.name(),
                days(of),
                texts.of("attendance.reason." + of.reason().stored()),
                document(of),
                of.note(),
                texts.of("attendance.source." + of.source(), of.enteredBy()),
                state(of),
                mayBeTakenBack(of, today),
                of.asked(),
                of.source().equals("nurse"));
    }

    /** Before it begins; and as long as the school waits for a document, for that may be the answer: it was not so. */
    static boolean mayBeTakenBack(EnteredReasons.Entered of, LocalDate today) {
        return !of.withdrawn() && (of.since().isAfter(today) || of.asked() && !of.accepted());
    }

    String days(LocalDate since, LocalDate until) {
        return since.equals(until) ? SHORT.format(since) : SHORT.format(since) + "–" + SHORT.format(until);
    }

    String full(LocalDate day) {
        return FULL.format(day);
    }

    private String days(EnteredReasons.Entered of) {
        List<String> said = new ArrayList<>();
        said.add(days(of.since(), of.until()));
        if (of.firstLesson() != null) said.add(texts.of("attendance.from-lesson", of.firstLesson()));
        if (of.lastLesson() != null) said.add(texts.of("attendance.to-lesson", of.lastLesson()));
        return String.join(", ", said);
    }

    private String document(EnteredReasons.Entered of) {
        if (of.document().isEmpty()) return "";
        String said = texts.of("attendance.document." + of.document());
        if (!of.documentNumber().isEmpty()) said += texts.of("attendance.document.number", of.documentNumber());
        return of.documentDay() == null
                ? said
                : said + texts.of("attendance.document.day", FULL.format(of.documentDay()));
    }

    private static String wanted(ReasonKind reason) {
        return switch (reason) {
            case ILL -> "certificate";
            case FAMILY -> "statement";
            default -> "order";
        };
    }

    private String state(EnteredReasons.Entered of) {
        if (of.withdrawn()) return texts.of("attendance.state.withdrawn");
        if (of.accepted()) return texts.of("attendance.state.accepted");
        return of.asked()
                ? texts.of("attendance.state.asked", texts.of("attendance.wanted." + wanted(of.reason())))
                : texts.of("attendance.state.announced");
    }
}
