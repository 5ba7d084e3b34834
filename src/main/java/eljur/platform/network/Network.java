package eljur.platform.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the program listens, and how people get there.
 *
 * @param httpPort where plain requests are sent on to HTTPS; null for nowhere
 * @param name what people type, where it is not the address itself
 * @param https null where the program itself speaks plain HTTP
 */
public record Network(
        String host,
        int port,
        @Nullable Integer httpPort,
        @Nullable SiteName name,
        @Nullable Https https,
        Proxies proxies) {

    /** @param port null for the port on which the program, or the proxy, serves HTTPS anyway */
    public record SiteName(String host, @Nullable Integer port) {}

    /**
     * @param certificate a PEM chain or a PKCS#12; null for the one that the program makes
     * @param key in PEM; null where it stands in the file of the certificate
     */
    public record Https(
            @Nullable Path certificate, @Nullable Path key) {

        public boolean made() {
            return certificate == null;
        }
    }

    /** On this machine only, as before anything was decided. */
    public static Network of(String host, int port) {
        return new Network(host, port, null, null, null, Proxies.NONE);
    }

    /** @throws IllegalStateException when it is no address any more, which was looked at before */
    public InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isForThisMachineOnly() {
        return address().isLoopbackAddress() && proxies.isEmpty();
    }

    /** What people type, as far as it hangs on what was said; a certificate may know better. */
    public String url(String host, int servedPort) {
        boolean proxied = https == null && name != null && !proxies.isEmpty();
        int port = name != null && name.port() != null ? name.port() : proxied ? 443 : servedPort;
        String scheme = proxied || https != null ? "https" : "http";
        boolean usual = port == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + (usual ? "" : ":" + port);
    }
}
