package eljur.homework;

import eljur.platform.Rules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How many minutes of homework a day are the norm for a grade: advice for the teacher, never a wall. */
final class HomeworkNorms {

    private static final Properties NORMS = Rules.read("homework");

    private HomeworkNorms() {}

    /** On a usual day; 0 when there is no norm for the grade. */
    static int minutes(int grade) {
        return Integer.parseInt(NORMS.getProperty("grade." + grade, "0"));
    }

    /** What is due on a Monday is done on a day off, and less of it is the norm. @param first what the school's act says of grade 1; null: nothing */
    static int minutes(int grade, LocalDate due, @Nullable Integer first) {
        int usual = grade == 1 && first != null ? Math.min(first, minutes(1)) : minutes(grade);
        return due.getDayOfWeek() == DayOfWeek.MONDAY ? usual * weekend() / 100 : usual;
    }

    /** Percent of a usual day. */
    static int weekend() {
        return Integer.parseInt(NORMS.getProperty("weekend"));
    }
}
