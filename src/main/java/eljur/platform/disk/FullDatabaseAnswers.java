package eljur.platform.disk;

import eljur.platform.TryLater;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A save that the database had no room for was rolled back whole: it is refused like those that come after it, and is no fault. */
@Component
class FullDatabaseAnswers implements HandlerExceptionResolver, Ordered {

    private final FullDatabase database;
    private final HandlerExceptionResolver usual;

    FullDatabaseAnswers(FullDatabase database, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver usual) {
        this.database = database;
        this.usual = usual;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!database.learns(failure)) return null;
        return usual.resolveException(request, response, handler, new TryLater(DiskStop.KEY));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
