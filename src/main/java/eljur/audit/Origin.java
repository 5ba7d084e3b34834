package eljur.audit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** From where changes come: whoever brings many at once says it, the kind of device says the browser itself. */
public final class Origin {

    public static final String COLUMN = "column", IMPORT = "import:";

    private static final ScopedValue<String> WAY = ScopedValue.newInstance();

    private Origin() {}

    /** What is recorded within has come this way. */
    public static <T> T of(String way, Supplier<T> act) {
        return ScopedValue.where(WAY, way).call(act::get);
    }

    public static void from(String way, Runnable act) {
        ScopedValue.where(WAY, way).run(act);
    }

    static @Nullable String way() {
        return WAY.isBound() ? WAY.get() : null;
    }

    /** Null where no browser asks, or it does not say. */
    static @Nullable String device() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? device(now.getRequest().getHeader("User-Agent"))
                : null;
    }

    static @Nullable String device(@Nullable String agent) {
        if (agent == null || !agent.startsWith("Mozilla/")) return null;
        return agent.contains("Mobi") || agent.contains("Android") ? "phone" : "computer";
    }
}
