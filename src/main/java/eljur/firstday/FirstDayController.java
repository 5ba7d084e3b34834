package eljur.firstday;

import eljur.access.FirstLink;
import eljur.access.FirstSession;
import eljur.access.OpenToAll;
import eljur.access.Passwords;
import eljur.firstday.web.FirstDayPage;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page behind the one-time link, and the sentence that stands everywhere else until it is used. */
@Controller
@OpenToAll(beforeSignIn = true)
class FirstDayController {

    /** Until the school says its own. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Simferopol");

    private final FirstLink link;
    private final Founding founding;
    private final FirstPassword first;
    private final FirstSession session;
    private final Passwords passwords;
    private final Notices notices;
    private final Texts texts;
    private final Clock clock;

    FirstDayController(
            FirstLink link,
            Founding founding,
            FirstPassword first,
            FirstSession session,
            Passwords passwords,
            Notices notices,
            Texts texts,
            Clock clock) {
        this.link = link;
        this.founding = founding;
        this.first = first;
        this.session = session;
        this.passwords = passwords;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(NotSetUpDoor.PAGE)
    String notSetUp(HttpServletResponse response) {
        if (!link.awaited()) return "redirect:/";
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return "firstday/not-set-up";
    }

    @GetMapping("/first-day/{token}")
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        if (!link.opens(token)) return noLink(response);
        return shown(model, token, FirstDayForm.proposed(today()), Map.of());
    }

    @PostMapping("/first-day/{token}")
    String act(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!link.opens(token)) return noLink(response);
        var form = new FirstDayForm(typed);
        var check = new FirstDayCheck(form, today(), texts);
        String act = typed.getOrDefault("act", "");
        if (!act.isEmpty()) {
            propose(act, form, check);
            return shown(model, token, form, check.errors());
        }
        if (found(token, form, typed.getOrDefault("account.password", ""), check)) {
            session.begin(form.text("account.login"), request, response);
            notices.leave(response, "notice.school-founded");
            return "redirect:/";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(model, token, form, check.errors());
    }

    /** The password as soon as it is typed, before the page is sent: an object with the reason, or without. */
    @PostMapping("/first-day/{token}/password")
    @ResponseBody
    Map<String, String> password(
            @PathVariable String token, @RequestParam Map<String, String> typed, HttpServletResponse response) {
        if (!link.opens(token)) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return Map.of();
        }
        try {
            first.judge(new FirstDayForm(typed), typed.getOrDefault("account.password", ""));
            return Map.of();
        } catch (Refused no) {
            return Map.of("refused", no.said(texts));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private void propose(String act, FirstDayForm form, FirstDayCheck check) {
        try {
            if (act.equals("year")) form.proposeYear(today());
            else form.proposeBells();
        } catch (Refused no) {
            check.error(act.equals("year") ? "year.first" : "bells.first", no.messageKey(), no.args());
        }
    }

    private boolean found(String token, FirstDayForm form, String password, FirstDayCheck check) {
        var school = check.school();
        first.judge(form, password, check);
        if (school.isEmpty() || !check.errors().isEmpty()) return false;
        try {
            founding.found(token, school.get(), password);
            return true;
        } catch (Refused no) {
            String field = no.messageKey().startsWith("access.login") ? "account.login" : "account.password";
            check.error(no.messageKey().startsWith("firstday") ? "school.name" : field, no.messageKey(), no.args());
            return false;
        }
    }

    private static String noLink(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "firstday/no-link";
    }

    private String shown(Model model, String token, FirstDayForm form, Map<String, String> errors) {
        List<FirstDayPage.Term> terms = new ArrayList<>();
        form.schemes().forEach((scheme, count) -> {
            for (int n = 1; n <= count; n++)
                terms.add(new FirstDayPage.Term(
                        "term." + scheme + "." + n, texts.of("firstday.term." + scheme, String.valueOf(n))));
        });
        model.addAttribute(
                "form",
                new FirstDayPage(
                        token,
                        form.typed(),
                        errors,
                        new FieldNames(texts).of(errors.keySet()),
                        FirstDayCheck.ZONES,
                        terms,
                        FirstDayForm.HOLIDAYS,
                        FirstDayForm.SLOTS,
                        passwords.shortest()));
        return "firstday/form";
    }
}
