package eljur.journal;

import eljur.access.CurrentUser;
import java.util.Map;

/** Asked for a page of a register when its term ends, answered by whoever knows the rules of period marks. */
public interface ProposedMarks {

    /**
     * @param clear it may be confirmed without a look
     * @param said how it came about, in words
     */
    record Proposed(MarkValue value, boolean clear, String said) {}

    /** Of the pupils of this course who have no mark of the term yet; as many statements, however many pupils there are. */
    Map<Long, Proposed> ofCourse(CurrentUser who, long course, long term);
}
