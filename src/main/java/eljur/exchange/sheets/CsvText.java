package eljur.exchange.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out in which alphabet a text file was written: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 when it is
 * that throughout, else as windows-1251, in which Excel saves CSV on a Russian computer, or as windows-1252 where its letters stand
 * among Latin ones.
 */
final class CsvText {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CsvText() {}

    static String decode(byte[] content) {
        String text = decodeBy(charset(content), content);
        int zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new UnreadableFile("import.unreadable.csv.binary", lineAt(text, zero));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || everySecondIsHigh(content, 1)) return StandardCharsets.UTF_16LE;
        if (startsWith(content, 0xFE, 0xFF) || everySecondIsHigh(content, 0)) return StandardCharsets.UTF_16BE;
        return utf8Or1251(content);
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** In UTF-16 one byte of two is 4 in Russian letters and 0 in blanks, digits and separators; no other text has such bytes. */
    private static boolean everySecondIsHigh(byte[] content, int place) {
        int seen = Math.min(content.length, 2_000) / 2;
        for (int i = 0; i < seen; i++) {
            byte b = content[2 * i + place];
            if (b != 0 && b != 4) return false;
        }
        return seen > 0;
    }

    private static Charset utf8Or1251(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return looksWestern(content) ? WINDOWS_1252 : WINDOWS_1251;
        }
    }

    /** A letter beyond ASCII stands among Latin ones in a German or French word; Russian words have no Latin letters. */
    private static boolean looksWestern(byte[] content) {
        int among = 0;
        int high = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= 0) continue;
            high++;
            boolean latin = i > 0 && isLatin(content[i - 1]) || i + 1 < content.length && isLatin(content[i + 1]);
            among += latin ? 1 : 0;
        }
        return among * 2 > high;
    }

    private static boolean isLatin(byte b) {
        return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
    }

    private static String decodeBy(Charset charset, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("import.unreadable.csv.encoding", linesBefore(content, bytes.position()));
        }
    }

    private static int linesBefore(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
