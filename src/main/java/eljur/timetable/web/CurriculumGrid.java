package eljur.timetable.web;

import java.util.List;

/**
 * The plan of a grade, or of a class, edited; beside it the load as it is.
 *
 * @param ofClass empty for that of the grade
 * @param inherited a class that goes by the plan of its grade
 * @param unsaved what is shown is proposed, and not kept yet
 * @param seen the mark of what stands, brought back by the form
 */
public record CurriculumGrid(
        long year,
        String yearName,
        int grade,
        String ofClass,
        String name,
        List<Link> grades,
        List<Link> plans,
        List<Link> sources,
        boolean kept,
        boolean inherited,
        boolean unsaved,
        String days,
        String weeks,
        String seen,
        List<Column> columns,
        List<Row> rows,
        List<Choice> otherSubjects,
        Sums sums,
        List<CurriculumTable.Finding> violations,
        List<CurriculumTable.Finding> advice,
        boolean mayChange,
        Fields fields) {

    public record Link(String name, String query, boolean shown) {}

    /** @param note of a class with a plan of its own, or one without a week */
    public record Column(String name, String href, String note, String sum, boolean over) {}

    /** @param hours of the three parts, as they stand */
    /** @param year hours of the whole year */
    public record Row(long subject, String name, List<Hours> hours, String year, List<Cell> cells) {}

    public record Hours(String field, String label, String value) {}

    public record Cell(List<Said> said) {}

    /** @param href where it is mended; empty where all is well */
    public record Said(String words, String tone, String href) {}

    /** @param norm the most lessons of a week; empty where the norms name none */
    public record Sums(
            String compulsory, String formed, String extracurricular, String lessons, String norm, String year) {}
}
