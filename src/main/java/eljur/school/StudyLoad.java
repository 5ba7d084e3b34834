package eljur.school;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** How many lessons a week and a year a grade may have: dated data with its source, advice for those who plan and never a wall. */
public final class StudyLoad {

    private static final Properties NORMS = read();

    private StudyLoad() {}

    /**
     * The most lessons of the compulsory part in a week.
     *
     * @param days how many school days the week has, 5 or 6
     * @return 0 where the source names no limit
     */
    public static int weekly(int grade, int days) {
        return figure("week." + grade, days > 5 ? 1 : 0);
    }

    /** The least number of lessons in a year; 0 where the source names none. */
    public static int yearlyLeast(int grade) {
        return figure("year." + grade, 0);
    }

    /** The most lessons in a year; 0 where the source names none. */
    public static int yearlyMost(int grade) {
        return figure("year." + grade, 1);
    }

    /** The most hours of extracurricular work in a week. */
    public static int extracurricular() {
        return figure("extracurricular", 0);
    }

    private static int figure(String key, int which) {
        var figures = NORMS.getProperty(key);
        return figures == null ? 0 : Integer.parseInt(figures.split(" ", -1)[which]);
    }

    private static Properties read() {
        try (var in = new InputStreamReader(
                StudyLoad.class.getResourceAsStream("/rules/study-load.properties"), StandardCharsets.UTF_8)) {
            var norms = new Properties();
            norms.load(in);
            return norms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
