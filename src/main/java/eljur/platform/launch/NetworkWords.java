package eljur.platform.launch;

import eljur.platform.network.Network;
import eljur.platform.network.Network.Https;
import eljur.platform.network.Network.SiteName;
import eljur.platform.network.Proxies;
import eljur.platform.postgres.LaunchRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was said on the command line about the network, by its option; what was not said is not there. */
record NetworkWords(Map<String, String> said) {

    static final NetworkWords NONE = new NetworkWords(Map.of());

    private static final String HTTPS = "--https";
    private static final Set<String> OPTIONS =
            Set.of("--host", "--port", "--name", HTTPS, "--certificate", "--key", "--proxy", "--http-port");
    private static final Pattern NAME = Pattern.compile("([\\p{L}\\p{N}.-]+?)(?::(\\d{1,5}))?");

    static boolean has(String option) {
        return OPTIONS.contains(option);
    }

    static boolean takesValue(String option) {
        return !option.equals(HTTPS);
    }

    NetworkWords and(String option, String value) {
        Map<String, String> all = new HashMap<>(said);
        all.put(option, value);
        var words = new NetworkWords(Map.copyOf(all));
        words.settled();
        return words;
    }

    Network settled() {
        boolean https = said.containsKey(HTTPS) || said.containsKey("--certificate");
        return new Network(
                host(),
                port("--port", https ? 8443 : 8080),
                said.containsKey("--http-port") ? (Integer) port("--http-port", 0) : null,
                name(),
                https ? new Https(file("--certificate"), file("--key")) : null,
                proxies());
    }

    /**
     * Real data leaves this machine by HTTPS only, of its own or a proxy's; the demonstration never leaves it.
     *
     * @param thisMachine whether an address is one that nobody else comes from
     * @param demo whether it is the demonstration, as far as is known yet
     */
    void check(Predicate<InetAddress> thisMachine, boolean demo) {
        Network network = settled();
        boolean open = !thisMachine.test(address(host()));
        boolean https = network.https() != null, proxied = !network.proxies().isEmpty();
        if (demo && open) throw new LaunchRefused("launch.host.demo", host());
        if (demo && proxied) throw new LaunchRefused("launch.proxy.demo");
        if (open && !https && !proxied) throw new LaunchRefused("launch.host.without-https", host());
        if (open && !https && network.name() == null) throw new LaunchRefused("launch.proxy.nameless", host());
        if (said.containsKey("--key") && !said.containsKey("--certificate"))
            throw new LaunchRefused("launch.option.key-alone");
        if (said.containsKey("--http-port") && !https) throw new LaunchRefused("launch.option.http-port");
    }

    // An address of IPv6 may come in the brackets of a link.
    private String host() {
        String host = said.getOrDefault("--host", "127.0.0.1");
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        address(bare);
        return bare;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new LaunchRefused("launch.option.host", host);
        }
    }

    private int port(String option, int usual) {
        String value = said.get(option);
        return value == null ? usual : CommandLine.number(option, value, 0, 65535);
    }

    private @Nullable SiteName name() {
        String value = said.get("--name");
        if (value == null) return null;
        Matcher name = NAME.matcher(value);
        if (!name.matches()) throw new LaunchRefused("launch.option.name", value);
        String port = name.group(2);
        return new SiteName(name.group(1), port == null ? null : CommandLine.number("--name", port, 1, 65535));
    }

    private @Nullable Path file(String option) {
        String value = said.get(option);
        return value == null ? null : CommandLine.folder(option, value);
    }

    // By address, not by name: what a name means changes with whoever answers for it.
    private Proxies proxies() {
        Set<InetAddress> addresses = new LinkedHashSet<>();
        for (String one : said.getOrDefault("--proxy", "").split(",", -1)) {
            if (one.isEmpty() && !said.containsKey("--proxy")) continue;
            try {
                addresses.add(InetAddress.ofLiteral(one.strip()));
            } catch (IllegalArgumentException e) {
                throw new LaunchRefused("launch.option.proxy", one);
            }
        }
        return addresses.isEmpty() ? Proxies.NONE : new Proxies(Set.copyOf(addresses));
    }
}
