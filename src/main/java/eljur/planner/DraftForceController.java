package eljur.planner;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final WeekChecks checks;
    private final DraftWords words;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    DraftForceController(
            DraftPages pages,
            DraftSaves saves,
            DraftForces forces,
            DraftUndos undos,
            WeekChecks checks,
            DraftWords words,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.saves = saves;
        this.forces = forces;
        this.undos = undos;
        this.checks = checks;
        this.words = words;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * First it is tried and shown, with whoever would be in two places at once; with the mark of what was shown, it is done, if it still
     * comes out the same and the same clashes stand in it.
     */
    @PostMapping("/timetable/drafts/{draft}/force")
    @Allowed(entity = "timetable-draft", action = "record")
    String force(
            CurrentUser who,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        Optional<Trial> trial;
        try {
            trial = tried(who, draft, seen);
        } catch (Refused no) {
            response.setStatus(422);
            model.addAttribute("shown", pages.force(who, draft, null, no.said(texts)));
            return "planner/force";
        }
        if (trial.isEmpty()) {
            notices.leave(response, "notice.draft-forced");
            return "redirect:/timetable/drafts";
        }
        model.addAttribute("shown", pages.force(who, draft, words.outcome(trial.get()), null));
        return "planner/force";
    }

    /** What would come of it, and who or what would be in two places at once. */
    record Trial(DraftForces.Outcome outcome, List<Finding> clashes) {}

    /** Empty when it was done. */
    private Optional<Trial> tried(CurrentUser who, long draft, String seen) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var trial = new Trial(forces.force(who, draft), checks.clashes(who, draft));
            if (words.outcome(trial).seen().equals(seen)) return Optional.<Trial>empty();
            status.setRollbackOnly();
            return Optional.of(trial);
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
