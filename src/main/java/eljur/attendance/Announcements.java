package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.attendance.web.AnnouncedAbsences;
import eljur.attendance.web.ClassWeek;
import eljur.journal.AbsenceReason;
import eljur.journal.AbsenceReasons;
import eljur.journal.ReasonKind;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family says beforehand that a child will not come, and takes back what has not begun. The form tutor accepts it. */
@Component
class Announcements {

    /** What a family can know; an order or a quarantine is the school's. */
    private static final EnumSet<ReasonKind> THEIRS = EnumSet.of(ReasonKind.ILL, ReasonKind.FAMILY, ReasonKind.CONTEST);

    private static final int FARTHEST_DAYS = 120;

    private final OwnChildren children;
    private final EnteredReasons entered;
    private final AbsenceReasons reasons;
    private final ReasonWords words;
    private final SchoolDay day;
    private final Texts texts;

    Announcements(
            OwnChildren children,
            EnteredReasons entered,
            AbsenceReasons reasons,
            ReasonWords words,
            SchoolDay day,
            Texts texts) {
        this.children = children;
        this.entered = entered;
        this.reasons = reasons;
        this.words = words;
        this.day = day;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public AnnouncedAbsences page(
            CurrentUser who, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = day.today(who.schoolId());
        var own = children.of(who, today);
        var child = children.childForReading(own, asked);
        return new AnnouncedAbsences(
                child.id(),
                child.name(),
                own.stream()
                        .map(one -> new AnnouncedAbsences.Child(one.id(), one.name(), one.className()))
                        .toList(),
                entered.ofPupil(who.schoolId(), child.id()).stream()
                        .map(one -> words.line(one, today))
                        .toList(),
                THEIRS.stream()
                        .map(kind -> new ClassWeek.Kind(kind.stored(), texts.of("attendance.reason." + kind.stored())))
                        .toList(),
                typed.isEmpty() ? proposed(who, child, today) : typed,
                no == null ? null : no.said(texts));
    }

    private Map<String, String> proposed(CurrentUser who, OwnChildren.Child child, LocalDate today) {
        String day = children.schoolDay(who, child, today, today.plusDays(FARTHEST_DAYS))
                .orElse(today)
                .toString();
        return Map.of("since", day, "until", day);
    }

    @Transactional
    public void announce(CurrentUser who, long asked, Map<String, String> typed) {
        LocalDate today = day.today(who.schoolId());
        var child = children.childForReading(children.of(who, today), asked);
        AbsenceReason reason = new ReasonForm(typed).read(child.id(), "guardian", THEIRS, today);
        if (reason.since().isBefore(today)) throw new Refused("attendance.announce.no.past");
        if (reason.until().isAfter(today.plusDays(FARTHEST_DAYS)))
            throw new Refused("attendance.announce.no.far", FARTHEST_DAYS);
        if (children.schoolDay(who, child, reason.since(), reason.until()).isEmpty())
            throw new Refused("attendance.announce.no.day-off");
        var stand = entered.ofPupil(who.schoolId(), child.id()).stream()
                .filter(one -> !one.withdrawn() && one.source().equals("guardian"))
                .toList();
        boolean overlap = stand.stream()
                .anyMatch(one -> !one.since().isAfter(reason.until())
                        && !one.until().isBefore(reason.since())
                        && !(one.since().equals(reason.since())
                                && one.until().equals(reason.until())
                                && one.reason() == reason.reason()));
        if (overlap) throw new Refused("attendance.announce.no.twice");
        reasons.enter(who, reason, false, null);
    }

    @Transactional
    public void takeBack(CurrentUser who, long asked, long reason) {
        LocalDate today = day.today(who.schoolId());
        var child = children.childForReading(children.of(who, today), asked);
        var found = entered.find(who.schoolId(), reason)
                .filter(one -> one.pupil() == child.id() && one.source().equals("guardian"))
                .orElseThrow(NotFound::new);
        if (found.withdrawn()) return;
        if (!ReasonWords.mayBeTakenBack(found, today))
            throw new Refused("attendance.announce.no.begun", words.full(found.since()));
        reasons.withdraw(who, reason, "");
    }
}
