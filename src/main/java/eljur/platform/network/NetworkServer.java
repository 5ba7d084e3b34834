package eljur.platform.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The web server, told how it is reached: its door, the plain port that leads to HTTPS, and what browsers are to remember. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NetworkServer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Network network;
    private final WebCertificate certificate;

    NetworkServer(Network network, WebCertificate certificate) {
        this.network = network;
        this.certificate = certificate;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextValves(new NetworkDoor(network, this::httpsAddress, InetAddress::isLoopbackAddress));
        if (network.https() == null) return;
        server.addEngineValves(new HttpsForLong());
        if (network.httpPort() != null) server.addAdditionalConnectors(plain(network.httpPort()));
    }

    private Connector plain(int port) {
        var connector = new Connector();
        connector.setPort(port);
        connector.setProperty("address", network.address().getHostAddress());
        connector.setXpoweredBy(false);
        return connector;
    }

    // Where several names lead here, by the one that was typed.
    private String httpsAddress(Request request) {
        String host = network.name() == null
                ? request.getServerName()
                : network.name().host();
        return network.url(host.replaceAll("[\\[\\]]", ""), network.port());
    }

    /**
     * A browser that has read this header once never shows the «go on anyway» of a certificate it does not know: so it is said only
     * with a certificate that every browser knows. A made one, which is trusted on one device and not yet on the next, would lock
     * people out.
     */
    private final class HttpsForLong extends ValveBase {

        HttpsForLong() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.isSecure() && certificate.isPubliclyTrusted())
                response.setHeader("Strict-Transport-Security", "max-age=31536000");
            getNext().invoke(request, response);
        }
    }
}
