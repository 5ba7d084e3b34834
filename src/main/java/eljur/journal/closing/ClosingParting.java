package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.journal.web.ClosingPage;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parts that the pages of closing have in common. */
@Component
class ClosingParting {

    private final ClosingWords words;
    private final ClosingAccess access;

    ClosingParting(ClosingWords words, ClosingAccess access) {
        this.words = words;
        this.access = access;
    }

    List<ClosingPage.Tab> tabs(List<ClosingTerm> all, ClosingTerm shown) {
        return all.stream()
                .map(one -> new ClosingPage.Tab(one.id(), words.term(one), one.id() == shown.id()))
                .toList();
    }

    ClosingPage.Register register(TermRegister one, ClosingTerm term) {
        return new ClosingPage.Register(
                one.course(), one.name(), one.teachers(), words.state(one, term), words.missing(one, term.id()));
    }

    /** In the line of a class: the subject and the group instead of the whole name. */
    ClosingPage.Register shortly(TermRegister one, String className, ClosingTerm term) {
        return new ClosingPage.Register(
                one.course(), one.nameIn(className), one.teachers(), words.state(one, term), List.of());
    }

    /** In the line of all that is no lesson. */
    ClosingPage.Register named(TermRegister one, ClosingTerm term) {
        return new ClosingPage.Register(one.course(), one.name(), one.teachers(), words.state(one, term), List.of());
    }

    List<ClosingPage.Reopening> reopenings(CurrentUser who, List<Reopening> asked, ZoneId zone) {
        return asked.stream()
                .map(one -> new ClosingPage.Reopening(
                        one.id(),
                        words.place(one),
                        words.why(one),
                        words.state(one, zone),
                        one.waits() && !one.isOf(who) && access.decides(who, one.activity())))
                .toList();
    }
}
