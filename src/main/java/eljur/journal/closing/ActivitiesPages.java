package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.ClosingPage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of all that is no lesson, in a term: clubs, electives, extracurricular work. */
@Component
@Transactional(readOnly = true)
class ActivitiesPages {

    private static final int NAMED = 5;

    private final ClosingTerms terms;
    private final TermRegisters registers;
    private final UpperLinks upper;
    private final ReopeningRows reopenings;
    private final ClosingParting parting;
    private final ClosingWords words;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    ActivitiesPages(
            ClosingTerms terms,
            TermRegisters registers,
            UpperLinks upper,
            ReopeningRows reopenings,
            ClosingParting parting,
            ClosingWords words,
            Rights rights,
            Texts texts,
            Clock clock) {
        this.terms = terms;
        this.registers = registers;
        this.upper = upper;
        this.reopenings = reopenings;
        this.parting = parting;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param typed empty, unless it was refused */
    ClosingPage page(CurrentUser who, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        List<ClosingTerm> all = terms.ofActivities(who.schoolId(), asked);
        ClosingTerm term = terms.chosen(all, asked);
        List<TermRegister> below = registers.below(who.schoolId(), Level.ofActivities(term.id()), NAMED);
        Closed closed = upper.activities(who.schoolId(), term.id());
        return new ClosingPage(
                term.id(),
                "/closing/activities",
                term.id(),
                texts.of("closing.activities"),
                words.termWithDue(term),
                parting.tabs(all, term),
                words.state(closed, term.zone()),
                List.of(),
                below.stream().map(one -> parting.register(one, term)).toList(),
                ready(who, below),
                acts(who, term.id(), closed, below),
                parting.reopenings(
                        who,
                        reopenings.ofTerm(who.schoolId(), term.id()).stream()
                                .filter(Reopening::activity)
                                .toList(),
                        term.zone()),
                typed,
                no == null ? null : no.said(texts));
    }

    private int ready(CurrentUser who, List<TermRegister> below) {
        if (!rights.any(who.role(), "activities-closure", "create")) return 0;
        var now = clock.instant();
        return (int) below.stream()
                .filter(one -> one.needed() && one.isReady() && !one.isClosed(now))
                .count();
    }

    private ClosingPage.Acts acts(CurrentUser who, long term, @Nullable Closed closed, List<TermRegister> below) {
        var now = clock.instant();
        boolean holds = closed != null && closed.holds(now);
        boolean ready = !below.isEmpty() && ChainRule.open(below, now).isEmpty();
        return new ClosingPage.Acts(
                !holds && ready && rights.any(who.role(), "activities-closure", "create"),
                false,
                holds && rights.any(who.role(), "activities-closure", "ask"),
                words.above(upper.shut(upper.above(who.schoolId(), Level.ofActivities(term), List.of(), false))));
    }
}
