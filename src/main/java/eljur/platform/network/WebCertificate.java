package eljur.platform.network;

import eljur.platform.postgres.LaunchRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The certificate that the web server shows now; a renewed one is taken up without a restart. */
@Component
public class WebCertificate implements SslBundleRegistrar {

    /** By this name the server finds it. */
    public static final String BUNDLE = "web";

    private static final SslOptions PROTOCOLS = SslOptions.of(null, Set.of("TLSv1.3", "TLSv1.2"));
    private static final Logger LOG = LoggerFactory.getLogger(WebCertificate.class);

    private final Network network;
    private final @Nullable CertificateSource source;
    private final Clock clock;
    private volatile @Nullable ServerCertificate shown;
    private volatile @Nullable LaunchRefused refused;
    private volatile boolean publiclyTrusted;
    private List<Instant> written = List.of();
    private @Nullable SslBundleRegistry registry;

    WebCertificate(Network network, ObjectProvider<CertificateSource> source, Clock clock) {
        this.network = network;
        this.source = source.getIfAvailable();
        this.clock = clock;
    }

    @Override
    public void registerBundles(SslBundleRegistry bundles) {
        if (source == null) return;
        registry = bundles;
        written = source.written();
        bundles.registerBundle(BUNDLE, show(source.at(clock.instant())));
    }

    /** Looks again; what is no good is said, and the one before stays. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    synchronized void look() {
        if (source == null || registry == null) return;
        List<Instant> now = source.written();
        // Files that nobody has touched are left to end: there is nothing better to show.
        if (!now.isEmpty() && now.equals(written)) return;
        try {
            ServerCertificate read = source.at(clock.instant());
            written = now;
            refused = null;
            if (read.equals(shown)) return;
            registry.updateBundle(BUNDLE, show(read));
            LOG.warn("The web server shows another certificate, for {} until {}", read.names(), read.ends());
        } catch (LaunchRefused no) {
            if (refused == null) LOG.error("The new certificate is no good: {}", no.key(), no);
            refused = no;
        }
    }

    /** What people type before the port. */
    public String host() {
        if (network.name() != null) return network.name().host();
        boolean everywhere = network.address().isAnyLocalAddress();
        if (network.https() == null) return everywhere ? "127.0.0.1" : network.host();
        if (!network.https().made() && !network.isForThisMachineOnly() && shown != null)
            return shown.names().stream()
                    .filter(name -> !name.startsWith("*"))
                    .findFirst()
                    .orElse(network.host());
        return everywhere ? MachineNames.likeliest() : network.host();
    }

    public Optional<ServerCertificate> shown() {
        return Optional.ofNullable(shown);
    }

    /** The same, where the program has made it. */
    public Optional<ServerCertificate> made() {
        return network.https() != null && network.https().made() ? shown() : Optional.empty();
    }

    /** Why a renewed certificate was not taken up; empty while all is well. */
    public Optional<LaunchRefused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Known to every browser, so that nobody has to be told of it. */
    public boolean isPubliclyTrusted() {
        return publiclyTrusted;
    }

    private SslBundle show(ServerCertificate certificate) {
        shown = certificate;
        publiclyTrusted = certificate.isPubliclyTrusted();
        String password = UUID.randomUUID().toString();
        var store = SslStoreBundle.of(certificate.keyStore(password), password, null);
        return SslBundle.of(store, SslBundleKey.of(Objects.requireNonNull(password)), PROTOCOLS);
    }
}
