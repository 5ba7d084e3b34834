package eljur.journal.registers;

import eljur.journal.web.RegisterPage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** When a register says of a pupil that it is time to ask: a hint for the teacher, from {@code rules/register.properties}. */
final class Asking {

    static final RegisterPage.Asking HINT = read();

    private Asking() {}

    private static RegisterPage.Asking read() {
        try (var in = new InputStreamReader(
                Asking.class.getResourceAsStream("/rules/register.properties"), StandardCharsets.UTF_8)) {
            var hints = new Properties();
            hints.load(in);
            return new RegisterPage.Asking(
                    Integer.parseInt(hints.getProperty("lessons-unasked")),
                    Integer.parseInt(hints.getProperty("fewest-marks")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
