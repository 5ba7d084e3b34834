package eljur.platform.network;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The proxies that were named by address: only they are believed when they say for whom they ask. */
public record Proxies(Set<InetAddress> addresses) {

    public static final Proxies NONE = new Proxies(Set.of());

    public boolean isEmpty() {
        return addresses.isEmpty();
    }

    boolean names(String address) {
        return literal(address).filter(addresses::contains).isPresent();
    }

    /**
     * For whom a named proxy asks: each adds at the right whom it was asked by, so the first from the right that is no named proxy is
     * the last one anybody vouches for. What stands further left is whatever the client has written there.
     *
     * @param forwardedFor all headers of that name, in their order
     * @return empty when it is no address
     */
    Optional<String> client(List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) if (!names(hop)) return literal(hop).map(InetAddress::getHostAddress);
        // Somebody on the proxy's own machine.
        return hops.isEmpty() ? Optional.empty() : literal(hops.getFirst()).map(InetAddress::getHostAddress);
    }

    // No name is ever looked up for what somebody has sent.
    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
