package eljur.access;

import eljur.platform.GoesOn;
import eljur.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The person puts on another of their own roles, or another theme. */
@Controller
@OpenToAll
class RoleController {

    private static final String SESSION = "eljur.access.Sessions$Session";

    private final Sessions sessions;
    private final Accounts accounts;

    RoleController(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GoesOn
    @PostMapping("/role")
    String wear(@RequestParam String role, @RequestAttribute(SESSION) Sessions.Session session) {
        Role chosen = session.user().roles().stream()
                .filter(own -> own.name().equals(role))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.wear(session, chosen);
        return "redirect:/";
    }

    /** Answers a script: the page has already changed its looks. */
    @GoesOn
    @PostMapping("/theme")
    ResponseEntity<Void> paint(@RequestParam String theme, @RequestAttribute(SESSION) Sessions.Session session) {
        accounts.setTheme(session.user().accountId(), known(theme));
        return ResponseEntity.noContent().build();
    }

    private static @Nullable String known(String theme) {
        return theme.equals("light") || theme.equals("dark") ? theme : null;
    }
}
