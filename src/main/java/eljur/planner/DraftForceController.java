package eljur.planner;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of a draft: into force, taken back, laid aside. */
@Controller
class DraftForceController {

    private final DraftPages pages;
    private final DraftSaves saves;
    private final DraftForces forces;
    private final DraftUndos undos;
    private final DraftWords words;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    DraftForceController(
            DraftPages pages,
            DraftSaves saves,
            DraftForces forces,
            DraftUndos undos,
            DraftWords words,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.saves = saves;
        this.forces = forces;
        this.undos = undos;
        this.words = words;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** First it is tried and shown; with the mark of what was shown, it is done, if it still comes out the same. */
    @PostMapping("/timetable/drafts/{draft}/force")
    @Allowed(entity = "timetable-draft", action = "record")
    String force(
            CurrentUser who,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        Optional<DraftForces.Outcome> outcome;
        try {
            outcome = tried(who, draft, seen);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.force(who, draft, null, no.said(texts)));
            return "planner/force";
        }
        if (outcome.isEmpty()) {
            notices.leave(response, "notice.draft-forced");
            return "redirect:/timetable/drafts";
        }
        model.addAttribute("shown", pages.force(who, draft, outcome.get(), null));
        return "planner/force";
    }

    /** What would come of it; empty when it was done. */
    private Optional<DraftForces.Outcome> tried(CurrentUser who, long draft, String seen) {
        return Objects.requireNonNull(transaction.execute(status -> {
            DraftForces.Outcome outcome = forces.force(who, draft);
            if (words.outcome(outcome).seen().equals(seen)) return Optional.<DraftForces.Outcome>empty();
            status.setRollbackOnly();
            return Optional.of(outcome);
        }));
    }

    @PostMapping("/timetable/drafts/{draft}/undo")
    @Allowed(entity = "timetable-draft", action = "record")
    String undo(CurrentUser who, @PathVariable long draft, Model model, HttpServletResponse response) {
        return done(who, model, response, "notice.draft-undone", () -> undos.undo(who, draft));
    }

    @PostMapping("/timetable/drafts/{draft}/removal")
    @Allowed(entity = "timetable-draft", action = "record")
    String remove(CurrentUser who, @PathVariable long draft, Model model, HttpServletResponse response) {
        return done(who, model, response, "notice.draft-removed", () -> saves.remove(who, draft));
    }

    private String done(CurrentUser who, Model model, HttpServletResponse response, String notice, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.list(who, null, "", no.said(texts)));
            return "planner/drafts";
        }
        notices.leave(response, notice);
        return "redirect:/timetable/drafts";
    }
}
