package eljur.school;

import eljur.platform.Texts;

/** How a period of the school year is called: «II четверть», «I полугодие». */
public final class PeriodName {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI"};

    private PeriodName() {}

    /** @param scheme quarter, trimester, half, module, or year, which has no number */
    public static String of(Texts texts, String scheme, int ordinal) {
        return texts.of("term." + scheme, ROMAN[ordinal]);
    }

    /** «II четв.» for the head of a column. */
    public static String shortly(Texts texts, String scheme, int ordinal) {
        return texts.of("term." + scheme + ".short", ROMAN[ordinal]);
    }
}
