package eljur.backup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Backups as the administrator sees them.
 *
 * @param ours false where several schools share the installation: then its backups are nobody's to take
 * @param tone of the sentence above all: ok or bad
 * @param at the hour of the night, as 02:30
 */
public record BackupPage(
        boolean ours,
        String tone,
        String state,
        @Nullable String refused,
        boolean underWay,
        String at,
        int days,
        int weeks,
        List<Place> places,
        boolean morePlaces,
        List<Run> runs) {

    /**
     * @param detail what must be known of it: the last copy there, the fingerprint of a server
     * @param warning what is wrong with it
     */
    public record Place(
            long id, String name, String detail, @Nullable String warning) {}

    /** @param file whether it can be taken */
    public record Run(long id, String when, String cause, String state, String tone, String size, boolean file) {}

    /**
     * The page to print.
     *
     * @param places where the copies lie, beside the lost machine
     * @param side of the picture for a camera, in modules
     * @param picture its dark modules, as the path of an SVG
     */
    public record Key(
            List<String> schools,
            String number,
            List<String> rows,
            String printed,
            List<String> places,
            int side,
            String picture) {}
}
