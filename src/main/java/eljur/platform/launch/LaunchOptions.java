package eljur.platform.launch;

import eljur.platform.postgres.LaunchRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param data the program's data folder, null for the usual one
 * @param demo the demonstration school; otherwise a real one
 * @param size pupils of the demonstration school
 * @param dbUrl an external PostgreSQL; null for the embedded one
 */
public record LaunchOptions(
        String host,
        int port,
        @Nullable Path data,
        boolean demo,
        int size,
        long seed,
        @Nullable String dbUrl) {

    public static final int DEMO_SIZE = 230;

    public static final LaunchOptions DEFAULT = new LaunchOptions("127.0.0.1", 8080, null, true, DEMO_SIZE, 1, null);

    /** @throws LaunchRefused when an option is unknown or its value cannot be meant */
    public static LaunchOptions parse(String... words) {
        Deque<String> left = new ArrayDeque<>(List.of(words));
        LaunchOptions options = DEFAULT;
        boolean demoAsked = false, sized = false;
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            demoAsked |= option.equals("--demo");
            sized |= option.equals("--size") || option.equals("--seed");
            options = options.with(option, left);
        }
        if (!options.demo && (demoAsked || sized)) throw new LaunchRefused("launch.option.demo-and-empty");
        options.checkHost();
        return options;
    }

    private LaunchOptions with(String option, Deque<String> left) {
        return switch (option) {
            case "--demo" -> this;
            case "--empty" -> new LaunchOptions(host, port, data, false, size, seed, dbUrl);
            case "--host" -> new LaunchOptions(value(option, left), port, data, demo, size, seed, dbUrl);
            case "--port" ->
                new LaunchOptions(host, (int) number(option, left, 0, 65535), data, demo, size, seed, dbUrl);
            case "--data" -> new LaunchOptions(host, port, folder(option, left), demo, size, seed, dbUrl);
            case "--size" ->
                new LaunchOptions(host, port, data, demo, (int) number(option, left, 50, 5000), seed, dbUrl);
            case "--seed" ->
                new LaunchOptions(host, port, data, demo, size, number(option, left, 0, Long.MAX_VALUE), dbUrl);
            case "--db-url" -> new LaunchOptions(host, port, data, demo, size, seed, jdbc(value(option, left)));
            default -> throw new LaunchRefused("launch.option.unknown", option);
        };
    }

    // Real data leaves this machine by HTTPS only, which comes with the next step; the demonstration never leaves it.
    private void checkHost() {
        try {
            if (InetAddress.getByName(host).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            throw new LaunchRefused("launch.option.host", host);
        }
        throw new LaunchRefused(demo ? "launch.host.demo" : "launch.host.without-https", host);
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty()) throw new LaunchRefused("launch.option.value", option);
        return left.removeFirst();
    }

    private static long number(String option, Deque<String> left, long least, long most) {
        String value = value(option, left);
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new LaunchRefused("launch.option.number", option, value, String.valueOf(least), String.valueOf(most));
    }

    private static Path folder(String option, Deque<String> left) {
        String value = value(option, left);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new LaunchRefused("launch.option.folder", value);
        }
    }

    // Both ways of writing an address are known; a password in it would stand in the process list.
    private static String jdbc(String url) {
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
        if (!address.startsWith("jdbc:postgresql://") || address.contains("@") || address.contains("password"))
            throw new LaunchRefused("launch.option.db-url");
        return address;
    }
}
