package eljur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Signs in who has just chosen login and password, without asking for them again. */
@Component
public class FirstSession {

    private final Accounts accounts;
    private final Sessions sessions;

    FirstSession(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void begin(String login, HttpServletRequest request, HttpServletResponse response) {
        accounts.open(login).flatMap(sessions::start).ifPresent(token -> SessionCookie.give(token, request, response));
    }
}
