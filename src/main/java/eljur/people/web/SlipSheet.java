package eljur.people.web;

import java.util.List;

/**
 * Slips to be printed: shown once.
 *
 * @param address of the school's pages, as it stands on each slip
 * @param local the address opens on this computer only, so the slips are of no use elsewhere
 * @param until the last day on which they are good
 */
public record SlipSheet(String school, String address, boolean local, String until, String back, List<Slip> slips) {

    /** @param side of the picture in modules; {@code path} draws it */
    public record Slip(String name, String note, String code, int side, String path) {}

    /** As people type it, up to the page. Browsers complete it to plain HTTP, so HTTPS is said. */
    public String typedAddress() {
        return address.replaceFirst("^http://", "");
    }
}
