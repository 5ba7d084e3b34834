package eljur.school.web;

import java.util.List;

/**
 * The card of the school.
 *
 * @param lines the same as fields, for those who only read
 * @param signer what was typed about a new one when it could not be saved
 */
public record SchoolPage(
        Fields fields,
        List<Line> lines,
        List<ChangePage.Choice> zones,
        List<Signer> signers,
        Fields signer,
        boolean mayChange) {

    public record Line(String name, String value) {}

    /**
     * @param open until no day that is known
     * @param former signs no longer
     */
    public record Signer(
            long id, String position, String name, String kind, String days, boolean open, boolean former) {}
}
