package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands themselves. */
class BinTest {

    private static final Path BIN = Path.of("bin").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"run", "restore", "test", "tools.sh"})
    void isUnderstoodByTheShell(String script) throws Exception {
        assertThat(said("bash", "-n", BIN.resolve(script).toString())).isEmpty();
    }

    // On a fresh clone nothing is built yet: the shell reads the program's own text.
    @Test
    void helpsBeforeAnythingIsBuiltInTheWordsOfTheProgram() throws Exception {
        assertThat(said(BIN.resolve("run").toString(), "--port", "80", "--help").strip())
                .isEqualTo(new Texts().of("launch.usage").strip());
        assertThat(said(BIN.resolve("restore").toString(), "--from", "x", "--help")
                        .strip())
                .isEqualTo(new Texts().of("restore.usage").strip());
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
