package eljur.carried;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.platform.Notices;
import eljur.platform.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Отметки из другой школы»: the sheet of a pupil, and the list of those that wait. */
@Controller
class CarriedController {

    private final CarriedPages pages;
    private final CarriedLists lists;
    private final CarriedSaves saves;
    private final Notices notices;
    private final TransactionTemplate transaction;

    CarriedController(
            CarriedPages pages,
            CarriedLists lists,
            CarriedSaves saves,
            Notices notices,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.lists = lists;
        this.saves = saves;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/carried-marks")
    @Allowed(entity = "carried-mark", action = "read")
    String list(CurrentUser who, Model model) {
        model.addAttribute("list", Objects.requireNonNull(transaction.execute(status -> lists.list(who))));
        return "carried/list";
    }

    @GetMapping("/pupils/{pupil}/carried")
    @Allowed(entity = "carried-mark", action = "read")
    String sheet(CurrentUser who, @PathVariable long pupil, Model model) {
        return shown(who, pupil, Map.of(), null, model);
    }

    @PostMapping("/pupils/{pupil}/carried")
    @Allowed(entity = "carried-mark", action = "record")
    String save(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return done(who, pupil, typed, model, response, "saved", () -> saves.save(who, pupil, typed));
    }

    @PostMapping("/pupils/{pupil}/carried/confirmation")
    @Allowed(entity = "carried-mark", action = "confirm")
    String confirm(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String seen = typed.getOrDefault("seen", "");
        return done(who, pupil, typed, model, response, "confirmed", () -> saves.confirm(who, pupil, seen));
    }

    @PostMapping("/pupils/{pupil}/carried/return")
    @Allowed(entity = "carried-mark", action = "confirm")
    String sendBack(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String seen = typed.getOrDefault("seen", ""), why = typed.getOrDefault("why", "");
        return done(who, pupil, typed, model, response, "returned", () -> saves.sendBack(who, pupil, seen, why));
    }

    @PostMapping("/pupils/{pupil}/carried/withdrawal")
    @Allowed(entity = "carried-mark", action = "confirm")
    String withdraw(
            CurrentUser who,
            @PathVariable long pupil,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String seen = typed.getOrDefault("seen", ""), why = typed.getOrDefault("why", "");
        String subject = typed.getOrDefault("subject", "");
        return done(
                who, pupil, typed, model, response, "withdrawn", () -> saves.withdraw(who, pupil, seen, why, subject));
    }

    private String done(
            CurrentUser who,
            long pupil,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            String act,
            Runnable save) {
        try {
            save.run();
            notices.leave(response, "notice.carried-" + act);
            return "list".equals(typed.get("from"))
                    ? "redirect:/carried-marks"
                    : "redirect:/pupils/" + pupil + "/carried";
        } catch (Refused no) {
            response.setStatus(422);
            return shown(who, pupil, act.equals("saved") || typed.containsKey("why") ? typed : Map.of(), no, model);
        }
    }

    private String shown(CurrentUser who, long pupil, Map<String, String> typed, @Nullable Refused no, Model model) {
        model.addAttribute(
                "sheet", Objects.requireNonNull(transaction.execute(status -> pages.page(who, pupil, typed, no))));
        return "carried/sheet";
    }
}
