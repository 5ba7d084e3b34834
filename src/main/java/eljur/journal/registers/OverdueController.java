package eljur.journal.registers;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Role;
import eljur.journal.OverdueWorks;
import eljur.journal.web.OverduePage;
import eljur.platform.Texts;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** «Работы без отметок»: whose days are over. */
@Controller
class OverdueController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final OverdueWorks works;
    private final Texts texts;

    OverdueController(OverdueWorks works, Texts texts) {
        this.works = works;
        this.texts = texts;
    }

    @GetMapping("/overdue-works")
    @Allowed(entity = "written-work", action = "read")
    @Transactional(readOnly = true)
    public String page(CurrentUser who, Model model) {
        var lines = works.of(who).stream().map(this::line).toList();
        model.addAttribute("works", new OverduePage(lines, who.role() != Role.TEACHER));
        return "journal/overdue";
    }

    private OverduePage.Line line(OverdueWorks.Work work) {
        return new OverduePage.Line(
                work.teachers(),
                work.lesson(),
                work.course(),
                work.term(),
                work.register(),
                texts.of("overdue.work", work.kind(), DAY.format(work.held())),
                DAY.format(work.due()),
                texts.count("overdue.days", work.days()));
    }
}
