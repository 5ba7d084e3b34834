package eljur.backup;

import eljur.platform.postgres.LaunchRefused;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of the school's backups, 256 bits, as the program keeps it and as the school prints it: four rows of four groups of four
 * letters and digits. Each row carries the sum of itself and its place, so that a slip of the pen is found in its row.
 */
final class BackupKey {

    static final int ROWS = 4;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Nothing that looks like something else: no I, L, O, U. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What a hand takes one for the other, Russian letters of the same look included. */
    private static final String MISTAKEN =
            "OIL\u0410\u0412\u0415\u0417\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423";

    private static final String MEANT = "011ABE3KMH0PCTXY";

    private static final int ROW_BYTES = 8;
    private static final int SUM_BYTES = 2;
    private static final int ROW_LETTERS = 16;

    private final byte[] secret;

    private BackupKey(byte[] secret) {
        this.secret = secret;
    }

    static BackupKey made() {
        byte[] secret = new byte[ROWS * ROW_BYTES];
        RANDOM.nextBytes(secret);
        return new BackupKey(secret);
    }

    /** @throws LaunchRefused naming the row that is not as it was printed */
    static BackupKey typed(String text) {
        String letters = meant(text);
        if (letters.length() != ROWS * ROW_LETTERS)
            throw new LaunchRefused(
                    "backup.key.length", String.valueOf(ROWS * ROW_LETTERS), String.valueOf(letters.length()));
        byte[] secret = new byte[ROWS * ROW_BYTES];
        for (int row = 0; row < ROWS; row++) System.arraycopy(row(letters, row), 0, secret, row * ROW_BYTES, ROW_BYTES);
        return new BackupKey(secret);
    }

    /** Whether this is the row of that place, counted from 0, as it was printed. */
    static boolean isRow(int row, String text) {
        String letters = meant(text);
        if (letters.length() != ROW_LETTERS) return false;
        byte[] bytes = bytes(letters);
        byte[] part = Arrays.copyOf(bytes, ROW_BYTES);
        return Arrays.equals(Arrays.copyOfRange(bytes, ROW_BYTES, bytes.length), sum(row, part));
    }

    /** The rows as they are printed. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            byte[] bytes = Arrays.copyOf(part(row), ROW_BYTES + SUM_BYTES);
            System.arraycopy(sum(row, part(row)), 0, bytes, ROW_BYTES, SUM_BYTES);
            rows.add(letters(bytes).replaceAll("(.{4})(?=.)", "$1 "));
        }
        return rows;
    }

    /** Keys are told apart by it, and it tells nothing about them: it stands on the printed page and in each file. */
    String number() {
        return number(mark());
    }

    static String number(byte[] mark) {
        String hex = HexFormat.of().withUpperCase().formatHex(mark, 0, 4);
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }

    byte[] mark() {
        return Arrays.copyOf(hash("eljur backup key"), 8);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** Keys must not reach a log. */
    @Override
    public String toString() {
        return number();
    }

    private byte[] part(int row) {
        return Arrays.copyOfRange(secret, row * ROW_BYTES, (row + 1) * ROW_BYTES);
    }

    private static byte[] row(String letters, int row) {
        byte[] bytes = bytes(letters.substring(row * ROW_LETTERS, (row + 1) * ROW_LETTERS));
        byte[] part = Arrays.copyOf(bytes, ROW_BYTES);
        byte[] said = Arrays.copyOfRange(bytes, ROW_BYTES, bytes.length);
        if (!Arrays.equals(said, sum(row, part))) throw new LaunchRefused("backup.key.row", String.valueOf(row + 1));
        return part;
    }

    private static byte[] sum(int row, byte[] part) {
        return Arrays.copyOf(new BackupKey(part).hash("row " + (row + 1)), SUM_BYTES);
    }

    private byte[] hash(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String letters(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) text.append(LETTERS.charAt(five(bytes, bit)));
        return text.toString();
    }

    private static int five(byte[] bytes, int at) {
        int value = 0;
        for (int bit = at; bit < at + 5; bit++) value = value << 1 | bytes[bit / 8] >> (7 - bit % 8) & 1;
        return value;
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = LETTERS.indexOf(letters.charAt(bit / 5));
            bytes[bit / 8] |= (byte) ((five >> (4 - bit % 5) & 1) << (7 - bit % 8));
        }
        return bytes;
    }

    private static String meant(String text) {
        var letters = new StringBuilder();
        for (char c : text.toUpperCase(eljur.platform.Texts.RUSSIAN).toCharArray()) {
            int mistaken = MISTAKEN.indexOf(c);
            char meant = mistaken < 0 ? c : MEANT.charAt(mistaken);
            if (LETTERS.indexOf(meant) >= 0) letters.append(meant);
        }
        return letters.toString();
    }
}
