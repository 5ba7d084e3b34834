package eljur.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a process of its own, with the class path of the tests: it can be killed, and be somebody else's. */
public final class OwnJvm implements AutoCloseable {

    /** Far beyond what is ever needed: it ends a test that hangs, and measures nothing. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path said;
    private final Path complained;

    private OwnJvm(Process process, Path said, Path complained) {
        this.process = process;
        this.said = said;
        this.complained = complained;
    }

    public static OwnJvm running(Class<?> program, String... args) {
        return running(List.of(), Map.of(), classPath(), program, args);
    }

    /**
     * @param prefix a command that starts another one, as another user perhaps
     * @param environment beside that of the tests
     */
    public static OwnJvm running(
            List<String> prefix, Map<String, String> environment, String classPath, Class<?> program, String... args) {
        try {
            Path said = Files.createTempFile("eljur-test-said-", "");
            Path complained = Files.createTempFile("eljur-test-complained-", "");
            var builder = new ProcessBuilder(command(prefix, program, args))
                    .directory(Path.of("/").toFile())
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("CLASSPATH", classPath);
            return new OwnJvm(builder.start(), said, complained);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Without what belongs to the tests only: their settings of the log, and a browser's driver of a hundred megabytes. */
    public static String programPath() {
        return Stream.of(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.contains("playwright"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it is so, as long as the program lives. */
    public void await(String what, BooleanSupplier isSo) {
        awaitUntil(what, () -> {
            if (!process.isAlive() && !isSo.getAsBoolean())
                throw new AssertionError("It ended before " + what + ":\n" + said() + complained());
            return isSo.getAsBoolean();
        });
    }

    public static void awaitUntil(String what, BooleanSupplier isSo) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("In vain waited for: " + what);
            pause();
        }
    }

    /** Waits for its end. */
    public int status() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) return process.exitValue();
            throw new AssertionError("It does not end:\n" + said() + complained());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public String said() {
        return text(said);
    }

    public String complained() {
        return text(complained);
    }

    /** Not asked: killed. */
    @Override
    public void close() {
        process.destroyForcibly();
        status();
        try {
            Files.deleteIfExists(said);
            Files.deleteIfExists(complained);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<String> prefix, Class<?> program, String... args) {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.add(program.getName());
        command.addAll(List.of(args));
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
