package eljur.school;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asked when terms change, answered by whoever keeps records by term: a lesson that was recorded belongs to the term it was recorded in. */
public interface TermRecords {

    /** A day outside these two at which something is recorded in the term, if there is one: the earliest. */
    Optional<LocalDate> recordedOutside(long school, long term, LocalDate starts, LocalDate ends);

    /** Is any register of the term closed? */
    boolean isClosed(long school, long term);

    /** Opens the registers of terms that are new. */
    List<TouchedRow> openRegisters(long school);
}
