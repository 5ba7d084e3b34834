package eljur.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code postmaster.pid}: what a running PostgreSQL says of itself. */
record ProcessFile(long pid, boolean ready) {

    private static final ProcessFile NONE = new ProcessFile(-1, false);

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    static ProcessFile of(Path data) {
        try {
            List<String> lines = Files.readAllLines(in(data), StandardCharsets.ISO_8859_1);
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return lines.isEmpty()
                    ? NONE
                    : new ProcessFile(Long.parseLong(lines.getFirst().strip()), ready);
        } catch (IOException | NumberFormatException e) {
            return NONE;
        }
    }
}
