package eljur.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server with nothing but the door. Its clients come from 127.0.0.x; only 127.0.0.1 is taken for this machine, so that the
 * others stand for a school's network.
 */
class NetworkDoorTest {

    private static final String HERE = "127.0.0.1", PROXY = "127.0.0.2", STRANGER = "127.0.0.3";
    private static final Network PLAIN = Network.of(HERE, 0);
    private static final Network PROXIED = new Network(
            HERE, 0, null, null, null, new Proxies(Set.of(InetAddress.ofLiteral(PROXY), InetAddress.ofLiteral(HERE))));
    private static final Network HTTPS =
            new Network(HERE, 8443, 8080, null, new Network.Https(null, null), Proxies.NONE);

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void plainTextIsForThisMachineOnly() throws Exception {
        int port = serve(PLAIN);
        assertThat(get(port, HERE).body()).isEqualTo("127.0.0.1 http false");
        assertThat(get(port, STRANGER).statusCode()).isEqualTo(421);
        assertThat(get(port, STRANGER, "X-Forwarded-For", HERE, "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(421);
    }

    @Test
    void headersOfSomebodyWhoWasNotNamedAreNotRead() throws Exception {
        int port = serve(PLAIN);
        assertThat(get(port, HERE, "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https")
                        .body())
                .isEqualTo("127.0.0.1 http false");
    }

    @Test
    void aNamedProxyIsBelievedAboutTheLastHopOnly() throws Exception {
        int port = serve(PROXIED);
        assertThat(get(port, PROXY, "X-Forwarded-For", "203.0.113.9, 192.0.2.7", "X-Forwarded-Proto", "https")
                        .body())
                .isEqualTo("192.0.2.7 https true");
        assertThat(get(port, STRANGER, "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https")
                        .statusCode())
                .isEqualTo(421);
    }

    @Test
    void aProxyThatDoesNotSayAllIsTurnedAwayToBeMended() throws Exception {
        int port = serve(PROXIED);
        String[][] halves = {
            {"X-Forwarded-For", "192.0.2.7"},
            {"X-Forwarded-Proto", "https"},
            {"X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "http"},
            {"X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https, http"},
            {"X-Forwarded-For", "unknown", "X-Forwarded-Proto", "https"},
        };
        for (String[] half : halves)
            for (String from : new String[] {PROXY, HERE})
                assertThat(get(port, from, half).statusCode())
                        .as(String.join(" ", half))
                        .isEqualTo(421);
        assertThat(get(port, PROXY).statusCode()).isEqualTo(421);
        // Somebody at this very machine, without the proxy.
        assertThat(get(port, HERE).body()).isEqualTo("127.0.0.1 http false");
    }

    @Test
    void thePlainPortLeadsToHttpsAndTakesNothing() throws Exception {
        int port = serve(HTTPS);
        for (String from : new String[] {HERE, STRANGER}) {
            var answer = get(port, from);
            assertThat(answer.statusCode()).isEqualTo(307);
            assertThat(answer.headers().firstValue("Location")).contains("https://127.0.0.1:8443/page?x=1");
            assertThat(send(from, request(port).POST(BodyPublishers.ofString("password=secret")))
                            .statusCode())
                    .isEqualTo(421);
        }
    }

    private int serve(Network network) throws LifecycleException {
        var connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", HERE);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        var context = (StandardContext) tomcat.addContext("", folder.toString());
        context.getPipeline()
                .addValve(new NetworkDoor(
                        network,
                        request -> network.url(request.getServerName(), network.port()),
                        address -> address.getHostAddress().equals(HERE)));
        Tomcat.addServlet(context, "asked", new Asked());
        context.addServletMappingDecoded("/", "asked");
        tomcat.start();
        return connector.getLocalPort();
    }

    private static HttpResponse<String> get(int port, String from, String... headers) throws Exception {
        return send(from, headers.length == 0 ? request(port) : request(port).headers(headers));
    }

    private static HttpRequest.Builder request(int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/page?x=1"));
    }

    private static HttpResponse<String> send(String from, HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(from))
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** Says who has asked, as the rest of a program would see it. */
    private static final class Asked extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.isSecure());
        }
    }
}
