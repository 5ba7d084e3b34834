package eljur.platform.launch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The demonstration's passwords are on its first page: it serves this machine only, and nobody through a proxy. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemonstrationDoor extends OncePerRequestFilter {

    /** What proxies of all kinds add, beside the {@code X-Forwarded-} family. */
    private static final Set<String> PROXY_HEADERS = Set.of(
            "forwarded",
            "forwarded-for",
            "via",
            "x-forwarded",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-forwarded-for",
            "x-originating-ip",
            "x-proxyuser-ip",
            "client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip");

    private final LaunchOptions options;

    DemonstrationDoor(LaunchOptions options) {
        this.options = options;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (options.demo() && forwarded(request)) response.sendError(421);
        else chain.doFilter(request, response);
    }

    private static boolean forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.startsWith("x-forwarded-") || PROXY_HEADERS.contains(name));
    }
}
