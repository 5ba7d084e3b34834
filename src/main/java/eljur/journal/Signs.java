package eljur.journal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The signs of the register, from {@code rules/marks.properties} and {@code rules/scales.properties}: data, since schools differ and norms
 * change.
 */
final class Signs {

    private static final Properties SIGNS = read("/rules/marks.properties");
    private static final Properties SCALES = read("/rules/scales.properties");

    private Signs() {}

    static String of(String key) {
        String sign = SIGNS.getProperty(key);
        if (sign == null) throw new IllegalStateException("No sign for " + key);
        return sign;
    }

    /** What is said of a scale; an empty text for nothing. */
    static String scale(String key) {
        return SCALES.getProperty(key, "");
    }

    /** The letter meant, when another layout was left on; itself otherwise. */
    static char meant(char typed) {
        return SIGNS.getProperty("lookalike." + typed, String.valueOf(typed)).charAt(0);
    }

    private static Properties read(String file) {
        try (var in = new InputStreamReader(Signs.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var signs = new Properties();
            signs.load(in);
            return signs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
