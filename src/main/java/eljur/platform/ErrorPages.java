package eljur.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page, or for a script the sentence, of everything that did not work. */
@Controller
class ErrorPages implements ErrorController {

    /** Names of the roles that may do what the one worn may not: where there are none, changing it helps nobody. */
    static final String OTHER_ROLES = ErrorPages.class.getName() + ".roles";

    private final Texts texts;
    /** What those who refuse by the server's means add, where the status alone does not say enough. */
    private static final Set<String> KNOWN = Set.of("form", "https", "proxy");

    private final FaultLog faults;

    ErrorPages(Texts texts, FaultLog faults) {
        this.texts = texts;
        this.faults = faults;
    }

    @RequestMapping(path = "/error", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> sentence(HttpServletRequest request) {
        int status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("refused", sentence(key(texts, said(request, status)), number(request, status))));
    }

    @RequestMapping("/error")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        response.setStatus(status);
        model.addAttribute("status", status)
                .addAttribute("heading", texts.of(key(texts, said(request, status)) + ".heading"))
                .addAttribute("text", texts.of(key(texts, said(request, status))))
                .addAttribute("roles", otherRoles(request))
                .addAttribute("number", number(request, status));
        return "layout/error";
    }

    private String sentence(String key, String number) {
        String text = texts.of(key);
        return number.isEmpty() ? text : text + " " + texts.of("error.number") + " " + number;
    }

    private String number(HttpServletRequest request, int status) {
        return status < 500 || status == 503
                ? ""
                : faults.record(
                        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), fault(request));
    }

    private static @Nullable Throwable fault(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    }

    /** The status, and what the one who refused added to it. */
    private static String said(HttpServletRequest request, int status) {
        if (request.getAttribute(RequestDispatcher.ERROR_MESSAGE) instanceof String why && KNOWN.contains(why))
            return status + "." + why;
        return status == 403 && !otherRoles(request).isEmpty() ? status + ".roles" : String.valueOf(status);
    }

    private static List<?> otherRoles(HttpServletRequest request) {
        return request.getAttribute(OTHER_ROLES) instanceof List<?> roles ? roles : List.of();
    }

    static String key(Texts texts, int status) {
        return key(texts, String.valueOf(status));
    }

    private static String key(Texts texts, String said) {
        String key = "error." + said;
        int status = Integer.parseInt(said.substring(0, 3));
        return texts.has(key) ? key : status < 500 || status == 501 || status == 505 ? "error.400" : "error.500";
    }
}
