package eljur.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summary sheet of a class for a period: pupils by subjects.
 *
 * @param periodMarks some stand already, so the shares below are worth a look
 * @param columns of the year, beside its periods
 * @param numbers who is counted beneath and who is not, in words; empty where all are
 * @param leaves the class gets certificates
 */
public record SummarySheet(
        String school,
        String year,
        long classId,
        String className,
        long periodId,
        String period,
        List<Link> classes,
        List<Link> periods,
        List<ColumnLink> columns,
        List<Subject> subjects,
        List<Line> lines,
        Foot foot,
        String numbers,
        List<Signature> signatures,
        boolean periodMarks,
        boolean leaves) {

    /** Behaviour has a column where any was given. */
    public boolean behaves() {
        return lines.stream().anyMatch(one -> !one.behaviour().isEmpty());
    }

    /** One of those to choose from. */
    public record Link(long id, String name, boolean shown) {}

    /** Marks of the year that stand on a sheet of their own. */
    public record ColumnLink(String code, String name, boolean shown) {}

    /** Marks of the year stand on it, and none of a period. */
    public boolean ofYear() {
        return columns.stream().anyMatch(ColumnLink::shown);
    }

    /** @param course whose register is behind the heading, or null where there are several */
    public record Subject(String name, @Nullable Long course) {}

    /**
     * @param left until when the pupil was in the class and by which order, or an empty text
     * @param way taught otherwise, by which order, or an empty text
     * @param own the pupil whose individual journal is behind it, or null
     * @param behaviour in a word, or empty
     */
    public record Line(
            String name,
            String left,
            String way,
            @Nullable Long own,
            List<Entry> entries,
            String average,
            int missed,
            String behaviour) {}

    /**
     * @param mark of the period, or an empty text
     * @param cssClass of the mark
     * @param average of the marks so far, or an empty text
     * @param brought the mark of the period is from another school
     * @param carried it is from the pupil's individual journal
     */
    public record Entry(String mark, String cssClass, String average, boolean brought, boolean carried) {}

    /**
     * @param averages of each subject and, last, of the class
     * @param passed share of the pupils with 3 and better, in each subject: «успеваемость»
     * @param good share of those with 4 and 5: «качество знаний»
     */
    public record Foot(List<String> averages, List<String> passed, List<String> good) {}
}
