package eljur.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How the demonstration school judges its works: dictations and compositions with two marks, control works that are written again, levels
 * instead of marks in grade 1, a test by a hundred points that counts in no mean.
 */
final class WorkKinds {

    /** What the first grade gets instead of marks. */
    static final String LEVEL = "УРВ";

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Copy copy;
    private final Instant at;

    WorkKinds(Copy copy, Instant at) {
        this.copy = copy;
        this.at = at;
    }

    void write(long deputy) {
        copy.row(DemoTable.WORK_TYPE, DemoSchool.ID, LEVEL, "уровень, 1 класс", "ур.", false, 9);
        copy.row(DemoTable.WORK_TYPE, DemoSchool.ID, "ТЕСТ", "тест", "тест", false, 10);
        rule("КР", "five", 1, "both", 4, deputy);
        rule("ДИК", "five", 2, "none", 4, deputy);
        rule("СОЧ", "five", 2, "none", 10, deputy);
        rule(LEVEL, "levels", 1, "none", 0, deputy);
        rule("ТЕСТ", "hundred", 1, "none", 2, deputy);
    }

    private void rule(String code, String scale, int marks, String retake, int days, long deputy) {
        copy.row(
                DemoTable.WORK_RULE,
                DemoSchool.ID,
                copy.next(DemoTable.WORK_RULE),
                code,
                ALWAYS,
                scale,
                BigDecimal.ONE,
                true,
                marks,
                retake,
                false,
                days,
                at,
                deputy);
    }
}
