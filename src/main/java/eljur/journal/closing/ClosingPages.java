package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.ClosingPage;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of one register's closing, and of one class with its registers. */
@Component
@Transactional(readOnly = true)
class ClosingPages {

    private static final int NAMED = 12, NAMED_IN_CLASS = 4;

    private final ClosingTerms terms;
    private final TermRegisters registers;
    private final UpperLinks upper;
    private final ReopeningRows reopenings;
    private final ClosingAccess access;
    private final ClosingParting parting;
    private final ClosingWords words;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    ClosingPages(
            ClosingTerms terms,
            TermRegisters registers,
            UpperLinks upper,
            ReopeningRows reopenings,
            ClosingAccess access,
            ClosingParting parting,
            ClosingWords words,
            Rights rights,
            Texts texts,
            Clock clock) {
        this.terms = terms;
        this.registers = registers;
        this.upper = upper;
        this.reopenings = reopenings;
        this.access = access;
        this.parting = parting;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param typed empty, unless it was refused */
    ClosingPage register(
            CurrentUser who, long course, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        List<ClosingTerm> all = terms.ofCourse(who.schoolId(), course);
        ClosingTerm term = terms.chosen(all, asked);
        if (!access.mayRead(who, course, term.id())) throw new NotFound();
        Level level = Level.register(course, term.id());
        TermRegister register = registers.below(who.schoolId(), level, NAMED).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean closed = register.isClosed(clock.instant());
        boolean closes = !closed && access.mayClose(who, course, term.id());
        boolean anyway = access.closesAsIs(who, register.activity());
        return new ClosingPage(
                course,
                "/registers/" + course,
                term.id(),
                register.name(),
                words.termWithDue(term),
                parting.tabs(all, term),
                words.state(register, term),
                words.missing(register, term.id()),
                List.of(),
                0,
                new ClosingPage.Acts(
                        closes && (register.isReady() || anyway),
                        closes && !register.isReady() && anyway,
                        closed && access.mayAsk(who, course, term.id()),
                        shut(who, level, register.classes(), register.activity())),
                parting.reopenings(who, reopenings.of(who.schoolId(), level), term.zone()),
                typed,
                no == null ? null : no.said(texts));
    }

    private String shut(CurrentUser who, Level level, List<Long> classes, boolean activity) {
        return words.above(upper.shut(upper.above(who.schoolId(), level, classes, activity)));
    }

    ClosingPage ofClass(
            CurrentUser who, long classId, @Nullable Long asked, Map<String, String> typed, @Nullable Refused no) {
        List<ClosingTerm> all = terms.ofClass(who.schoolId(), classId);
        ClosingTerm term = terms.chosen(all, asked);
        Level level = Level.ofClass(classId, term.id());
        ClassInTerm shown = upper.classes(who.schoolId(), term.id()).stream()
                .filter(one -> one.id() == classId)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<TermRegister> below = registers.below(who.schoolId(), level, NAMED_IN_CLASS);
        var now = clock.instant();
        int ready = (int) below.stream()
                .filter(one -> one.needed() && one.isReady() && !one.isClosed(now))
                .count();
        boolean closes = rights.any(who.role(), "class-closure", "create");
        return new ClosingPage(
                classId,
                "/closing/classes/" + classId,
                term.id(),
                shown.name(),
                words.termWithDue(term),
                parting.tabs(all, term),
                words.state(shown.closed(), term.zone()),
                List.of(),
                below.stream().map(one -> parting.register(one, term)).toList(),
                closes ? ready : 0,
                new ClosingPage.Acts(
                        closes
                                && !shown.isClosed(now)
                                && ChainRule.open(below, now).isEmpty(),
                        false,
                        shown.isClosed(now) && rights.any(who.role(), "class-closure", "ask"),
                        shut(who, level, List.of(), false)),
                parting.reopenings(
                        who,
                        reopenings.ofTerm(who.schoolId(), term.id()).stream()
                                .filter(one -> Objects.equals(one.level().classId(), classId))
                                .toList(),
                        term.zone()),
                typed,
                no == null ? null : no.said(texts));
    }
}
