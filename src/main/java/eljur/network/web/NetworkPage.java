package eljur.network.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the journal is reached, as the administrator sees it.
 *
 * @param url what people type
 * @param way by what it is reached, in words
 * @param command what opens it to the others of the school, where it is not yet open to them
 * @param asker from where the administrator has come just now, in words: behind a proxy it shows whether all is passed on
 * @param certificate null where the program itself speaks plain HTTP
 */
public record NetworkPage(
        String url,
        String way,
        @Nullable String command,
        String asker,
        @Nullable Certificate certificate) {

    /**
     * @param kind whose it is, in words
     * @param until the last day, in words
     * @param warning what is wrong with it
     * @param root null where nobody has to be told of it
     */
    public record Certificate(
            String kind,
            String until,
            List<String> names,
            String fingerprint,
            @Nullable String warning,
            @Nullable Root root) {}

    /** @param sha1 as Windows shows it, without colons */
    public record Root(String until, String sha256, String sha1) {}
}
