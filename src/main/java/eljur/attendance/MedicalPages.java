package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.attendance.web.MedicalDay;
import eljur.attendance.web.MedicalPupil;
import eljur.journal.ReasonKind;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The nurse's day, and a pupil's certificates and exemptions. */
@Component
@Transactional(readOnly = true)
class MedicalPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Texts.RUSSIAN);

    private final MedicalRows rows;
    private final EnteredReasons reasons;
    private final ReasonWords words;
    private final SchoolDay day;
    private final Texts texts;

    MedicalPages(MedicalRows rows, EnteredReasons reasons, ReasonWords words, SchoolDay day, Texts texts) {
        this.rows = rows;
        this.reasons = reasons;
        this.words = words;
        this.day = day;
        this.texts = texts;
    }

    MedicalDay today(CurrentUser who, String name) {
        LocalDate today = day.today(who.schoolId());
        String searched = Typed.text(name, 60);
        return new MedicalDay(
                DAY.format(today),
                rows.away(who.schoolId(), today).stream().map(this::away).toList(),
                searched,
                searched.isEmpty()
                        ? List.of()
                        : rows.named(who.schoolId(), searched, today).stream()
                                .map(one -> new MedicalDay.Found(one.id(), one.name(), one.className(), ""))
                                .toList(),
                rows.exempt(who.schoolId(), null, today).stream()
                        .map(one -> new MedicalDay.Found(
                                one.pupil().id(),
                                one.pupil().name(),
                                one.pupil().className(),
                                texts.of(
                                        "attendance.exempt.about",
                                        texts.of("attendance.exempt." + one.kind()),
                                        one.subject(),
                                        words.full(one.until()))))
                        .toList());
    }

    /** @param act which form was refused: certificate, exemption, or an empty text */
    MedicalPupil pupil(CurrentUser who, long id, String act, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = day.today(who.schoolId());
        var pupil = rows.pupil(who.schoolId(), id, today).orElseThrow(NotFound::new);
        String usual = texts.of("attendance.exempt.subject");
        return new MedicalPupil(
                id,
                pupil.name(),
                pupil.className(),
                reasons.ofPupil(who.schoolId(), id).stream()
                        .filter(one -> one.reason() == ReasonKind.ILL && !one.withdrawn())
                        .map(one -> words.line(one, today))
                        .toList(),
                rows.exempt(who.schoolId(), id, today).stream()
                        .map(this::exemption)
                        .toList(),
                rows.subjects(who.schoolId()).stream()
                        .map(one -> new MedicalPupil.Subject(
                                one.id(),
                                one.name(),
                                one.name().toLowerCase(Locale.ROOT).startsWith(usual)))
                        .toList(),
                act,
                typed,
                no instanceof CertificateDiffers differs ? differs.differs() : "",
                no == null ? null : no.said(texts));
    }

    private MedicalDay.Away away(MedicalRows.Away of) {
        String why = of.reason() == null
                ? texts.of("attendance.medical.unknown")
                : texts.of("attendance.reason." + of.reason().stored())
                        + (of.source() == null ? "" : ", " + texts.of("attendance.medical.by." + of.source()));
        return new MedicalDay.Away(
                of.pupil().id(), of.pupil().name(), of.pupil().className(), why, of.certificate());
    }

    private MedicalPupil.Exemption exemption(MedicalRows.Exempt of) {
        String document = of.number().isEmpty()
                ? ""
                : texts.of("attendance.document.certificate") + texts.of("attendance.document.number", of.number());
        if (of.day() != null) document += texts.of("attendance.document.day", words.full(of.day()));
        return new MedicalPupil.Exemption(
                of.id(),
                of.subject(),
                texts.of("attendance.exempt." + of.kind()),
                words.full(of.since()) + " – " + words.full(of.until()),
                document.strip());
    }
}
