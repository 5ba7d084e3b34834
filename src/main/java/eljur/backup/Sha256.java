package eljur.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and sums what passes through. Closing it leaves open what is beneath. */
final class Sha256 extends FilterOutputStream {

    private final MessageDigest digest;
    private long bytes;

    Sha256(OutputStream out) {
        super(out);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] part, int from, int length) throws IOException {
        out.write(part, from, length);
        digest.update(part, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    /** Of all that has passed; asked once. */
    String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
