/**
 * The face for families: the week day by day, and the term subject by subject, of one's own child or of oneself.
 *
 * <p>It reads what the journal published and writes nothing. What was corrected is said to be, and from what.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "access",
            "audit",
            "school",
            "people",
            "timetable",
            "journal",
            "homework",
            "results"
        })
package eljur.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
