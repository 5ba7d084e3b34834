package eljur.upkeep;

import eljur.platform.Banner;
import eljur.platform.FrameBanner;
import eljur.platform.PageUser;
import eljur.platform.Texts;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A doubtful clock, said to those who can have it set; when nothing is saved for it, to everybody who writes. */
@Component
class ClockBanner implements FrameBanner {

    private static final Set<String> ANSWERABLE = Set.of("HEAD", "ADMINISTRATOR");
    private static final Set<String> READERS = Set.of("GUARDIAN", "PUPIL");

    private final ClockWatch clock;
    private final ServerClock server;
    private final Texts texts;

    ClockBanner(ClockWatch clock, ServerClock server, Texts texts) {
        this.clock = clock;
        this.server = server;
        this.texts = texts;
    }

    @Override
    public @Nullable Banner said(PageUser user) {
        Duration off = clock.off();
        if (READERS.contains(user.role())) return null;
        boolean answers = ANSWERABLE.contains(user.role());
        if (ClockRule.stops(off))
            return Banner.ofStop(answers ? told("stopped", off) : texts.of("upkeep.clock.banner"));
        if (!answers) return null;
        if (ClockRule.isTold(off)) return Banner.of("warn", told("doubted", off));
        if (ClockRule.isTold(server.ahead())) return Banner.of("warn", told("server", server.ahead()));
        return null;
    }

    private String told(String how, Duration off) {
        String direction = off.isNegative() ? ".behind" : ".ahead";
        return texts.of("upkeep.clock.banner." + how + direction, new Spans(texts).said(off));
    }
}
