package eljur.access;

import eljur.platform.Forbidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user))
            throw new Forbidden(List.of());
        if (!may(user.role(), needed))
            throw new Forbidden(user.roles().stream()
                    .filter(role -> may(role, needed))
                    .map(Role::name)
                    .toList());
    }

    private boolean may(Role role, Allowed needed) {
        return rights.any(role, needed.entity(), needed.action());
    }
}
