package eljur.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The words of the demonstration school, from {@code resources/demo}. */
final class DemoTexts {

    private static final Properties SCHOOL = properties("/demo/school.properties");

    private DemoTexts() {}

    /** {0}, {1}… stand for the arguments, as they are. */
    static String of(String key, Object... args) {
        String text = SCHOOL.getProperty(key);
        if (text == null) throw new IllegalStateException("No text for " + key);
        return args.length == 0 ? text : filled(text, args);
    }

    static String filled(String text, Object... args) {
        Object[] words = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(words);
    }

    static List<String> list(String key) {
        return List.of(of(key).split("\\|"));
    }

    /** The lines of a table, parted at «|»; what follows # at the beginning of a line is for its readers. */
    static List<String[]> table(String file) {
        return lines(file).stream().map(line -> line.split("\\|", -1)).toList();
    }

    static List<String> lines(String file) {
        try (InputStream in = open("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties properties(String path) {
        try (var in = new InputStreamReader(open(path), StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(in);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = DemoTexts.class.getResourceAsStream(path);
        if (in == null) throw new IllegalStateException(path + " is missing");
        return in;
    }
}
