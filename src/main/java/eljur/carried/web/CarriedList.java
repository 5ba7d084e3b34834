package eljur.carried.web;

import java.util.List;

/** Whose brought marks wait, were sent back, are confirmed. */
public record CarriedList(List<Entry> waiting, List<Entry> returned, List<Entry> confirmed, boolean mayConfirm) {

    /**
     * @param marks how many
     * @param entered by whom and when, in words
     * @param seen the version of the sheet
     */
    public record Entry(
            long pupil,
            String name,
            String className,
            int marks,
            String source,
            String entered,
            String why,
            String seen) {}
}
