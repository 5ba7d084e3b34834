package eljur.people;

import eljur.platform.TouchedRow;
import java.util.List;

/** Asked before two cards of the staff become one, answered by whoever keeps what somebody does at work. */
public interface StaffDuties {

    /** Whatever of these two cannot become one person's, in words; nothing stands in the way when there is none. */
    List<String> inTheWay(long school, long person, long into);

    /** Everything that hangs on the card, in words: a card made by mistake has none. */
    List<String> of(long school, long person);

    /** Gives what hangs on the one to the other, each with its days. */
    List<TouchedRow> move(long school, long person, long into);
}
