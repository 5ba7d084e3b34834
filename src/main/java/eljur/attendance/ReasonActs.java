package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.journal.AbsenceReasons;
import eljur.journal.ReasonKind;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the form tutor does about absences: explains, accepts what a family announced, asks for a document, takes back. What is done
 * already is not done twice.
 */
@Component
class ReasonActs {

    private final OwnClasses classes;
    private final EnteredReasons entered;
    private final AbsenceReasons reasons;

    ReasonActs(OwnClasses classes, EnteredReasons entered, AbsenceReasons reasons) {
        this.classes = classes;
        this.entered = entered;
        this.reasons = reasons;
    }

    /** The same reason for all of them: a whole class may be in quarantine. */
    @Transactional
    public void enter(CurrentUser who, long classId, List<Long> pupils, Map<String, String> typed) {
        var of = classes.classForEntering(who, classId);
        if (pupils.isEmpty()) throw new Refused("attendance.no.pupils");
        var form = new ReasonForm(typed);
        String source = who.role() == Role.FORM_TUTOR ? "tutor" : "office";
        for (long pupil : pupils.stream().distinct().toList()) {
            var reason = form.read(pupil, source, EnumSet.allOf(ReasonKind.class), of.today());
            if (!classes.hold(who, of, List.of(pupil), reason.since(), reason.until())) throw new NotFound();
            reasons.enter(who, reason, true, null);
        }
    }

    @Transactional
    public void accept(CurrentUser who, long classId, long reason) {
        var of = standing(who, classId, reason);
        if (!of.accepted()) reasons.accept(who, of.id());
    }

    @Transactional
    public void askForDocument(CurrentUser who, long classId, long reason) {
        var of = standing(who, classId, reason);
        if (of.accepted()) throw new Refused("attendance.no.accepted");
        if (!of.asked()) reasons.askForDocument(who, of.id());
    }

    @Transactional
    public void withdraw(CurrentUser who, long classId, long reason, String why) {
        var of = mine(who, classId, reason);
        if (of.withdrawn()) return;
        // What the nurse has seen on paper only the nurse takes back.
        if (of.source().equals("nurse")) throw new Refused("attendance.no.nurses");
        reasons.withdraw(who, of.id(), why);
    }

    // The page may be older than what the family did since.
    private EnteredReasons.Entered standing(CurrentUser who, long classId, long reason) {
        var of = mine(who, classId, reason);
        if (!of.withdrawn()) return of;
        throw new Refused(of.source().equals("guardian") ? "attendance.no.taken-back" : "attendance.no.withdrawn");
    }

    private EnteredReasons.Entered mine(CurrentUser who, long classId, long reason) {
        var of = classes.classForEntering(who, classId);
        var found = entered.find(who.schoolId(), reason).orElseThrow(NotFound::new);
        if (!classes.hold(who, of, List.of(found.pupil()), of.today(), of.today())) throw new NotFound();
        return found;
    }
}
