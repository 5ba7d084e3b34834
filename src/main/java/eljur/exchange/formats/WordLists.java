package eljur.exchange.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Lists of words that other programs and people use, kept as data in {@code rules/}. */
final class WordLists {

    private WordLists() {}

    static Properties read(String name) {
        Properties words = new Properties();
        try (InputStream in = WordLists.class.getResourceAsStream("/rules/" + name);
                Reader reader = new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
