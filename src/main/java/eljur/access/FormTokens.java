package eljur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The form token, in a cookie that over HTTPS nobody but this very address can set (as {@link SessionCookie}). */
final class FormTokens implements CsrfTokenRepository {

    private static final String NAME = "XSRF-TOKEN";

    private final CookieCsrfTokenRepository plain = tokens(NAME);
    private final CookieCsrfTokenRepository locked = tokens("__Host-" + NAME);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CookieCsrfTokenRepository of(HttpServletRequest request) {
        return request.isSecure() ? locked : plain;
    }

    private static CookieCsrfTokenRepository tokens(String name) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(name);
        tokens.setCookieCustomizer(
                cookie -> cookie.sameSite("Lax").httpOnly(true).path("/"));
        return tokens;
    }
}
