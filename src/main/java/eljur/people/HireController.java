package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.people.web.Fields;
import eljur.people.web.StaffHire;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сотрудники»: the list, and whoever begins to work here. */
@Controller
class HireController {

    private final StaffRolls rolls;
    private final StaffSaves saves;
    private final GuardianSearch known;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    HireController(
            StaffRolls rolls,
            StaffSaves saves,
            GuardianSearch known,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.rolls = rolls;
        this.saves = saves;
        this.known = known;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/staff")
    @Allowed(entity = "staff", action = "read")
    String index(
            CurrentUser who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String gone,
            Model model) {
        String sought = Typed.text(q, 100);
        model.addAttribute(
                "index",
                Objects.requireNonNull(
                        transaction.execute(status -> rolls.staffForReading(who, sought, gone.equals("yes")))));
        return "people/staff";
    }

    @GetMapping("/staff/new")
    @Allowed(entity = "staff", action = "change")
    String toHire(CurrentUser who, Model model) {
        return hireForm(who, Fields.empty(), model);
    }

    @PostMapping("/staff")
    @Allowed(entity = "staff", action = "change")
    String hire(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        var form = new TypedForm(typed, texts);
        try {
            long person = saves.hire(who, form);
            notices.leave(response, "notice.staff-saved");
            return "redirect:/staff/" + person;
        } catch (Refused no) {
            response.setStatus(422);
            return hireForm(who, form.again(no), model);
        }
    }

    private String hireForm(CurrentUser who, Fields typed, Model model) {
        model.addAttribute("form", Objects.requireNonNull(transaction.execute(status -> {
            Map<String, String> values = new HashMap<>(typed.values());
            String today = rolls.today(who.schoolId()).toString();
            values.putIfAbsent("order-date", today);
            values.putIfAbsent("since", today);
            String name = typed.error() == null ? "" : typed.value("surname") + " " + typed.value("given");
            return new StaffHire(known.byName(who.schoolId(), name), new Fields(values, typed.error()));
        })));
        return "people/staff-new";
    }
}
