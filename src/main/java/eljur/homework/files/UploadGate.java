package eljur.homework.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form with files that is too long before anybody reads it, and lets only few through at once: each stands in memory while it
 * is looked at, and a class of teachers must not fill that. The page says the length before it is sent, so what was typed stays there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadGate extends OncePerRequestFilter {

    /** Keep it under {@code spring.servlet.multipart.max-request-size}; the fields of the form come along. */
    static final long MOST = (10L << 20) + (512 << 10);

    private static final int AT_ONCE = 4, PATIENCE_SECONDS = 30;
    private static final Pattern FORMS = Pattern.compile("/registers/[^/]+/homework|/assignments/[^/]+");

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !request.getMethod().equals("POST")
                || type == null
                || !type.startsWith("multipart/")
                || !FORMS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > MOST) back(request, response, "size");
        else if (!waited()) back(request, response, "busy");
        else
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
    }

    private boolean waited() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String why) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + "?refused=" + why);
    }
}
