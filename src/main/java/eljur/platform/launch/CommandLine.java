package eljur.platform.launch;

import eljur.platform.postgres.LaunchRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said on the command line; null is what was not said. */
record CommandLine(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable Path data,
        @Nullable Boolean demo,
        @Nullable Integer size,
        @Nullable Long seed,
        @Nullable String dbUrl) {

    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final CommandLine SILENT = new CommandLine(null, null, null, null, null, null, null);

    static boolean asksForHelp(String... words) {
        return Stream.of(words).anyMatch(HELP::contains);
    }

    /** @throws LaunchRefused when an option is unknown or its value cannot be meant */
    static CommandLine of(String... words) {
        Deque<String> left = new ArrayDeque<>();
        for (String word : words)
            left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word}));
        CommandLine said = SILENT;
        while (!left.isEmpty()) said = said.with(left.removeFirst(), left);
        if (said.size != null || said.seed != null) said = said.ofKind(true);
        said.checkHost();
        return said;
    }

    /** @param there whether the folder holds a demonstration: what was not said is as it is there */
    LaunchOptions settled(Path folder, boolean there) {
        return new LaunchOptions(
                host == null ? "127.0.0.1" : host,
                port == null ? 8080 : port,
                folder,
                demo == null ? there : demo,
                size == null ? LaunchOptions.DEMO_SIZE : size,
                seed == null ? 1 : seed,
                dbUrl);
    }

    private CommandLine with(String option, Deque<String> left) {
        return switch (option) {
            case "--demo" -> ofKind(true);
            case "--empty" -> ofKind(false);
            case "--host" -> new CommandLine(bare(value(option, left)), port, data, demo, size, seed, dbUrl);
            case "--port" -> new CommandLine(host, number(option, left, 0, 65535), data, demo, size, seed, dbUrl);
            case "--data" -> new CommandLine(host, port, folder(option, left), demo, size, seed, dbUrl);
            case "--size" -> new CommandLine(host, port, data, demo, number(option, left, 50, 5000), seed, dbUrl);
            case "--seed" ->
                new CommandLine(host, port, data, demo, size, (long) number(option, left, 0, 999_999_999), dbUrl);
            case "--db-url" -> new CommandLine(host, port, data, demo, size, seed, jdbc(value(option, left)));
            default -> throw new LaunchRefused("launch.option.unknown", option);
        };
    }

    private CommandLine ofKind(boolean said) {
        if (demo != null && demo != said) throw new LaunchRefused("launch.option.demo-and-empty");
        return new CommandLine(host, port, data, said, size, seed, dbUrl);
    }

    // Real data leaves this machine by HTTPS only, which is not there yet; the demonstration never leaves it.
    private void checkHost() {
        if (host == null) return;
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            throw new LaunchRefused("launch.option.host", host);
        }
        boolean real = demo == null ? data != null : !demo;
        throw new LaunchRefused(real ? "launch.host.without-https" : "launch.host.demo", host);
    }

    private static String value(String option, Deque<String> left) {
        String value = left.pollFirst();
        if (value == null || value.isBlank() || value.startsWith("--"))
            throw new LaunchRefused("launch.option.value", option);
        return value;
    }

    // An address of IPv6 may come in the brackets of a link.
    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int number(String option, Deque<String> left, int least, int most) {
        String value = value(option, left);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new LaunchRefused("launch.option.number", option, value, String.valueOf(least), String.valueOf(most));
    }

    private static Path folder(String option, Deque<String> left) {
        String value = value(option, left);
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LaunchRefused("launch.option.folder", value);
        }
    }

    // Both ways of writing an address are known; a name or a password in it would stand in the process list.
    static String jdbc(String url) {
        String address = url.replaceFirst("^(jdbc:)?postgres(ql)?://", "jdbc:postgresql://");
        boolean secret = address.contains("@") || address.matches("(?i).*[?&](user|password|sslpassword)=.*");
        if (!address.startsWith("jdbc:postgresql://") || secret) throw new LaunchRefused("launch.option.db-url");
        return address;
    }
}
