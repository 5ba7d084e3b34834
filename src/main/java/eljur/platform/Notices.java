package eljur.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A sentence for the next page, after a redirect: its key travels in a cookie that lives for one page.
 * Only a key that we know is shown, so nobody can put words of their own on our page.
 */
@Component
public class Notices {

    private static final String COOKIE = "notice";

    private final Texts texts;

    Notices(Texts texts) {
        this.texts = texts;
    }

    /** Says the text of the key on the next page. */
    public void leave(HttpServletResponse response, String key) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, 60, isSecure()).toString());
    }

    /**
     * One act of a form: done, it leads to the address {@code to} with the sentence of the key;
     * refused, it answers 422 with the page that {@code again} shows, where what was typed stands.
     */
    public String after(
            HttpServletResponse response, String key, String to, Runnable act, Function<Refused, String> again) {
        try {
            act.run();
        } catch (Refused no) {
            response.setStatus(422);
            return again.apply(no);
        }
        leave(response, key);
        return "redirect:" + to;
    }

    @Nullable
    String taken(HttpServletRequest request) {
        String key = keyIn(request);
        if (key == null) return null;
        wipe();
        return key.startsWith("notice.") && texts.has(key) ? texts.of(key) : null;
    }

    private static @Nullable String keyIn(HttpServletRequest request) {
        if (request.getCookies() == null) return null;
        return Arrays.stream(request.getCookies())
                .filter(c -> c.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void wipe() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getResponse() != null)
            now.getResponse()
                    .addHeader(HttpHeaders.SET_COOKIE, cookie("", 0, isSecure()).toString());
    }

    private static boolean isSecure() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && now.getRequest().isSecure();
    }

    private static ResponseCookie cookie(String value, int seconds, boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
