package eljur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The figures as lines of Markdown, ready for {@code docs/performance.md}. */
final class Report {

    private Report() {}

    static void machine(Options options) throws IOException {
        say(
                "%s, %d processors, Java %s, load before: %s%n",
                LocalDate.now(ZoneOffset.UTC), cores(), Runtime.version(), load());
        say(
                "Series of %.0f s, %d each, the middle one shown; warm-up %.0f s of 8 connections before each row%n",
                options.seconds(), options.series(), options.seconds() * 3);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    static void school(int size, Stage stage, double first, double later, Memory memory) {
        say("%n## A school of %d%n", size);
        say("Ready after %.1f s at the first start, %.1f s at a later one. %s", first, later, held(memory));
        say(
                "The register: %d pupils by %d lessons, %d marks. The quarter of a child: %d lessons, %d subjects.%n",
                stage.register().pupils().size(),
                stage.register().lessons().size(),
                stage.marks(),
                stage.lessonsOfTerm(),
                stage.subjects());
    }

    static void memory(Memory memory) {
        say("%nAfter all that: %s", held(memory));
    }

    private static String held(Memory memory) {
        return "Live heap %.0f MB, resident %.0f MB, PostgreSQL beside it %.0f MB."
                .formatted(memory.heap(), memory.resident(), memory.database());
    }

    static void heading(double inserts) {
        say("One row inserted and committed, bare, by 8 clients: %.0f a second.%n", inserts);
        say(
                "| | what | cold, ms | connections | p50, ms | p95 | p99 | a second | statements | bytes raw | on the wire | its SQL bare, a second | of it | nginx, a second | of it |");
        say("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    }

    static void row(Measured one) {
        one.served().forEach((connections, series) -> {
            say(
                    "| %s | %s | %.1f | %d | %.2f | %.2f | %.2f | %.0f | %d | %d | %d | %.0f | %s | %.0f | %s |",
                    one.scenario().letter(),
                    one.scenario().name(),
                    one.cold(),
                    connections,
                    series.millis(0.5),
                    series.millis(0.95),
                    series.millis(0.99),
                    series.perSecond(),
                    one.statements(),
                    one.raw(),
                    one.packed(),
                    one.bare(),
                    share(series.perSecond(), one.bare()),
                    one.file().perSecond(),
                    share(series.perSecond(), one.file().perSecond()));
        });
    }

    private static String share(double part, double whole) {
        return Double.isNaN(whole) ? "" : "%.0f %%".formatted(100 * part / whole);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
        System.out.flush();
    }
}
