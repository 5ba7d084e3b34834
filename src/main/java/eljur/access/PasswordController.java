package eljur.access;

import eljur.platform.GoesOn;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сменить пароль»: who is signed in, knowing the old one, chooses another. */
@Controller
@OpenToAll
class PasswordController {

    private static final String SESSION = "eljur.access.Sessions$Session";

    private final PasswordChange change;
    private final Passwords passwords;
    private final Notices notices;
    private final Texts texts;

    PasswordController(PasswordChange change, Passwords passwords, Notices notices, Texts texts) {
        this.change = change;
        this.passwords = passwords;
        this.notices = notices;
        this.texts = texts;
    }

    @GetMapping("/password")
    String page(Model model) {
        return shown(model, "");
    }

    @GoesOn
    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestAttribute(SESSION) Sessions.Session session,
            HttpServletResponse response,
            Model model) {
        try {
            change.change(session, current, password);
            notices.leave(response, "notice.password-changed");
            return "redirect:/";
        } catch (Refused no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return shown(model, no.said(texts));
        }
    }

    private String shown(Model model, String refused) {
        model.addAttribute("refused", refused).addAttribute("shortest", passwords.shortest());
        return "access/password";
    }
}
