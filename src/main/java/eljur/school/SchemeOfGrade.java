package eljur.school;

import java.util.Collection;

/** By which division of the year a grade is taught, unless the school says otherwise: the elder by half-years, the others not. */
public final class SchemeOfGrade {

    private static final int ELDER = 10;
    private static final String HALF = "half";

    private SchemeOfGrade() {}

    /** @param schemes those that the year is divided by; quarters where there is none */
    public static String of(int grade, Collection<String> schemes) {
        if (grade >= ELDER && schemes.contains(HALF)) return HALF;
        return schemes.stream()
                .filter(scheme -> !scheme.equals(HALF))
                .findFirst()
                .orElse("quarter");
    }
}
