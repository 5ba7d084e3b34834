package eljur.substitutions;

import java.util.List;

/**
 * Somebody who can give a lesson, and why.
 *
 * @param join has a lesson of their own then, and would lead both groups
 * @param suitability what is asked first
 * @param score among those who suit alike: the more, the better
 */
record Candidate(Colleague colleague, boolean join, Suitability suitability, int score, List<Reason> reasons) {

    /**
     * @param kind of the sentence: {@code substitutions.why.…}
     * @param tone ok speaks for, warn against, empty: to be known
     */
    record Reason(String kind, String tone, Object... about) {}
}
