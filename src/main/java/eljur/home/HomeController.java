package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.OpenToAll;
import eljur.access.Role;
import eljur.home.web.NextStep;
import eljur.platform.MenuItem;
import eljur.platform.Texts;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person: the first entry of their menu, or a page that says what one can do and what will be here. */
@Controller
@OpenToAll
class HomeController {

    /** Roles whose daily work has no page yet. */
    private static final Set<Role> WITHOUT_A_DAY = EnumSet.of(Role.ADMINISTRATOR, Role.NURSE, Role.PSYCHOLOGIST);

    /** What those see so far who have no pages of their own yet: the week, by whom or what one looks for. */
    private static final List<String> WEEKS = List.of("", "/teachers", "/rooms", "/school");

    private final List<MenuItem> menu;
    private final FirstSteps steps;
    private final Texts texts;
    private final TransactionTemplate snapshot;

    HomeController(List<MenuItem> menu, FirstSteps steps, Texts texts, PlatformTransactionManager transactions) {
        this.menu = menu;
        this.steps = steps;
        this.texts = texts;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @GetMapping("/")
    String first(CurrentUser who, Model model) {
        boolean administers = who.role() == Role.ADMINISTRATOR;
        model.addAttribute("next", administers ? snapshot.execute(status -> steps.of(who)) : List.of());
        model.addAttribute("seen", administers ? List.of() : weeks());
        if (WITHOUT_A_DAY.contains(who.role())) return "home/start";
        return menu.stream()
                .filter(item -> item.roles().contains(who.role().name()))
                .min(Comparator.comparingInt(MenuItem::ordinal))
                .map(item -> "redirect:" + item.path())
                .orElse("home/start");
    }

    private List<NextStep> weeks() {
        return WEEKS.stream()
                .map(path -> new NextStep(
                        texts.of("home.seen" + path.replace('/', '.')),
                        texts.of("home.seen" + path.replace('/', '.') + ".text"),
                        "/timetable" + path,
                        false))
                .toList();
    }
}
