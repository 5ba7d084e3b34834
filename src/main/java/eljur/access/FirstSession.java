package eljur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Signs in who has just chosen login and password, without asking for them again. */
@Component
public class FirstSession {

    private final Credentials credentials;
    private final Sessions sessions;

    FirstSession(Credentials credentials, Sessions sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    public void begin(String login, HttpServletRequest request, HttpServletResponse response) {
        credentials
                .open(login)
                .flatMap(sessions::start)
                .ifPresent(token -> SessionCookie.give(token, request, response));
    }
}
