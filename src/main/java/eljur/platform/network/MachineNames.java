package eljur.platform.network;

import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names and addresses by which people may come to this machine, the likeliest first. */
final class MachineNames {

    /** As Java writes them: what a certificate bears is compared with what it should. */
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

    private MachineNames() {}

    static Set<String> of(Network network) {
        return of(network, hostName(), interfaceAddresses());
    }

    /**
     * @param machine as the machine calls itself
     * @param addresses of all its network cards
     */
    static Set<String> of(Network network, String machine, Collection<InetAddress> addresses) {
        Set<String> names = new LinkedHashSet<>();
        if (network.name() != null) names.add(network.name().host());
        InetAddress at = network.address();
        if (!at.isAnyLocalAddress()) addAddress(names, at);
        else addresses.stream().filter(MachineNames::isReached).forEach(one -> addAddress(names, one));
        addHost(names, network.host());
        addHost(names, machine);
        if (!machine.contains(".")) addHost(names, machine + ".local");
        if (at.isAnyLocalAddress() || at.isLoopbackAddress()) names.addAll(HERE);
        return names;
    }

    /** The address of this machine to tell people, where it listens on all. */
    static String likeliest() {
        return interfaceAddresses().stream()
                .filter(MachineNames::isReached)
                .findFirst()
                .map(InetAddress::getHostAddress)
                .orElse("127.0.0.1");
    }

    private static boolean isReached(InetAddress address) {
        return !address.isLoopbackAddress() && !address.isLinkLocalAddress() && !address.isMulticastAddress();
    }

    private static void addAddress(Set<String> names, InetAddress address) {
        names.add(address.getHostAddress().replaceFirst("%.*", ""));
    }

    private static void addHost(Set<String> names, String host) {
        if (CertificateNames.isAddress(host)) return;
        try {
            String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
            if (ascii.matches("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?")) names.add(ascii);
        } catch (IllegalArgumentException e) {
            // No name that a certificate can bear; the addresses are enough.
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    // Those of the networks inside first, IPv4 before IPv6: the ones that people type.
    private static List<InetAddress> interfaceAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(card -> card.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .sorted(java.util.Comparator.comparing((InetAddress one) -> one instanceof Inet6Address)
                            .thenComparing(one -> !one.isSiteLocalAddress()))
                    .toList();
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }
}
