package eljur.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PostgreSQL at work on these data, by what its process file says; never anybody else's. */
record Server(Path data) {

    private static final int PORT_LINE = 3, READY_LINE = 7;

    Optional<ProcessHandle> postmaster() {
        String pid = said(0);
        return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
    }

    /** The server and everything it started. */
    List<ProcessHandle> processes() {
        return postmaster().stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .toList();
    }

    /** The first whose title begins so: {@code postgres: walwriter}. */
    ProcessHandle child(String title) {
        return processes().stream()
                .filter(process -> title(process).startsWith(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process " + title));
    }

    int port() {
        return Integer.parseInt(said(PORT_LINE));
    }

    boolean ready() {
        return said(READY_LINE).equals("ready");
    }

    /** Nobody says goodbye. */
    void kill() {
        kill(processes());
    }

    static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        Pause.untilSo("the server is dead", 60, () -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static String title(ProcessHandle process) {
        try {
            Path words = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
            return Files.readString(words, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private String said(int line) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > line ? lines.get(line).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
