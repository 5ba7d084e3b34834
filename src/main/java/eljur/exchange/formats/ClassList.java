package eljur.exchange.formats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Class lists as a spreadsheet has them: a row is a pupil. */
public record ClassList(List<Row> rows, List<Reason> remarks) {

    ClassList(List<Row> rows) {
        this(rows, List.of());
    }

    /**
     * @param groups names or export ids of groups that the pupil is to be in
     * @param family rows with the same code have the same guardians; empty where the list has no such column
     * @param contacts the pupil's own
     * @param notes what is to be said of a row that is taken
     * @param ref the id of another program; null in a table that people fill in
     * @param problem what keeps the row from being understood; null where nothing does
     */
    public record Row(
            int number,
            String className,
            PersonName name,
            @Nullable LocalDate bornOn,
            @Nullable String fileNumber,
            List<String> groups,
            String family,
            List<GuardianCell> guardians,
            List<Contact> contacts,
            List<Reason> notes,
            @Nullable Reason problem,
            @Nullable String ref) {}

    /**
     * @param kind phone or email
     * @param typed as the list has it
     */
    public record Contact(String kind, String typed) {}

    /**
     * @param relation the word kept for it, as {@code mother}; null where the list does not say
     * @param ref by which another program knows this guardian
     * @param widened the word of the list, where the one that is kept says less; null where it does not
     */
    public record GuardianCell(
            PersonName name,
            @Nullable String relation,
            @Nullable String ref,
            @Nullable String widened,
            List<Contact> contacts) {

        public GuardianCell(PersonName name, @Nullable String relation) {
            this(name, relation, null, null, List.of());
        }
    }
}
