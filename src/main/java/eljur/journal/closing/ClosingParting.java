package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.ClosingPage;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parts that the pages of closing have in common. */
@Component
class ClosingParting {

    private final ClosingWords words;
    private final Rights rights;

    ClosingParting(ClosingWords words, Rights rights) {
        this.words = words;
        this.rights = rights;
    }

    List<ClosingPage.Tab> tabs(List<ClosingTerm> all, ClosingTerm shown) {
        return all.stream()
                .map(one -> new ClosingPage.Tab(one.id(), words.term(one), one.id() == shown.id()))
                .toList();
    }

    ClosingPage.Register register(TermRegister one, long term, ZoneId zone) {
        return new ClosingPage.Register(
                one.course(), one.name(), one.teachers(), words.state(one, zone), words.missing(one, term));
    }

    /** In a list of many: the subject instead of the whole name. */
    ClosingPage.Register shortly(TermRegister one, ZoneId zone) {
        return new ClosingPage.Register(one.course(), one.subject(), one.teachers(), words.state(one, zone), List.of());
    }

    List<ClosingPage.Reopening> reopenings(CurrentUser who, List<Reopening> asked, ZoneId zone) {
        boolean decides = rights.any(who.role(), "reopening", "decide");
        return asked.stream()
                .map(one -> new ClosingPage.Reopening(
                        one.id(), words.place(one), words.why(one), words.state(one, zone), decides && one.waits()))
                .toList();
    }
}
