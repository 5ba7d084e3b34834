package eljur.access;

import eljur.platform.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A role without any row for the entity and action is turned away before the handler runs. */
@Component
class AllowedInterceptor implements HandlerInterceptor {

    private final Rights rights;

    AllowedInterceptor(Rights rights) {
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) check(method.getMethodAnnotation(Allowed.class));
        return true;
    }

    private void check(@org.jspecify.annotations.Nullable Allowed needed) {
        if (needed == null) return;
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean may = authentication != null
                && authentication.getPrincipal() instanceof CurrentUser user
                && rights.any(user.role(), needed.entity(), needed.action());
        if (!may) throw new Forbidden();
    }
}
