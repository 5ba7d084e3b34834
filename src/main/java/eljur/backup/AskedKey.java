package eljur.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Notes the key that a server shows, and turns away before anything is told to it. */
final class AskedKey extends OneHostKey {

    @Nullable
    String shown;

    @Override
    public int check(String host, byte[] key) {
        byte[] kind = new byte[ByteBuffer.wrap(key).getInt()];
        ByteBuffer.wrap(key).position(Integer.BYTES).get(kind);
        shown = new String(kind, StandardCharsets.US_ASCII) + " "
                + Base64.getEncoder().encodeToString(key);
        return NOT_INCLUDED;
    }
}
