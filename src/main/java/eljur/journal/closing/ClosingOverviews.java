package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.ClosingOverview;
import eljur.journal.web.ClosingPage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the whole chain in a term: as many statements for thirty registers as for nine hundred. */
@Component
@Transactional(readOnly = true)
class ClosingOverviews {

    private final ClosingTerms terms;
    private final TermRegisters registers;
    private final UpperLinks upper;
    private final ReopeningRows reopenings;
    private final ClosingParting parting;
    private final ClosingWords words;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    ClosingOverviews(
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

    ClosingOverview page(CurrentUser who, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        List<ClosingTerm> all = terms.ofYear(who.schoolId(), asked);
        ClosingTerm term = terms.chosen(all, asked);
        List<TermRegister> below = registers.below(who.schoolId(), Level.school(term.id()), 1);
        List<ClassInTerm> classes = upper.classes(who.schoolId(), term.id());
        Closed school = upper.school(who.schoolId(), term.id());
        Set<Long> known = classes.stream().map(ClassInTerm::id).collect(Collectors.toSet());
        return new ClosingOverview(
                term.id(),
                words.termWithDue(term),
                parting.tabs(all, term),
                words.state(school, term.zone()),
                words.isOver(term),
                classes.stream().map(one -> row(one, below, term)).toList(),
                activities(who, below, term),
                below.stream()
                        .filter(one -> !one.activity())
                        .filter(one -> one.classes().stream().noneMatch(known::contains))
                        .map(one -> parting.register(one, term))
                        .toList(),
                acts(who, term, school, classes, below),
                parting.reopenings(who, reopenings.ofTerm(who.schoolId(), term.id()), term.zone()),
                typed,
                no == null ? null : no.said(texts));
    }

    private ClosingOverview.Row row(ClassInTerm one, List<TermRegister> all, ClosingTerm term) {
        List<TermRegister> needed = all.stream()
                .filter(r -> r.needed() && r.classes().contains(one.id()))
                .toList();
        List<TermRegister> open = open(needed);
        return new ClosingOverview.Row(
                "/closing/classes/" + one.id(),
                one.name(),
                words.state(one.closed(), term.zone()),
                words.outOf(needed.size() - open.size(), needed.size()),
                words.stillOpen(open.size()),
                open.stream().map(r -> parting.shortly(r, one.name(), term)).toList());
    }

    /** Null where the school has none in this term. */
    private ClosingOverview.@Nullable Row activities(CurrentUser who, List<TermRegister> all, ClosingTerm term) {
        if (all.stream().noneMatch(TermRegister::activity)) return null;
        List<TermRegister> needed =
                all.stream().filter(r -> r.needed() && r.activity()).toList();
        List<TermRegister> open = open(needed);
        return new ClosingOverview.Row(
                "/closing/activities",
                texts.of("closing.activities"),
                words.state(upper.activities(who.schoolId(), term.id()), term.zone()),
                words.outOf(needed.size() - open.size(), needed.size()),
                words.stillOpen(open.size()),
                open.stream().map(r -> parting.named(r, term)).toList());
    }

    private List<TermRegister> open(List<TermRegister> needed) {
        Instant now = clock.instant();
        return needed.stream().filter(r -> !r.isClosed(now)).toList();
    }

    private ClosingPage.Acts acts(
            CurrentUser who,
            ClosingTerm term,
            @Nullable Closed school,
            List<ClassInTerm> classes,
            List<TermRegister> below) {
        Instant now = clock.instant();
        boolean closed = school != null && school.holds(now);
        boolean ready = ChainRule.openClasses(classes, below, now).isEmpty()
                && !ChainRule.activitiesOpen(upper.activities(who.schoolId(), term.id()), below, now)
                && ChainRule.open(below, now).isEmpty()
                && !below.isEmpty();
        return new ClosingPage.Acts(
                !closed && ready && rights.any(who.role(), "school-closure", "create"),
                false,
                closed && rights.any(who.role(), "class-closure", "ask"),
                "");
    }
}
