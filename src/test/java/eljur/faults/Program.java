package eljur.faults;

import eljur.Application;
import eljur.testing.OwnJvm;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole program in a process of its own, as {@code bin/run} starts it, always on the same port. */
final class Program implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final int port;
    private final List<String> words;
    private final Map<String, String> environment;
    private final Path said;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Thread brokenOff = new Thread(this::kill);
    private Process process;

    private Program(int port, List<String> words, Map<String, String> environment, Path said) {
        this.port = port;
        this.words = words;
        this.environment = environment;
        this.said = said;
        this.process = launched();
        Runtime.getRuntime().addShutdownHook(brokenOff);
    }

    /** @param said a file for what it says; on a disk that no fault reaches */
    static Program started(int port, Path data, Path said, Map<String, String> environment, String... more) {
        var words = new ArrayList<>(List.of("--port", String.valueOf(port), "--data", data.toString()));
        words.addAll(List.of(more));
        return new Program(port, words, environment, said);
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    void startAgain() {
        process = launched();
    }

    /** Not asked: killed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void awaitReady() {
        long until = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("The program does not come up:\n" + complaints());
            Pause.millis(20);
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(brokenOff);
        kill();
        client.close();
    }

    private boolean ready() {
        try {
            var ask = HttpRequest.newBuilder(URI.create(base() + "/health"))
                    .timeout(Duration.ofSeconds(15))
                    .build();
            return client.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private String complaints() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Process launched() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Deljur.faults=true",
                "-Deljur.faults.offset=" + School.OFFSET.toMillis(),
                Application.class.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().put("CLASSPATH", classPath());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // Without a browser's driver of a hundred megabytes.
    private static String classPath() {
        return Stream.of(OwnJvm.classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("playwright"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
