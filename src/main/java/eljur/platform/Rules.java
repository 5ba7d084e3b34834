package eljur.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Norms, signs and lists as dated data: what stands in {@code resources/rules}, in UTF-8. */
public final class Rules {

    private Rules() {}

    /** {@code rules/<name>.properties} */
    public static Properties read(String name) {
        try (var in = new InputStreamReader(open(name + ".properties"), StandardCharsets.UTF_8)) {
            var rules = new Properties();
            rules.load(in);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of {@code rules/<name>.txt}; a line that begins with # is a remark. */
    public static List<String> words(String name) {
        try (InputStream in = open(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(Rules.class.getResourceAsStream("/rules/" + file), file);
    }
}
