package eljur.homework;

import eljur.platform.Rules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Properties;

/** How many minutes of homework a day are the norm for a grade: advice for the teacher, never a wall. */
final class HomeworkNorms {

    private static final Properties NORMS = Rules.read("homework");

    private HomeworkNorms() {}

    /** On a usual day; 0 when there is no norm for the grade. */
    static int minutes(int grade) {
        return Integer.parseInt(NORMS.getProperty("grade." + grade, "0"));
    }

    /** What is due on a Monday is done on a day off, and less of it is the norm. */
    static int minutes(int grade, LocalDate due) {
        return due.getDayOfWeek() == DayOfWeek.MONDAY ? minutes(grade) * weekend() / 100 : minutes(grade);
    }

    /** Percent of a usual day. */
    static int weekend() {
        return Integer.parseInt(NORMS.getProperty("weekend"));
    }
}
