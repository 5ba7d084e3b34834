package eljur.results;

import eljur.journal.Averages.Share;
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
 * @param share what it adds to both means, by its work; null of what is no mark of a work of ours
 * @param brought along from another school: counted only where the school's rule says so
 */
record CountedMark(
        MarkValue value,
        String why,
        @Nullable LocalDate day,
        BigDecimal weight,
        boolean brought,
        @Nullable Share share) {

    CountedMark(MarkValue value, String why, @Nullable LocalDate day) {
        this(value, why, day, BigDecimal.ONE, false);
    }

    CountedMark(MarkValue value, String why, @Nullable LocalDate day, BigDecimal weight, boolean brought) {
        this(value, why, day, weight, brought, null);
    }

    /** Points of the five-point scale; 0 where it counts in no mean. */
    int points() {
        return share == null ? value.points() : share.part().signum() == 0 ? 0 : share.points();
    }

    /** As a rule counts it: what the act weighs it with, or each once, a work that was written twice as one. */
    CountedMark by(MarkRule rule) {
        if (share == null) return this;
        BigDecimal weight = Boolean.TRUE.equals(rule.weighs()) ? share.part().multiply(share.weight()) : share.part();
        return new CountedMark(value, why, day, weight, brought, share);
    }
}
