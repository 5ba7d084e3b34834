package eljur.platform.launch;

import eljur.platform.network.Network;
import eljur.platform.network.WebCertificate;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this program answers, once it does: {@code http://127.0.0.1:8080}. */
@Component
public class ServedAddress {

    private final Network network;
    private final WebCertificate certificate;
    private volatile int port;

    ServedAddress(Network network, WebCertificate certificate) {
        this.network = network;
        this.certificate = certificate;
        this.port = network.port();
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Whether somebody has said under which name the journal is known. */
    public boolean isNamed() {
        return network.name() != null;
    }

    /** To be typed by whoever may come in at all: by the name that was said, or the certificate's, or the address. */
    public String url() {
        return network.url(certificate.host(), port);
    }
}
