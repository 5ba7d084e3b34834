package eljur.network;

import eljur.network.web.NetworkPage;
import eljur.platform.Texts;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.launch.ServedAddress;
import eljur.platform.network.Network;
import eljur.platform.network.ServerCertificate;
import eljur.platform.network.WebCertificate;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Network and certificate, in words. */
@Component
class NetworkPages {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Texts.RUSSIAN);

    private final LaunchOptions options;
    private final Network network;
    private final ServedAddress address;
    private final WebCertificate certificate;
    private final CertificateTroubles troubles;
    private final Texts texts;

    NetworkPages(
            LaunchOptions options,
            ServedAddress address,
            WebCertificate certificate,
            CertificateTroubles troubles,
            Texts texts) {
        this.options = options;
        this.network = options.network();
        this.address = address;
        this.certificate = certificate;
        this.troubles = troubles;
        this.texts = texts;
    }

    NetworkPage page(HttpServletRequest request) {
        return new NetworkPage(
                address.url(),
                way(),
                command(),
                texts.of("network.asker." + (request.isSecure() ? "https" : "http"), request.getRemoteAddr()),
                certificate.shown().map(this::shown).orElse(null));
    }

    private String way() {
        if (!network.proxies().isEmpty()) return texts.of("network.way.proxy", proxies());
        if (options.demo()) return texts.of("network.way.demo");
        if (network.isForThisMachineOnly())
            return texts.of("network.way.here" + (network.https() == null ? "" : ".https"));
        return texts.of("network.way.https");
    }

    private @Nullable String command() {
        if (!network.proxies().isEmpty() || options.demo() || !network.isForThisMachineOnly()) return null;
        boolean own = options.dbUrl() == null && options.data() != null;
        return "bin/run " + (own ? "--data '" + options.data() + "'" : "…") + " --host 0.0.0.0 --https";
    }

    private String proxies() {
        return network.proxies().addresses().stream()
                .map(InetAddress::getHostAddress)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private NetworkPage.Certificate shown(ServerCertificate shown) {
        boolean made = certificate.made().isPresent();
        String known = certificate.isPubliclyTrusted() ? "public" : "own";
        return new NetworkPage.Certificate(
                texts.of("network.kind." + (made ? "made" : known)),
                day(shown.ends()),
                namesElsewhere(shown),
                ServerCertificate.fingerprint(shown.own(), "SHA-256"),
                troubles.said(),
                made ? root(shown) : null);
    }

    // Those of this very machine help nobody to compare, where there are others.
    private static List<String> namesElsewhere(ServerCertificate shown) {
        List<String> elsewhere =
                shown.names().stream().filter(name -> !HERE.contains(name)).toList();
        return elsewhere.isEmpty() ? shown.names() : elsewhere;
    }

    private static NetworkPage.@Nullable Root root(ServerCertificate shown) {
        return new NetworkPage.Root(
                day(shown.root().getNotAfter().toInstant()),
                ServerCertificate.fingerprint(shown.root(), "SHA-256"),
                ServerCertificate.fingerprint(shown.root(), "SHA-1").replace(":", ""));
    }

    // A certificate ends at a moment, wherever one is: the day is told as the certificate itself has it.
    static String day(Instant at) {
        return DAY.format(at.atOffset(ZoneOffset.UTC));
    }
}
