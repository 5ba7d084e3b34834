package eljur.homework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is set ahead in one course.
 *
 * @param path of the form
 * @param form null when the reader sets nothing here
 * @param ahead due today or later
 */
public record AssignmentList(
        long course, String name, String path, @Nullable Form form, List<Item> ahead, List<Item> before) {

    /**
     * @param due with the day of the week
     * @param whom empty: all of the course
     * @param state late, changed, withdrawn, in words; empty: nothing to say
     * @param act where it can be changed, or read with its history
     */
    public record Item(
            long id,
            String due,
            String text,
            String whom,
            String minutes,
            List<Link> links,
            List<File> files,
            String who,
            String late,
            @Nullable String withdrawn) {}

    /** @param host where it leads */
    public record Link(String address, String host) {}

    /** @param address null while it is not given out @param state what the antivirus said @param sentName what it was called when it came; empty: the same */
    public record File(long id, @Nullable String address, String name, String size, String state, String sentName) {}

    /** @param chosen it is the one that stands, or was typed */
    public record Choice(String value, String text, boolean chosen) {}

    /** @param set minutes that are set for the day already @param norm 0: there is none @param of what each subject gives */
    public record Day(String value, String text, boolean chosen, int set, int norm, String of) {}

    /**
     * The form, empty, as it stands, or as it was typed and refused.
     *
     * @param error why nothing was saved; null: nothing was refused
     * @param errors by the name of the field
     * @param held files that came with a form that was refused
     * @param anyDay otherwise only the lessons of the list
     */
    public record Form(
            @Nullable String error,
            Map<String, String> errors,
            String seen,
            String text,
            List<Day> due,
            String day,
            String firstDay,
            String lastDay,
            String minutes,
            String links,
            List<Choice> whom,
            List<Choice> pupils,
            List<Choice> files,
            List<Choice> held,
            boolean anyDay,
            int fileMb,
            int mostFiles,
            String late) {

        public String wrong(String field) {
            return errors.getOrDefault(field, "");
        }
    }
}
