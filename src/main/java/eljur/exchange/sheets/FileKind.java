package eljur.exchange.sheets;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file really is, told by its first bytes; its name must say the same. */
public enum FileKind {
    XML("xml"),
    XLSX("xlsx"),
    ZIP("zip"),
    CSV("csv", "txt", "tsv");

    private final String[] extensions;

    FileKind(String... extensions) {
        this.extensions = extensions;
    }

    public static FileKind of(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableFile("import.unreadable.empty");
        }
        FileKind inside = byContent(content);
        String extension = extension(fileName);
        FileKind kind = inside == XLSX && extension.equals("zip") ? ZIP : inside;
        if (!Arrays.asList(kind.extensions).contains(extension)) {
            throw new UnreadableFile("import.unreadable.mislabelled." + kind.extensions[0], Cells.excerpt(fileName));
        }
        return kind;
    }

    private static FileKind byContent(byte[] content) {
        if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
            return XLSX;
        }
        String foreign = foreign(content);
        if (foreign != null) {
            throw new UnreadableFile("import.unreadable.kind." + foreign);
        }
        return looksLikeXml(content) ? XML : CSV;
    }

    /** Files that people do send instead of a table, each with advice of its own. */
    private static @Nullable String foreign(byte[] content) {
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "ole"; // the old XLS, and an XLSX closed with a password
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (startsWith(content, 0x89, 'P', 'N', 'G') || startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return "picture";
        }
        boolean packed = startsWith(content, 'R', 'a', 'r', '!')
                || startsWith(content, '7', 'z', 0xBC, 0xAF)
                || startsWith(content, 0x1F, 0x8B);
        return packed ? "archive" : null;
    }

    /** Past a byte order mark, zero bytes of UTF-16 and blanks the first sign is "&lt;". */
    private static boolean looksLikeXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 1_000); i++) {
            int b = content[i] & 0xFF;
            if (b == '<') {
                return true;
            }
            boolean skipped = b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF;
            if (!skipped) {
                return false;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }
}
