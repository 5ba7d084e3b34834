package eljur.access;

import eljur.platform.GoesOn;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. What was typed as login is kept, the password never. */
@Controller
@OpenToAll(beforeSignIn = true)
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Texts texts;

    SignInController(SignIn signIn, Sessions sessions, Texts texts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.texts = texts;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam(defaultValue = "") String from, HttpServletRequest request, Model model) {
        boolean signedIn = request.getAttribute(Sessions.Session.class.getName()) != null;
        return signedIn ? onward(from) : shown(model, "", "", from);
    }

    @GoesOn
    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            String token = signIn.with(login, password);
            SessionCookie.token(request).ifPresent(sessions::end);
            SessionCookie.give(token, request, response);
            return onward(from);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(model, login, refused.said(texts), from);
        }
    }

    /** Clears what the device keeps for this person: cookie, storage, cache. */
    @GoesOn
    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.wipe(request, response);
        response.addHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/sign-in";
    }

    private static String onward(String from) {
        return "redirect:" + (ourOwn(from) ? from : "/");
    }

    private static String shown(Model model, String login, String refused, String from) {
        model.addAttribute("login", login)
                .addAttribute("refused", refused)
                .addAttribute("from", ourOwn(from) ? from : "");
        return "access/sign-in";
    }

    // A way back leads to our own pages only.
    private static boolean ourOwn(String from) {
        return from.matches("/(?![/\\\\])[\\w\\-/.?=&%]*");
    }
}
