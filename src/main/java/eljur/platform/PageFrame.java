package eljur.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Puts the frame around a page: the menu of the role, the form token, the notice left by the last act. */
@Component
class PageFrame {

    private final Texts texts;
    private final Notices notices;
    private final List<MenuItem> menu;
    private final List<FrameBanner> banners;
    private final Assets assets;
    private final boolean demo;

    PageFrame(
            Texts texts,
            Notices notices,
            List<MenuItem> menu,
            List<FrameBanner> banners,
            Assets assets,
            @Value("${eljur.demo:false}") boolean demo) {
        this.assets = assets;
        this.demo = demo;
        this.banners = banners;
        this.texts = texts;
        this.notices = notices;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::ordinal)).toList();
    }

    Page around(HttpServletRequest request) {
        var user = (PageUser) request.getAttribute(PageUser.ATTRIBUTE);
        return new Page(
                path(request),
                menuOf(user),
                user,
                formToken(request),
                texts,
                notices.taken(request),
                bannersFor(user),
                assets.folder(),
                demo);
    }

    private List<MenuItem> menuOf(@Nullable PageUser user) {
        if (user == null) return List.of();
        return menu.stream().filter(item -> item.roles().contains(user.role())).toList();
    }

    private List<Banner> bannersFor(@Nullable PageUser user) {
        if (user == null) return List.of();
        return banners.stream()
                .map(banner -> banner.said(user))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Page.FormToken formToken(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null
                ? new Page.FormToken("_csrf", "X-CSRF-TOKEN", "")
                : new Page.FormToken(token.getParameterName(), token.getHeaderName(), token.getToken());
    }

    private static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed;
    }
}
