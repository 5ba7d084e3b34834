package eljur.timetable;

import java.time.LocalDate;
import java.util.List;

/** Asked for the book of missed lessons, answered by whoever knows who is away: lessons that nobody gave and nobody called off. */
public interface OpenPlaces {

    /** @param reason why their teacher was away */
    record OpenPlace(long lesson, String reason) {}

    List<OpenPlace> between(long school, LocalDate first, LocalDate last);
}
