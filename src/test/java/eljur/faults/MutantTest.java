package eljur.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A mutant of a statement that is no longer written so would be no mutant, and its control could catch nothing. */
class MutantTest {

    @Test
    void everyRuleThatIsTakenAwayStandsInOneStatementOfTheProgram() throws IOException {
        List<String> sources;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(MutantTest::inOneLine)
                    .toList();
        }
        for (Mutant mutant :
                Arrays.stream(Mutant.values()).filter(Mutant::rewrites).toList())
            assertThat(sources)
                    .as(mutant.name())
                    .filteredOn(
                            source -> asWritten(mutant.rule()).matcher(source).find())
                    .hasSize(1);
    }

    /** Where the driver is told "?", a source may say a name. */
    private static Pattern asWritten(String rule) {
        return Pattern.compile(
                Arrays.stream(rule.split("\\?", -1)).map(Pattern::quote).collect(Collectors.joining("(?:\\?|:\\w+)")));
    }

    private static String inOneLine(Path file) {
        try {
            return Files.readString(file).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
