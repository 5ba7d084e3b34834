package eljur.diary;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Which of several children a parent reads about: the one chosen last in this browser, on every page, until another is chosen or
 * the browser is closed. It opens nothing: whose child it is, is asked each time.
 */
@Component
class RememberedChild {

    private static final String COOKIE = "child";

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** Both are those of the request that is being answered. */
    RememberedChild(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    @Nullable
    Long chosen() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .findFirst()
                .orElse(null);
    }

    void remember(long pupil) {
        var cookie = ResponseCookie.from(COOKIE, String.valueOf(pupil))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
