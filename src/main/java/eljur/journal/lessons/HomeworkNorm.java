package eljur.journal.lessons;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** How many minutes of homework a day are the norm for a grade: advice for the teacher, never a wall. */
final class HomeworkNorm {

    private static final Properties NORMS = read();

    private HomeworkNorm() {}

    /** 0 when there is no norm for the grade. */
    static int minutes(int grade) {
        return Integer.parseInt(NORMS.getProperty("grade." + grade, "0"));
    }

    private static Properties read() {
        try (var in = new InputStreamReader(
                HomeworkNorm.class.getResourceAsStream("/rules/homework.properties"), StandardCharsets.UTF_8)) {
            var norms = new Properties();
            norms.load(in);
            return norms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
