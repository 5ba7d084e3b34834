package eljur.platform.launch;

import eljur.platform.postgres.LaunchRefused;
import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said on the command line; null is what was not said.
 *
 * @param administrator the login of whom a way back is asked for; empty: of the only one
 */
record CommandLine(
        NetworkWords network,
        @Nullable Path data,
        @Nullable Boolean demo,
        @Nullable Integer size,
        @Nullable Long seed,
        @Nullable String dbUrl,
        @Nullable String administrator) {

    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final CommandLine SILENT = new CommandLine(NetworkWords.NONE, null, null, null, null, null, null);

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
        said.network.check(InetAddress::isLoopbackAddress, said.isMeantAsDemo());
        return said;
    }

    /** What is asked of this one start, and is no state of the data. */
    Map<String, Object> once() {
        return administrator == null ? Map.of() : Map.of(LaunchOptions.WAY_BACK, administrator);
    }

    /** @param there whether the folder holds a demonstration: what was not said is as it is there */
    LaunchOptions settled(Path folder, boolean there) {
        boolean settled = demo == null ? there : demo;
        network.check(InetAddress::isLoopbackAddress, settled);
        return new LaunchOptions(
                network.settled(),
                folder,
                settled,
                size == null ? LaunchOptions.DEMO_SIZE : size,
                seed == null ? 1 : seed,
                dbUrl);
    }

    private CommandLine with(String option, Deque<String> left) {
        if (NetworkWords.has(option))
            return of(network.and(option, NetworkWords.takesValue(option) ? value(option, left) : ""));
        return switch (option) {
            case "--demo" -> ofKind(true);
            case "--empty" -> ofKind(false);
            case "--data" ->
                new CommandLine(network, folder(option, value(option, left)), demo, size, seed, dbUrl, administrator);
            case "--size" ->
                new CommandLine(
                        network, data, demo, number(option, value(option, left), 50, 5000), seed, dbUrl, administrator);
            case "--seed" ->
                new CommandLine(
                        network,
                        data,
                        demo,
                        size,
                        (long) number(option, value(option, left), 0, 999_999_999),
                        dbUrl,
                        administrator);
            case "--db-url" ->
                new CommandLine(network, data, demo, size, seed, jdbc(value(option, left)), administrator);
            case "--administrator" -> new CommandLine(network, data, demo, size, seed, dbUrl, login(left));
            default -> throw new LaunchRefused("launch.option.unknown", option);
        };
    }

    private CommandLine of(NetworkWords words) {
        return new CommandLine(words, data, demo, size, seed, dbUrl, administrator);
    }

    private CommandLine ofKind(boolean said) {
        if (demo != null && demo != said) throw new LaunchRefused("launch.option.demo-and-empty");
        return new CommandLine(network, data, said, size, seed, dbUrl, administrator);
    }

    // Without a folder and a word about it, it is the demonstration; what a folder holds is seen when it is open.
    private boolean isMeantAsDemo() {
        return demo == null ? data == null : demo;
    }

    // Whoever is the only administrator need not remember the login either.
    private static String login(Deque<String> left) {
        String next = left.peekFirst();
        return next == null || next.startsWith("--") ? "" : left.removeFirst();
    }

    private static String value(String option, Deque<String> left) {
        String value = left.pollFirst();
        if (value == null || value.isBlank() || value.startsWith("--"))
            throw new LaunchRefused("launch.option.value", option);
        return value;
    }

    static int number(String option, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new LaunchRefused("launch.option.number", option, value, String.valueOf(least), String.valueOf(most));
    }

    static Path folder(String option, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LaunchRefused("launch.option.folder", value, option);
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
