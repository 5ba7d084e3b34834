package eljur.results;

import eljur.results.web.ResultPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the marks of a period come to for one pupil, as «Итоги» count them.
 *
 * @param mark that stands, or null
 * @param version of it; 0: none was ever written
 * @param proposed null where there is nothing to go by, or a mark stands
 * @param doubt why the proposal is to be looked at; empty when it is clear
 * @param now what it comes to so far, in words; empty without marks
 * @param needed for each better mark what it still takes, in words; empty when the period is over or judged
 * @param how the arithmetic, in words, with both means where an act gives weights
 * @param marks all that it is made of
 * @param rule by which
 */
record PupilOutlook(
        ResultPage.@Nullable Sign mark,
        long version,
        ResultPage.@Nullable Sign proposed,
        String doubt,
        String now,
        List<String> needed,
        String how,
        List<ResultPage.Counted> marks,
        String rule) {}
