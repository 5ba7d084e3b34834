package eljur.platform.network;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Nothing of a school travels in plain text beyond its machine: whoever comes without HTTPS is sent to it or turned away. Whom a named
 * proxy asks for is written into the request here, before anybody reads it.
 */
final class NetworkDoor extends ValveBase {

    private static final int MISDIRECTED = 421;
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Network network;
    private final HttpsAddress address;
    private final Predicate<InetAddress> thisMachine;

    /** @param thisMachine whether an address is this machine's own, that nobody else comes from */
    NetworkDoor(Network network, HttpsAddress address, Predicate<InetAddress> thisMachine) {
        super(true);
        this.network = network;
        this.address = address;
        this.thisMachine = thisMachine;
    }

    /** Where what came without HTTPS should have gone. */
    interface HttpsAddress {
        String of(Request request);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isForwarded(request)) enterForwarded(request, response);
        else if (request.isSecure() || isFromHere(request)) getNext().invoke(request, response);
        else if (network.https() != null && READING.contains(request.getMethod())) sendOn(request, response);
        else response.sendError(MISDIRECTED, "https");
    }

    private boolean isForwarded(Request request) {
        boolean said = request.getHeader(FOR) != null || request.getHeader(PROTO) != null;
        return said && network.proxies().names(request.getPeerAddr());
    }

    private void enterForwarded(Request request, Response response) throws IOException, ServletException {
        var client = network.proxies().client(all(request, FOR));
        if (client.isEmpty() || !cameByHttps(request)) {
            response.sendError(MISDIRECTED, "proxy");
            return;
        }
        request.setRemoteAddr(client.get());
        request.setRemoteHost(client.get());
        request.setSecure(true);
        request.getCoyoteRequest().scheme().setString("https");
        if (request.getServerPort() == 80) request.setServerPort(443);
        getNext().invoke(request, response);
    }

    // Each of several proxies says how it was asked: one that was asked in plain text is enough to spoil it.
    private static boolean cameByHttps(Request request) {
        List<String> said = all(request, PROTO);
        return !said.isEmpty()
                && said.stream()
                        .allMatch(one -> one.toLowerCase(Locale.ROOT).matches("\\s*https\\s*(,\\s*https\\s*)*"));
    }

    // By the plain port of a program that serves HTTPS too, this machine is no better than another.
    private boolean isFromHere(Request request) {
        return network.https() == null && thisMachine.test(InetAddress.ofLiteral(request.getPeerAddr()));
    }

    private void sendOn(Request request, Response response) throws IOException {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setStatus(307);
        response.setHeader("Location", address.of(request) + request.getRequestURI() + query);
        response.finishResponse();
    }

    private static List<String> all(Request request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
