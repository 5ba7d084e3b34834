package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.OpenToAll;
import eljur.access.Role;
import eljur.platform.MenuItem;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person: the first entry of their menu, or a page that says what one can do and what will be here. */
@Controller
@OpenToAll
class HomeController {

    /** Roles whose daily work has no page yet. */
    private static final Set<Role> WITHOUT_A_DAY = EnumSet.of(Role.ADMINISTRATOR, Role.NURSE, Role.PSYCHOLOGIST);

    private final List<MenuItem> menu;

    HomeController(List<MenuItem> menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    String first(CurrentUser who) {
        if (WITHOUT_A_DAY.contains(who.role())) return "home/start";
        return menu.stream()
                .filter(item -> item.roles().contains(who.role().name()))
                .min(Comparator.comparingInt(MenuItem::ordinal))
                .map(item -> "redirect:" + item.path())
                .orElse("home/start");
    }
}
