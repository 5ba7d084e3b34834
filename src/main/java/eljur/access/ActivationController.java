package eljur.access;

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

/** The page of a slip, mostly on a phone: the code, typed or from the picture, then login and password. */
@Controller
@OpenToAll(beforeSignIn = true)
class ActivationController {

    private final Activation activation;
    private final Passwords passwords;
    private final Texts texts;

    ActivationController(Activation activation, Passwords passwords, Texts texts) {
        this.activation = activation;
        this.passwords = passwords;
        this.texts = texts;
    }

    @GetMapping("/activate")
    String page(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (code.isBlank()) return askForCode(model, "", "");
        return askForLogin(code, request, response, model);
    }

    @PostMapping("/activate")
    String activate(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Slips.Slip slip;
        try {
            slip = activation.slip(code, request.getRemoteAddr());
        } catch (Refused no) {
            return refusedCode(no, code, response, model);
        }
        try {
            SessionCookie.give(activation.activate(slip, code, login, password), request, response);
            return "redirect:/";
        } catch (Refused no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return asked(model, slip, code, slip.login() == null ? login : slip.login(), no.said(texts));
        }
    }

    private String askForLogin(String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var slip = activation.slip(code, request.getRemoteAddr());
            return asked(model, slip, code, activation.proposedLogin(slip), "");
        } catch (Refused no) {
            return refusedCode(no, code, response, model);
        }
    }

    private String refusedCode(Refused no, String code, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return askForCode(model, code, no.said(texts));
    }

    private static String askForCode(Model model, String code, String refused) {
        model.addAttribute("code", code).addAttribute("refused", refused);
        return "access/activate-code";
    }

    private String asked(Model model, Slips.Slip slip, String code, String login, String refused) {
        model.addAttribute("code", code)
                .addAttribute("name", slip.name())
                .addAttribute("login", login)
                .addAttribute("loginKept", slip.login() != null)
                .addAttribute("shortest", passwords.shortest())
                .addAttribute("refused", refused);
        return "access/activate";
    }
}
