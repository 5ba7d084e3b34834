package eljur.attendance;

import eljur.journal.ReasonKind;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the journal says otherwise about the days of a certificate: lessons the pupil was at, reasons that others gave. */
@Component
class CertificateCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");

    private final MedicalRows rows;
    private final EnteredReasons entered;
    private final ReasonWords words;
    private final Texts texts;

    CertificateCheck(MedicalRows rows, EnteredReasons entered, ReasonWords words, Texts texts) {
        this.rows = rows;
        this.entered = entered;
        this.words = words;
        this.texts = texts;
    }

    /** In words; empty where nothing speaks against it. */
    String said(long school, long pupil, LocalDate since, LocalDate until, LocalDate today) {
        StringBuilder said = new StringBuilder();
        var there = there(rows.attended(school, pupil, since, until));
        if (!there.isEmpty())
            said.append(texts.of(
                    "attendance.medical.differs.there",
                    there.keySet().stream().map(DAY::format).collect(Collectors.joining(", ")),
                    there.values().stream().mapToInt(Integer::intValue).sum()));
        for (var one : entered.ofPupil(school, pupil))
            if (differs(one, since, until)) {
                var line = words.line(one, today);
                said.append(said.isEmpty() ? "" : " ")
                        .append(texts.of("attendance.medical.differs.reason", line.days(), line.reason()));
            }
        return said.toString();
    }

    private static SequencedMap<LocalDate, Integer> there(List<LocalDate> lessons) {
        var days = new TreeMap<LocalDate, Integer>();
        for (var day : lessons) days.merge(day, 1, Integer::sum);
        return days;
    }

    // Illness that a family announced is what the certificate proves.
    private static boolean differs(EnteredReasons.Entered of, LocalDate since, LocalDate until) {
        boolean touches = !of.since().isAfter(until) && !of.until().isBefore(since);
        boolean same = of.since().equals(since) && of.until().equals(until);
        return !of.withdrawn()
                && of.accepted()
                && touches
                && !same
                && !(of.reason() == ReasonKind.ILL && of.source().equals("guardian"));
    }
}
