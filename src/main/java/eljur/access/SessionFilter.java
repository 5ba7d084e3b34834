package eljur.access;

import eljur.platform.PageUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the cookie into who is asking: one read of the database, or none without a cookie. */
class SessionFilter extends OncePerRequestFilter {

    private static final String ACCOUNT = "X-Account";

    private final Sessions sessions;

    SessionFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            SessionCookie.token(request)
                    .flatMap(sessions::find)
                    .filter(session -> fromOwnPage(session, request))
                    .ifPresent(session -> enter(session, request));
            chain.doFilter(request, response);
        } finally {
            // Not the security context: who turns a refusal into «sign in again» stands outside and still asks it.
            CurrentSchool.leave();
        }
    }

    // A page left open by the one before must not write as the one who signed in since.
    private static boolean fromOwnPage(Sessions.Session session, HttpServletRequest request) {
        String account = request.getHeader(ACCOUNT);
        return account == null || account.equals(String.valueOf(session.user().accountId()));
    }

    private void enter(Sessions.Session session, HttpServletRequest request) {
        CurrentUser user = session.user();
        CurrentSchool.enter(user.school());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, java.util.List.of()));
        request.setAttribute(Sessions.Session.class.getName(), session);
        pageUser(session).showOn(request);
        if (request.getMethod().equals("GET")) sessions.seen(session);
    }

    private static PageUser pageUser(Sessions.Session session) {
        var roles = session.user().roles().stream().map(Role::name).toList();
        return new PageUser(
                session.user().accountId(),
                session.user().name(),
                session.user().role().name(),
                roles,
                session.theme());
    }
}
