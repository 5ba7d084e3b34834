package eljur.results;

import eljur.journal.MarkValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a result is made of.
 *
 * @param why what it was given for: a kind of work, or a period
 * @param day it was held on; null where a mark was brought along without its day
 * @param weight 1 unless the school's act gives weights
 * @param brought along from another school: counted only where the school's rule says so
 */
record CountedMark(MarkValue value, String why, @Nullable LocalDate day, BigDecimal weight, boolean brought) {

    CountedMark(MarkValue value, String why, @Nullable LocalDate day) {
        this(value, why, day, BigDecimal.ONE, false);
    }
}
