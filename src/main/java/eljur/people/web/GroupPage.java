package eljur.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One group and who could be in it.
 *
 * @param whole its classes are in it wholly: there is no list to keep
 * @param since the day that is proposed for who comes now
 * @param earliest the first day of the year
 * @param former those who were in it and left
 */
public record GroupPage(
        long id,
        String name,
        boolean whole,
        boolean changeable,
        int members,
        List<Part> parts,
        List<Member> former,
        String since,
        String earliest,
        String latest,
        @Nullable String error) {

    /** The pupils of one class. */
    public record Part(String className, List<Member> pupils) {}

    /** @param note from when, until when, or empty */
    public record Member(long id, String name, boolean in, String note) {}
}
