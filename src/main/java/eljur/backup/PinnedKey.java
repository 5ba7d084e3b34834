package eljur.backup;

import java.util.Base64;

/** Knows one key of a server, and takes no other for it. */
final class PinnedKey extends OneHostKey {

    private final String known;

    /** @param known as «ssh-ed25519 AAAA…» */
    PinnedKey(String known) {
        this.known = known;
    }

    @Override
    public int check(String host, byte[] key) {
        return known.endsWith(" " + Base64.getEncoder().encodeToString(key)) ? OK : CHANGED;
    }
}
