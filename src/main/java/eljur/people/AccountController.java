package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.access.Role;
import eljur.people.web.AccessPage;
import eljur.platform.GoesOn;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Доступ» of one person: how the log-in stands, a slip, closing, roles. */
@Controller
class AccountController {

    private final Holders holders;
    private final AccessPages pages;
    private final SlipIssue slips;
    private final SlipSheets sheets;
    private final AccountActs acts;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    AccountController(
            Holders holders,
            AccessPages pages,
            SlipIssue slips,
            SlipSheets sheets,
            AccountActs acts,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.pages = pages;
        this.slips = slips;
        this.sheets = sheets;
        this.acts = acts;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/access/people/{person}")
    @Allowed(entity = "account", action = "read")
    String person(CurrentUser who, @PathVariable long person, Model model) {
        return inTransaction(() -> shown(who, person, null, model));
    }

    @PostMapping("/access/people/{person}/slips")
    @Allowed(entity = "slip", action = "issue")
    String slip(CurrentUser who, @PathVariable long person, Model model, HttpServletResponse response) {
        return refusable(who, person, model, response, () -> {
            var issued = slips.issue(who, List.of(holders.person(who, person)));
            model.addAttribute("sheet", sheets.of(who, issued, "/access/people/" + person));
            return "people/slips";
        });
    }

    @GoesOn
    @PostMapping("/access/people/{person}/closure")
    @Allowed(entity = "account", action = "close")
    String close(CurrentUser who, @PathVariable long person, Model model, HttpServletResponse response) {
        return refusable(who, person, model, response, () -> {
            acts.close(who, holders.person(who, person));
            notices.leave(response, "notice.access-closed");
            return "redirect:/access/people/" + person;
        });
    }

    @PostMapping("/access/staff/{staff}/roles")
    @Allowed(entity = "account", action = "change-roles")
    String giveRoles(
            CurrentUser who,
            @PathVariable("staff") long person,
            @RequestParam(name = "role", required = false) @Nullable List<Role> roles,
            Model model,
            HttpServletResponse response) {
        Set<Role> work = EnumSet.noneOf(Role.class);
        // An empty tick is none.
        if (roles != null) roles.stream().filter(Objects::nonNull).forEach(work::add);
        return refusable(who, person, model, response, () -> {
            acts.giveRoles(who, holders.person(who, person), work);
            notices.leave(response, "notice.roles-given");
            return "redirect:/access/people/" + person;
        });
    }

    private String shown(CurrentUser who, long person, @Nullable String error, Model model) {
        boolean mayClose = rights.any(who.role(), "account", "close");
        boolean mayGiveRoles = rights.any(who.role(), "account", "change-roles");
        AccessPage page = pages.page(who, holders.person(who, person), mayClose, mayGiveRoles, error);
        model.addAttribute("access", page);
        return "people/access-person";
    }

    private String refusable(
            CurrentUser who, long person, Model model, HttpServletResponse response, Supplier<String> act) {
        try {
            return inTransaction(act);
        } catch (Refused no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return inTransaction(() -> shown(who, person, no.said(texts), model));
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
