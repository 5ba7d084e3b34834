package eljur.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A course with everything that its lessons need. */
record TaughtCourse(
        long id,
        String subject,
        String family,
        boolean lesson,
        boolean unmarked,
        int grade,
        double weekly,
        long teacher,
        Set<Long> classes,
        boolean whole,
        List<Term> terms,
        List<GroupPupil> pupils,
        List<PlannedTopic> topics,
        List<PlannedLesson> lessons) {

    record Term(long id, LocalDate starts, LocalDate ends, boolean closed) {}

    record GroupPupil(long id, LocalDate since, @Nullable LocalDate until) {

        boolean in(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    record PlannedTopic(
            long id,
            String title,
            @Nullable String homework,
            @Nullable String work) {}

    @Nullable
    Term termOf(LocalDate day) {
        return terms.stream()
                .filter(term -> !day.isBefore(term.starts()) && !day.isAfter(term.ends()))
                .findFirst()
                .orElse(null);
    }
}
