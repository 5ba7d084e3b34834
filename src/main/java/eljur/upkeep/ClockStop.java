package eljur.upkeep;

import eljur.platform.SaveStop;
import eljur.platform.TryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** By a clock that shows another day nothing is saved. */
@Component
@Order(2)
class ClockStop implements SaveStop {

    private final ClockWatch clock;

    ClockStop(ClockWatch clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable TryLater reason() {
        return ClockRule.stops(clock.off()) ? new TryLater("upkeep.clock.stop") : null;
    }

    @Override
    public String sign() {
        return "clock";
    }
}
