package eljur.school;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Asked about the pupils of classes, answered by whoever keeps them, in the transaction under way. */
public interface ClassMembers {

    /** A class is new: its group of all its pupils is made. */
    List<TouchedRow> opened(long school, long year, long schoolClass, String name);

    /** A class is called otherwise: so are the groups that are named after it. */
    List<TouchedRow> renamed(long school, long schoolClass, String was, String now);

    /** How many are in each class of the year on this day; of an empty one there is none. */
    Map<Long, Integer> pupils(long school, long year, LocalDate day);

    /** How many are in the class on this day or come later. */
    int pupilsFrom(long school, long schoolClass, LocalDate day);
}
