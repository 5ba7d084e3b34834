package eljur.network;

import eljur.platform.Banner;
import eljur.platform.FrameBanner;
import eljur.platform.PageUser;
import eljur.platform.Texts;
import eljur.platform.network.ServerCertificate;
import eljur.platform.network.WebCertificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The administrator is told before browsers turn everybody away. */
@Component
class CertificateTroubles implements FrameBanner {

    private static final Duration WARNED_BEFORE = Duration.ofDays(14);

    private final WebCertificate certificate;
    private final Clock clock;
    private final Texts texts;

    CertificateTroubles(WebCertificate certificate, Clock clock, Texts texts) {
        this.certificate = certificate;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public @Nullable Banner said(PageUser user) {
        String trouble = user.role().equals("ADMINISTRATOR") ? said() : null;
        return trouble == null ? null : Banner.of("bad", trouble);
    }

    /** What is wrong with the certificate, or null. */
    @Nullable
    String said() {
        var refused = certificate.refused();
        if (refused.isPresent())
            return texts.of(
                    "network.trouble.refused",
                    texts.of(refused.get().key(), refused.get().args()));
        return certificate
                .shown()
                .map(ServerCertificate::ends)
                .filter(ends -> ends.minus(WARNED_BEFORE).isBefore(clock.instant()))
                .map(this::ending)
                .orElse(null);
    }

    private String ending(Instant ends) {
        String key = ends.isBefore(clock.instant()) ? "network.trouble.ended" : "network.trouble.ends";
        return texts.of(key, NetworkPages.day(ends));
    }
}
