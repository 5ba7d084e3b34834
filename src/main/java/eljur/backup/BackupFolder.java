package eljur.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program's own folder of backups, and how its files are called: by the school's own time, for people look for a day. */
final class BackupFolder {

    static final String ENDING = ".backup";

    private static final String BEGINNING = "eljur-";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private BackupFolder() {}

    /** Below the data folder, and made for the program's user only. */
    static Path in(Path data) throws IOException {
        Path folder = data.resolve("backup");
        if (!Files.exists(folder))
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return folder;
    }

    /** Files of the installation that belong into a backup. */
    static Path filesIn(Path data) {
        return data.resolve("files");
    }

    static String name(LocalDateTime taken) {
        return BEGINNING + NAME.format(taken) + ENDING;
    }

    /** When the backup of this name was made; nothing for a file that is called otherwise, which is nobody's business here. */
    static Optional<LocalDateTime> taken(String name) {
        if (!name.startsWith(BEGINNING) || !name.endsWith(ENDING)) return Optional.empty();
        try {
            String at = name.substring(BEGINNING.length(), name.length() - ENDING.length());
            return Optional.of(LocalDateTime.parse(at, NAME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> taken(name).isPresent())
                    .toList();
        }
    }
}
