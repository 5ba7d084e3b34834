package eljur.platform;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** {@code return "journal/register"} shows {@code templates/journal/register.jte}. Redirects are Spring's own. */
@Component
class JteViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final PageFrame frame;

    JteViewResolver(TemplateEngine engine, PageFrame frame) {
        this.engine = engine;
        this.frame = frame;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        boolean springs = name.startsWith("redirect:") || name.startsWith("forward:");
        return springs ? null : new JteView(engine, frame, name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
