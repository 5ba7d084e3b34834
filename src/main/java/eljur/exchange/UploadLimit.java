package eljur.exchange;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too long before anybody reads it: by its announced length, with an answer in words. Later on the form token
 * would be looked for inside the body, and a body too long would look like one without a token.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {

    /** Files of schools are far below; keep it under {@code spring.servlet.multipart.max-file-size}. */
    static final long MOST = 10L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean upload =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/imports");
        boolean tooLong = request.getContentLengthLong() < 0 || request.getContentLengthLong() > MOST;
        if (upload && tooLong) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/imports?refused=size");
        } else chain.doFilter(request, response);
    }
}
