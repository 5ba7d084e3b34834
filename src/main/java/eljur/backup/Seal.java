package eljur.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * What keeps a backup secret and whole: AES-256-GCM in segments, each bound to its place and the last one known as the last, under
 * a key made for the one file. Before it, in the clear and under the same seal: what the file is, its format, the number of
 * its key.
 */
final class Seal {

    static final short FORMAT = 1;
    static final int SEGMENT = 64 * 1024;

    private static final byte[] MAGIC = "ELJURBAK".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK = 8;
    static final int HEAD = MAGIC.length + Short.BYTES + MARK;
    private static final int KEY_BYTES = 32;

    private Seal() {}

    /** Closing it seals the end, and closes what is beneath. */
    static OutputStream writing(OutputStream out, BackupKey key) throws IOException {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .putShort(FORMAT)
                .put(key.mark())
                .array();
        out.write(head);
        try {
            return streaming(key).newEncryptingStream(out, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Gives nothing that was not proved; that nothing is missing is proved at its end.
     *
     * @throws UnusableBackup when it is no backup, of a newer program, or under another key
     */
    static InputStream reading(InputStream in, BackupKey key) throws IOException {
        byte[] head = head(in);
        ByteBuffer read = ByteBuffer.wrap(head, MAGIC.length, HEAD - MAGIC.length);
        if (!Arrays.equals(MAGIC, Arrays.copyOf(head, MAGIC.length))) throw new UnusableBackup("no-backup");
        if (read.getShort() != FORMAT) throw new UnusableBackup("format");
        byte[] mark = new byte[MARK];
        read.get(mark);
        if (!Arrays.equals(mark, key.mark())) throw new UnusableBackup("key", key.number(), BackupKey.number(mark));
        try {
            return streaming(key).newDecryptingStream(in, head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[HEAD];
        try {
            new DataInputStream(in).readFully(head);
            return head;
        } catch (EOFException e) {
            throw new UnusableBackup(e, "no-backup");
        }
    }

    private static AesGcmHkdfStreaming streaming(BackupKey key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.secret(), "HmacSha256", KEY_BYTES, SEGMENT, HEAD);
    }
}
