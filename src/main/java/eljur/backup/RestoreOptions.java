package eljur.backup;

import eljur.platform.postgres.LaunchRefused;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said to {@code bin/restore}.
 *
 * @param keyFile null: the key is asked for
 * @param data null: where {@code bin/run} looks for such a school
 * @param dbUrl an empty external database; null for one of the program's own
 */
record RestoreOptions(
        Path from,
        @Nullable Path keyFile,
        @Nullable Path data,
        @Nullable String dbUrl) {

    static boolean asksForHelp(List<String> words) {
        return words.contains("--help") || words.contains("-h");
    }

    /** @throws LaunchRefused when an option is unknown, or the file is not said */
    static RestoreOptions of(List<String> words) {
        Deque<String> left = new ArrayDeque<>();
        for (String word : words)
            left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] {word}));
        Path from = null, keyFile = null, data = null;
        String dbUrl = null;
        while (!left.isEmpty()) {
            String option = left.removeFirst();
            switch (option) {
                case "--from" -> from = path(option, left);
                case "--key-file" -> keyFile = path(option, left);
                case "--data" -> data = path(option, left);
                case "--db-url" -> dbUrl = value(option, left);
                default -> throw new LaunchRefused("restore.option.unknown", option);
            }
        }
        if (from == null) throw new LaunchRefused("restore.option.from");
        return new RestoreOptions(from, keyFile, data, dbUrl);
    }

    private static Path path(String option, Deque<String> left) {
        try {
            return Path.of(value(option, left)).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new LaunchRefused("restore.option.value", option);
        }
    }

    private static String value(String option, Deque<String> left) {
        String value = left.pollFirst();
        if (value == null || value.isBlank() || value.startsWith("--"))
            throw new LaunchRefused("restore.option.value", option);
        return value;
    }
}
