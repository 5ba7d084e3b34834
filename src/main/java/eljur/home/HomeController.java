package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.OpenToAll;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person: the first entry of their menu, or a page that says what one can do and what will be here. */
@Controller
@OpenToAll
class HomeController {

    private final List<MenuItem> menu;
    private final FirstSteps steps;
    private final TransactionTemplate snapshot;

    HomeController(List<MenuItem> menu, FirstSteps steps, PlatformTransactionManager transactions) {
        this.menu = menu;
        this.steps = steps;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @GetMapping("/")
    String first(CurrentUser who, Model model) {
        boolean administers = who.role() == Role.ADMINISTRATOR;
        model.addAttribute("next", administers ? snapshot.execute(status -> steps.of(who)) : List.of());
        if (administers) return "home/start";
        return menu.stream()
                .filter(item -> item.roles().contains(who.role().name()))
                .min(Comparator.comparingInt(MenuItem::ordinal))
                .map(item -> "redirect:" + item.path())
                .orElse("home/start");
    }
}
