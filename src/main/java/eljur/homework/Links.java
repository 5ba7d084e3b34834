package eljur.homework;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Addresses that homework points to: only such as a browser opens in the open, shown with the host they lead to. */
final class Links {

    static final int MOST = 10;
    static final int LONGEST = 1000;

    private Links() {}

    /** One a line; blank lines say nothing. */
    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The address as it is kept; empty where it is none that may be opened: no other scheme, no name of a user that could hide the host. */
    static Optional<String> read(String line) {
        try {
            URI address = new URI(line);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            boolean named = address.getHost() != null || isNamed(address);
            return web && named && address.getRawUserInfo() == null && line.length() <= LONGEST && !line.contains("@")
                    ? Optional.of(line)
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it leads, as a person reads it. */
    static String host(String address) {
        URI uri = URI.create(address);
        String host = uri.getHost() == null ? uri.getRawAuthority() : uri.getHost();
        return IDN.toUnicode(host.toLowerCase(java.util.Locale.ROOT));
    }

    // Names in Cyrillic are no hosts to URI, but stand in its authority.
    private static boolean isNamed(URI address) {
        String name = address.getRawAuthority();
        if (name == null) return false;
        IDN.toASCII(name.replaceFirst(":[0-9]{1,5}$", ""));
        return name.matches("[\\p{L}\\p{N}.-]+(:[0-9]{1,5})?");
    }
}
