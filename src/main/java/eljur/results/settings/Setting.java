package eljur.results.settings;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dated setting, as the school's act says it. Which words {@code way} may hold is told by the kind.
 *
 * @param subject only for this one; null: for all
 * @param parts the subjects that one of the certificate was taught as
 */
public record Setting(
        long id,
        Kind kind,
        LocalDate since,
        int fromGrade,
        int toGrade,
        @Nullable Long subject,
        String way,
        List<Long> parts,
        String act,
        boolean withdrawn) {

    /** What is set. */
    public enum Kind {
        ATTESTATION("attestation", List.of("counts", "shown")),
        SUBJECT_GROUP("subject-group", List.of("alike", "rounded")),
        EXAM_DAYS("exam-days", List.of("1", "2", "3", "5")),
        BEHAVIOUR("behaviour", List.of("pass", "words", "points")),
        CLUB("club", List.of("none", "pass", "levels", "marks")),
        EXTRACURRICULAR("extracurricular", List.of("none", "pass", "levels", "marks")),
        ELECTIVE("elective", List.of("none", "pass", "levels", "marks")),
        OPTIONAL("optional", List.of("none", "pass", "levels", "marks"));

        private final String stored;
        private final List<String> ways;

        Kind(String stored, List<String> ways) {
            this.stored = stored;
            this.ways = ways;
        }

        public String stored() {
            return stored;
        }

        public List<String> ways() {
            return ways;
        }

        /** With what a course of this kind ends; of lessons other acts say it. */
        public static Optional<Kind> ofCourse(String kind) {
            return Arrays.stream(values())
                    .filter(one -> one.isOfActivities() && one.stored.equals(kind))
                    .findFirst();
        }

        public boolean isOfActivities() {
            return ways.contains("none");
        }

        static Kind of(String stored) {
            for (Kind kind : values()) if (kind.stored.equals(stored)) return kind;
            throw new IllegalArgumentException(stored);
        }
    }

    boolean fits(Kind asked, int grade, @Nullable Long ofSubject, LocalDate day) {
        return !withdrawn
                && kind == asked
                && grade >= fromGrade
                && grade <= toGrade
                && (subject == null || subject.equals(ofSubject))
                && !since.isAfter(day);
    }
}
