package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.journal.AbsenceReason;
import eljur.journal.AbsenceReasons;
import eljur.journal.ReasonKind;
import eljur.people.Exemptions;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a nurse enters: certificates of illness, which count at once, and exemptions from a subject. No diagnosis anywhere. */
@Component
class MedicalActs {

    private static final Set<String> KINDS = Set.of("exempt", "preparatory", "special");

    private final MedicalRows rows;
    private final EnteredReasons entered;
    private final AbsenceReasons reasons;
    private final Exemptions exemptions;
    private final SchoolDay day;
    private final CertificateCheck check;

    MedicalActs(
            MedicalRows rows,
            EnteredReasons entered,
            AbsenceReasons reasons,
            Exemptions exemptions,
            SchoolDay day,
            CertificateCheck check) {
        this.rows = rows;
        this.entered = entered;
        this.reasons = reasons;
        this.exemptions = exemptions;
        this.day = day;
        this.check = check;
    }

    @Transactional
    public void certify(CurrentUser who, long pupil, Map<String, String> typed) {
        LocalDate today = here(who, pupil);
        Map<String, String> whole = new HashMap<>(typed);
        whole.putAll(Map.of("reason", ReasonKind.ILL.stored(), "document", "certificate", "note", ""));
        AbsenceReason reason = new ReasonForm(whole).read(pupil, "nurse", EnumSet.of(ReasonKind.ILL), today);
        String differs = check.said(who.schoolId(), pupil, reason.since(), reason.until(), today);
        // What was shown is what is agreed to: if it has changed since, it is shown again.
        if (!differs.isEmpty() && !differs.equals(typed.get("agreed"))) throw new CertificateDiffers(differs);
        reasons.enter(who, reason, true, null);
    }

    @Transactional
    public void withdraw(CurrentUser who, long pupil, long reason, String why) {
        here(who, pupil);
        var found = entered.find(who.schoolId(), reason)
                .filter(one -> one.pupil() == pupil && one.reason() == ReasonKind.ILL)
                .orElseThrow(NotFound::new);
        if (!found.source().equals("nurse")) throw new Refused("attendance.medical.no.others");
        if (!found.withdrawn()) reasons.withdraw(who, reason, why);
    }

    @Transactional
    public void exempt(CurrentUser who, long pupil, Map<String, String> typed) {
        LocalDate today = here(who, pupil);
        var form = new ReasonForm(typed);
        LocalDate since = form.day("since"), until = form.day("until");
        if (until.isBefore(since)) throw new Refused("attendance.no.days");
        String kind = typed.getOrDefault("kind", ""), subject = typed.getOrDefault("subject", "");
        boolean known = rows.subjects(who.schoolId()).stream()
                .anyMatch(one -> String.valueOf(one.id()).equals(subject));
        if (!KINDS.contains(kind) || !known) throw new Refused("attendance.exempt.no.subject");
        boolean dated = !typed.getOrDefault("document-day", "").isBlank();
        LocalDate documentDay = dated ? form.day("document-day") : null;
        if (documentDay != null && documentDay.isAfter(today)) throw new Refused("attendance.no.document-day");
        exemptions.enter(
                who,
                new Exemptions.Exemption(
                        pupil,
                        Long.parseLong(subject),
                        kind,
                        since,
                        until,
                        form.text("document-number", 60),
                        documentDay));
    }

    @Transactional
    public void endExemption(CurrentUser who, long pupil, long exemption, String why) {
        here(who, pupil);
        exemptions.end(who, pupil, exemption, why);
    }

    private LocalDate here(CurrentUser who, long pupil) {
        LocalDate today = day.today(who.schoolId());
        rows.pupil(who.schoolId(), pupil, today).orElseThrow(NotFound::new);
        return today;
    }
}
