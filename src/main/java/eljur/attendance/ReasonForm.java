package eljur.attendance;

import eljur.journal.AbsenceReason;
import eljur.journal.ReasonKind;
import eljur.platform.Refused;
import eljur.platform.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reason as it was typed: of which days, what for, by which document. */
final class ReasonForm {

    /** The longest course of treatment that one certificate speaks of. */
    private static final int LONGEST = 370;

    private static final int MOST_LESSONS = 12;
    private static final Set<String> DOCUMENTS = Set.of("", "certificate", "statement", "order");

    private final Map<String, String> typed;

    ReasonForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * @param allowed which reasons this person may give
     * @throws Refused when the days are none, or something is missing
     */
    AbsenceReason read(long pupil, String source, EnumSet<ReasonKind> allowed, LocalDate today) {
        LocalDate since = day("since"), until = typed.getOrDefault("until", "").isBlank() ? since : day("until");
        if (until.isBefore(since)) throw new Refused("attendance.no.days");
        if (ChronoUnit.DAYS.between(since, until) > LONGEST) throw new Refused("attendance.no.long", LONGEST);
        Integer first = lesson("first-lesson"), last = lesson("last-lesson");
        if (since.equals(until) && first != null && last != null && last < first)
            throw new Refused("attendance.no.lessons");
        String document = typed.getOrDefault("document", ""), number = text("document-number", 60);
        if (!DOCUMENTS.contains(document)) throw new Refused("attendance.no.document");
        LocalDate documentDay = typed.getOrDefault("document-day", "").isBlank() ? null : day("document-day");
        if (documentDay != null && documentDay.isAfter(today)) throw new Refused("attendance.no.document-day");
        ReasonKind reason = reason(allowed);
        if (reason == ReasonKind.ORDER && number.isEmpty()) throw new Refused("attendance.no.order");
        return new AbsenceReason(
                pupil,
                since,
                first,
                until,
                last,
                reason,
                number.isEmpty() && documentDay == null ? document : document.isEmpty() ? usual(reason) : document,
                number,
                documentDay,
                text("note", 300),
                source);
    }

    LocalDate day(String field) {
        try {
            LocalDate day = LocalDate.parse(typed.getOrDefault(field, ""));
            if (day.getYear() < 1990 || day.getYear() > 2100) throw new Refused("attendance.no.day");
            return day;
        } catch (DateTimeException none) {
            throw new Refused("attendance.no.day");
        }
    }

    String text(String field, int longest) {
        return Typed.text(typed.get(field), longest).replaceAll("\\s+", " ");
    }

    private static String usual(ReasonKind reason) {
        return switch (reason) {
            case ILL -> "certificate";
            case FAMILY -> "statement";
            default -> "order";
        };
    }

    private @Nullable Integer lesson(String field) {
        String text = typed.getOrDefault(field, "").strip();
        if (text.isEmpty()) return null;
        if (!text.matches("\\d{1,2}")) throw new Refused("attendance.no.lessons");
        int lesson = Integer.parseInt(text);
        if (lesson < 0 || lesson > MOST_LESSONS) throw new Refused("attendance.no.lessons");
        return lesson;
    }

    private ReasonKind reason(EnumSet<ReasonKind> allowed) {
        String named = typed.getOrDefault("reason", "");
        return allowed.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(named))
                .findFirst()
                .orElseThrow(() -> new Refused("attendance.no.reason"));
    }
}
