package eljur.journal;

import java.util.Map;

/** Asked for a page of a register, answered by whoever keeps the marks that pupils bring along from other schools, or from a former class. */
public interface BroughtMarks {

    /**
     * Of the pupils of this course in its subject and year: what each brought, in words; one statement, however many they are.
     *
     * @param term whose marks of single works count among what a former class gave
     */
    Map<Long, String> ofCourse(long school, long course, long term);
}
