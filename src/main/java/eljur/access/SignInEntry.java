package eljur.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Nobody is signed in: a page leads to the sign-in page and back, a script is told 401. */
@Component
class SignInEntry implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String accept = request.getHeader("Accept");
        boolean script = accept != null && accept.contains("json");
        if (script || !request.getMethod().equals("GET")) response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        else response.sendRedirect("/sign-in" + backTo(request));
    }

    private static String backTo(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals("/")) return "";
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?from=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }
}
