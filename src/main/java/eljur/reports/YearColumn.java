package eljur.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Marks of a year that stand on a sheet of their own: of the year, of the yearly attestation, of the exam, and the final one. */
enum YearColumn {
    YEAR,
    ATTESTATION,
    EXAM,
    FINAL;

    /** As it stands in addresses, and the kind of the mark where it is kept. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<YearColumn> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Exams and final marks belong to a class that gets certificates. */
    static List<YearColumn> of(SummarizedClass shown) {
        return shown.leaves() ? List.of(values()) : List.of(YEAR, ATTESTATION);
    }
}
