package eljur.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one place where an act is turned away while nothing may be saved. Who may not do it at all was turned away before. */
@Component
class ReadOnlyDoor implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int AFTER_RIGHTS = 10;

    private final List<SaveStop> stops;

    ReadOnlyDoor(List<SaveStop> stops) {
        this.stops = stops;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_RIGHTS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod()) || goesOn(handler)) return true;
        for (SaveStop stop : stops) {
            TryLater reason = stop.reason();
            if (reason != null) throw reason;
        }
        return true;
    }

    private static boolean goesOn(Object handler) {
        return !(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(GoesOn.class) || isPage(method);
    }

    // The page of an error is asked for with the method of what failed.
    private static boolean isPage(HandlerMethod method) {
        return method.getBeanType() == ErrorPages.class;
    }
}
