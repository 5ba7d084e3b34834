package eljur.home;

import eljur.access.CurrentUser;
import eljur.access.OpenToAll;
import eljur.platform.MenuItem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of a person: the first entry of their menu, or an honest page that there is none yet. */
@Controller
@OpenToAll
class HomeController {

    private final List<MenuItem> menu;

    HomeController(List<MenuItem> menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    String first(CurrentUser who) {
        return menu.stream()
                .filter(item -> item.roles().contains(who.role().name()))
                .min(Comparator.comparingInt(MenuItem::ordinal))
                .map(item -> "redirect:" + item.path())
                .orElse("home/not-yet");
    }
}
