package eljur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries the token of a session: given, and taken away again. */
final class SessionCookie {

    private SessionCookie() {}

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        add(token, Sessions.LIFETIME, request, response);
    }

    static void wipe(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private static void add(String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(SessionFilter.COOKIE, token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
