package eljur.journal.registers;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.journal.web.DebtsPage;
import eljur.platform.Notices;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Долги»: what is owed, and until when. */
@Controller
class DebtController {

    private final Debts debts;
    private final Notices notices;
    private final Texts texts;

    DebtController(Debts debts, Notices notices, Texts texts) {
        this.debts = debts;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/debts")
    @Allowed(entity = "register", action = "read")
    String page(CurrentUser who, Model model) {
        model.addAttribute("debts", debts.page(who, null));
        return "journal/debts";
    }

    /** @param seen the day that stood on the page; empty for none */
    @PostMapping("/lessons/{lesson}/debts/{pupil}")
    @Allowed(entity = "mark", action = "record")
    String change(
            CurrentUser who,
            @PathVariable long lesson,
            @PathVariable long pupil,
            @RequestParam(defaultValue = "0") long work,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        Runnable act = () -> debts.change(who, lesson, pupil, work, due, seen);
        return notices.after(response, "notice.debt-dated", "/debts", act, no -> {
            String typed = due == null ? "" : due.toString();
            model.addAttribute(
                    "debts", debts.page(who, new DebtsPage.Refusal(lesson, pupil, work, typed, no.said(texts))));
            return "journal/debts";
        });
    }
}
