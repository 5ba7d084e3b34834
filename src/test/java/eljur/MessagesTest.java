package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the interface: of two under one key, the later would silently be said for both. */
class MessagesTest {

    @Test
    void eachKeyStandsOnceInAllBundles() throws IOException {
        var places = new TreeMap<String, List<String>>();
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path bundle : bundles.sorted().toList())
                for (String line : Files.readAllLines(bundle))
                    if (line.matches("[\\w.-]+=.*"))
                        places.computeIfAbsent(line.substring(0, line.indexOf('=')), key -> new ArrayList<>())
                                .add(bundle.getFileName().toString());
        }
        assertThat(places).hasSizeGreaterThan(1000);
        places.values().removeIf(bundles -> bundles.size() == 1);
        assertThat(places).isEmpty();
    }
}
