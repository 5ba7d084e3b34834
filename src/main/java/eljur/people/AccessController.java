package eljur.people;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.people.web.AccessIndex;
import eljur.people.web.ClassIndex;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
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

/** «Доступ»: of the staff and of each class, who has a log-in; slips for those who are ticked, and the roles that their posts suggest. */
@Controller
class AccessController {

    private final Holders holders;
    private final ClassRolls rolls;
    private final AccessPages pages;
    private final SlipIssue slips;
    private final SlipSheets sheets;
    private final ProposedRoles roles;
    private final Rights rights;
    private final Notices notices;
    private final Texts texts;
    private final TransactionTemplate transaction;

    AccessController(
            Holders holders,
            ClassRolls rolls,
            AccessPages pages,
            SlipIssue slips,
            SlipSheets sheets,
            ProposedRoles roles,
            Rights rights,
            Notices notices,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.holders = holders;
        this.rolls = rolls;
        this.pages = pages;
        this.slips = slips;
        this.sheets = sheets;
        this.roles = roles;
        this.rights = rights;
        this.notices = notices;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/access")
    @Allowed(entity = "account", action = "read")
    String index(CurrentUser who, Model model) {
        List<ClassIndex.Entry> classes =
                inTransaction(() -> rolls.classesForReading(who).classes());
        boolean staff = rights.any(who.role(), "staff-account", "read");
        model.addAttribute("index", new AccessIndex(staff, classes));
        return "people/access";
    }

    @GetMapping("/access/staff")
    @Allowed(entity = "staff-account", action = "read")
    String staff(CurrentUser who, Model model) {
        return inTransaction(() -> listed(who, null, null, null, model));
    }

    @GetMapping("/access/classes/{class}")
    @Allowed(entity = "account", action = "read")
    String ofClass(CurrentUser who, @PathVariable("class") long id, Model model) {
        return inTransaction(() -> listed(who, id, null, null, model));
    }

    @PostMapping("/access/staff/slips")
    @Allowed(entity = "staff-slip", action = "issue")
    String staffSlips(
            CurrentUser who,
            @RequestParam(name = "person", required = false) @Nullable Set<Long> persons,
            Model model,
            HttpServletResponse response) {
        return slipsOf(who, null, persons, model, response);
    }

    @PostMapping("/access/classes/{class}/slips")
    @Allowed(entity = "slip", action = "issue")
    String classSlips(
            CurrentUser who,
            @PathVariable("class") long id,
            @RequestParam(name = "person", required = false) @Nullable Set<Long> persons,
            Model model,
            HttpServletResponse response) {
        return slipsOf(who, id, persons, model, response);
    }

    @PostMapping("/access/staff/roles")
    @Allowed(entity = "account", action = "change-roles")
    String rolesByPosts(
            CurrentUser who,
            @RequestParam(name = "person", required = false) @Nullable List<Long> persons,
            Model model,
            HttpServletResponse response) {
        try {
            return inTransaction(() -> {
                roles.give(who, TypedForm.chosen(persons));
                notices.leave(response, "notice.roles-given");
                return "redirect:/access/staff";
            });
        } catch (Refused no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return inTransaction(() -> listed(who, null, null, no.said(texts), model));
        }
    }

    private String slipsOf(
            CurrentUser who,
            @Nullable Long schoolClass,
            @Nullable Set<Long> persons,
            Model model,
            HttpServletResponse response) {
        Set<Long> chosen = persons == null ? Set.of() : persons;
        try {
            return inTransaction(() -> {
                List<Holder> all = all(who, schoolClass);
                var issued = slips.issue(who, chosenOf(all, chosen));
                model.addAttribute("sheet", sheets.of(who, issued, path(schoolClass)));
                return "people/slips";
            });
        } catch (Refused no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return inTransaction(() -> listed(who, schoolClass, chosen, no.said(texts), model));
        }
    }

    private static List<Holder> chosenOf(List<Holder> all, Set<Long> chosen) {
        List<Holder> these = all.stream()
                .filter(holder -> chosen.contains(holder.person().value()))
                .toList();
        if (these.size() < chosen.size()) throw new Refused("people.access.no.gone");
        return these;
    }

    private List<Holder> all(CurrentUser who, @Nullable Long schoolClass) {
        if (schoolClass == null) return holders.staff(who);
        rolls.classForReading(who, schoolClass);
        return holders.ofClass(who, schoolClass);
    }

    private String listed(
            CurrentUser who,
            @Nullable Long schoolClass,
            @Nullable Set<Long> ticked,
            @Nullable String error,
            Model model) {
        String title = schoolClass == null
                ? texts.of("people.access.staff")
                : rolls.classForReading(who, schoolClass).name();
        List<ProposedRoles.Proposal> proposed = schoolClass != null
                ? null
                : rights.any(who.role(), "account", "change-roles") ? roles.of(who) : List.of();
        model.addAttribute(
                "list", pages.list(who, title, path(schoolClass), all(who, schoolClass), proposed, ticked, error));
        return "people/access-list";
    }

    private static String path(@Nullable Long schoolClass) {
        return schoolClass == null ? "/access/staff" : "/access/classes/" + schoolClass;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
