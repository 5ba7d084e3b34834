package eljur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The project's own source files, for the tests that read them. */
final class Sources {

    private Sources() {}

    static List<Path> java() {
        return under("src/main/java", ".java");
    }

    static List<Path> templates() {
        return under("src/main/resources/templates", ".jte");
    }

    static List<Path> under(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Findings of a check, each with the file it stands in. */
    static List<String> findings(List<Path> files, Function<String, List<String>> check) {
        return files.stream()
                .flatMap(file -> check.apply(text(file)).stream().map(finding -> file + ": " + finding))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)(^|[^:])//.*$", "$1");
    }
}
