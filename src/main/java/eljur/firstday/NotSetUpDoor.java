package eljur.firstday;

import eljur.access.FirstLink;
import eljur.platform.launch.LaunchOptions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the one-time link is used there is nothing to sign in to: every other page says so. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class NotSetUpDoor extends OncePerRequestFilter {

    static final String PAGE = "/first-day";

    private final FirstLink link;
    private final LaunchOptions options;

    NotSetUpDoor(FirstLink link, LaunchOptions options) {
        this.link = link;
        this.options = options;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean closed = !options.demo() && !isOpen(request.getRequestURI()) && link.awaited();
        if (closed && request.getMethod().equals("GET"))
            request.getRequestDispatcher(PAGE).forward(request, response);
        else if (closed) response.sendRedirect(PAGE);
        else chain.doFilter(request, response);
    }

    private static boolean isOpen(String path) {
        return path.startsWith(PAGE + "/")
                || path.startsWith("/a/")
                || path.equals("/health")
                || path.equals("/favicon.ico");
    }
}
