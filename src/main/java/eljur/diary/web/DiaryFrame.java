package eljur.diary.web;

import java.util.List;

/**
 * Whose diary it is: the child shown, and the others one may turn to.
 *
 * @param pupil surname and given name, as they stand on paper
 * @param school name of the school
 */
public record DiaryFrame(Kid shown, List<Kid> kids, String pupil, String school) {

    /** @param initial the first letter of the name */
    public record Kid(long id, String name, String className, String initial) {}

    public boolean several() {
        return kids.size() > 1;
    }

    /** The part of an address that names the child. */
    public String query() {
        return "child=" + shown.id();
    }
}
