package eljur.timetable;

import eljur.school.StudyLoad;
import java.util.ArrayList;
import java.util.List;

/**
 * The load of a plan against the norms, which are dated data ({@link StudyLoad}). The week and the hours outside lessons are sanitary rules; the
 * year is what the federal programmes count, and advice here, because they count by stages.
 */
final class CurriculumNorms {

    private CurriculumNorms() {}

    enum Level {
        VIOLATION,
        ADVICE
    }

    /**
     * @param key of the texts, {@code curriculum.norm.…}
     * @param is hours as they are
     * @param norm hours as they should be
     */
    record Finding(Level level, String key, double is, int norm) {}

    static List<Finding> of(Curriculum plan) {
        return of(plan.grade(), plan.days(), plan.weeks(), plan.lessons(), plan.sum(CurriculumPart.EXTRACURRICULAR));
    }

    /**
     * @param lessons hours a week of the compulsory part and of what the school adds to it
     * @param extracurricular hours a week outside lessons
     */
    static List<Finding> of(int grade, int days, int weeks, double lessons, double extracurricular) {
        List<Finding> findings = new ArrayList<>();
        if (grade == 1 && days > 5) findings.add(new Finding(Level.VIOLATION, "first-grade", days, 5));
        int week = most(grade, days);
        if (week > 0 && lessons > week) findings.add(new Finding(Level.VIOLATION, "week", lessons, week));
        int most = StudyLoad.extracurricular();
        if (extracurricular > most)
            findings.add(new Finding(Level.VIOLATION, "extracurricular", extracurricular, most));
        if (lessons > 0) year(findings, grade, lessons * weeks);
        return findings;
    }

    /** The most lessons of a week; 0 where the norms name no limit. */
    static int most(int grade, int days) {
        return StudyLoad.weekly(grade, grade == 1 ? 5 : days);
    }

    private static void year(List<Finding> findings, int grade, double hours) {
        int least = StudyLoad.yearlyLeast(grade), most = StudyLoad.yearlyMost(grade);
        if (least > 0 && hours < least) findings.add(new Finding(Level.ADVICE, "year-least", hours, least));
        if (most > 0 && hours > most) findings.add(new Finding(Level.ADVICE, "year-most", hours, most));
    }
}
