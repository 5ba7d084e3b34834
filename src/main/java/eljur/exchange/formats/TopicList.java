package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans of topics as a spreadsheet has them: a row is a topic of one course. */
public record TopicList(List<Row> rows) {

    private static final int LONGEST = 500;
    private static final int MOST_HOURS = 40;

    /**
     * @param ordinal the number that was typed; null where there is none
     * @param section the part of the programme; empty: nothing is said of it
     * @param hours lessons that the topic takes
     */
    public record Row(
            int number,
            String schoolClass,
            String group,
            String subject,
            String teacher,
            @Nullable Integer ordinal,
            String section,
            String topic,
            String homework,
            String work,
            int hours,
            @Nullable Reason problem) {

        /** Rows of one course have this in common. */
        public String course() {
            return Cells.className(schoolClass) + "/" + Cells.fold(group) + "/" + Cells.fold(subject) + "/"
                    + Cells.fold(teacher);
        }

        public String courseName() {
            return subject + ", " + schoolClass + (group.isEmpty() ? "" : ", " + group);
        }
    }

    public static TopicList read(Sheet sheet) {
        SheetColumns columns = SheetColumns.of(sheet, ImportKind.TOPICS);
        List<Row> rows = new ArrayList<>();
        Row above = new Row(0, "", "", "", "", null, "", "", "", "", 1, null);
        for (Sheet.Row row : columns.rows(sheet)) {
            above = row(columns, row, above);
            rows.add(above);
        }
        return new TopicList(List.copyOf(rows));
    }

    /** A merged cell stands in its first row only: the rows below mean the same course. */
    private static Row row(SheetColumns columns, Sheet.Row row, Row above) {
        boolean same = columns.cell(row, "class").isEmpty()
                && columns.cell(row, "subject").isEmpty();
        String typed = columns.cell(row, "number");
        String number = typed.replaceFirst("[.,]0*$", "");
        @Nullable Integer ordinal = number.matches("\\d{1,4}") ? Integer.valueOf(number) : null;
        Double hours =
                columns.cell(row, "hours").isEmpty() ? Double.valueOf(1) : UntisFiles.hours(columns.cell(row, "hours"));
        Row read = new Row(
                row.number(),
                columns.cell(row, "class").isEmpty() ? above.schoolClass() : columns.cell(row, "class"),
                same ? above.group() : columns.cell(row, "group"),
                columns.cell(row, "subject").isEmpty() ? above.subject() : columns.cell(row, "subject"),
                same ? above.teacher() : columns.cell(row, "teacher"),
                ordinal,
                same && columns.cell(row, "section").isEmpty() ? above.section() : columns.cell(row, "section"),
                columns.cell(row, "topic"),
                columns.cell(row, "homework"),
                columns.cell(row, "work"),
                hours == null ? 0 : hours.intValue(),
                null);
        Reason problem = problem(read, typed, hours);
        return problem == null ? read : with(read, problem);
    }

    private static @Nullable Reason problem(Row row, String number, @Nullable Double hours) {
        if (row.schoolClass().isEmpty()) return Reason.of("import.row.no-class");
        if (row.subject().isEmpty()) return Reason.of("import.sheet.no-subject");
        if (row.topic().isEmpty()) return Reason.of("import.topic.no-topic");
        if (row.topic().length() > LONGEST
                || row.homework().length() > LONGEST
                || row.section().length() > LONGEST) return Reason.of("import.topic.long", LONGEST);
        if (row.ordinal() == null && !number.isEmpty()) return Reason.of("import.topic.number", Cells.excerpt(number));
        boolean whole = hours != null && hours >= 1 && hours <= MOST_HOURS && hours == Math.rint(hours);
        return whole ? null : Reason.of("import.topic.hours");
    }

    private static Row with(Row row, Reason problem) {
        return new Row(
                row.number(),
                row.schoolClass(),
                row.group(),
                row.subject(),
                row.teacher(),
                row.ordinal(),
                row.section(),
                row.topic(),
                row.homework(),
                row.work(),
                row.hours(),
                problem);
    }
}
