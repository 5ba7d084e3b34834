package eljur.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie that carries the token of a session: given, and taken away again. */
final class SessionCookie {

    /** Over HTTPS the browser itself sees to it that nobody else could have set it: no neighbour, no plain connection. */
    private static final String LOCKED = "__Host-eljur";

    private static final String PLAIN = "eljur";

    private SessionCookie() {}

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? LOCKED : PLAIN;
    }

    /** The token that came with a request. */
    static Optional<String> token(HttpServletRequest request) {
        if (request.getCookies() == null) return Optional.empty();
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        add(token, Sessions.LIFETIME, request, response);
    }

    static void wipe(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
    }

    private static void add(String token, Duration age, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), token)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
