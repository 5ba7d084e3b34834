package eljur.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word a person reads, from {@code messages/<module>.properties} (UTF-8).
 *
 * <p>An unknown key is our fault and fails loudly; two files may not say the same key.
 */
@Component
public class Texts {

    public static final Locale RUSSIAN = Locale.of("ru", "RU");

    private final Map<String, String> texts = new HashMap<>();

    public Texts() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the key; {0}, {1}… stand for the arguments. Give numbers that are names (ids, years) as strings. */
    public String of(String key, Object... args) {
        String text = texts.get(key);
        if (text == null) throw new IllegalArgumentException("No text for " + key);
        return args.length == 0 ? text : new MessageFormat(text, RUSSIAN).format(args);
    }

    /** A counted noun: the forms stand under {@code key.one}, {@code key.few}, {@code key.many}; {0} is the number. */
    public String count(String key, long n) {
        return of(key + "." + pluralForm(n), String.valueOf(n));
    }

    /** All texts whose key begins so, by the rest of the key: for the scripts of a page. */
    public Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) found.put(key.substring(prefix.length()), text);
        });
        return found;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    static String pluralForm(long n) {
        long tens = Math.abs(n) % 100, ones = Math.abs(n) % 10;
        if (tens >= 11 && tens <= 14) return "many";
        if (ones == 1) return "one";
        return ones >= 2 && ones <= 4 ? "few" : "many";
    }

    private void load(Resource file) throws IOException {
        var read = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        for (String key : read.stringPropertyNames())
            if (texts.put(key, read.getProperty(key)) != null)
                throw new IllegalStateException("Two texts for " + key + ", one of them in " + file.getFilename());
    }
}
