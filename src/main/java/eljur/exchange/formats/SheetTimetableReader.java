package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands a table of load, or of a timetable, row by row; a row that is not understood is kept, with what is wrong in it. */
public final class SheetTimetableReader {

    private static final double MOST_HOURS = 60;
    private static final int LONGEST = 200;

    private final ImportKind kind;
    private final SheetColumns columns;
    private final GroupNames groups;
    private final List<SheetTimetable.Row> rows = new ArrayList<>();
    private final List<PlannedItem> refused = new ArrayList<>();
    private final List<ExportedTimetable.Unread> unread = new ArrayList<>();

    /** A merged cell stands in its first row only: the rows below mean the same. */
    private String classesAbove = "";

    private String dayAbove = "";

    /** Of the row that is being read. */
    private GroupNames.Found classes = new GroupNames.Found(List.of(), null);

    private SheetTimetableReader(ImportKind kind, SheetColumns columns, GroupNames groups) {
        this.groups = groups;
        this.kind = kind;
        this.columns = columns;
    }

    /** @param groups those that the school has already */
    public static ExportedTimetable read(Sheet sheet, ImportKind kind, List<GroupNames.Named> groups) {
        var reader = new SheetTimetableReader(kind, SheetColumns.of(sheet, kind), new GroupNames(groups));
        reader.columns.rows(sheet).forEach(reader::row);
        return SheetTimetable.of(reader.rows, reader.refused, reader.unread);
    }

    private void row(Sheet.Row row) {
        String typedClass = columns.cell(row, "class");
        if (!typedClass.isEmpty() && !typedClass.equals(classesAbove)) dayAbove = "";
        classesAbove = typedClass.isEmpty() ? classesAbove : typedClass;
        dayAbove = columns.cell(row, "day").isEmpty() ? dayAbove : columns.cell(row, "day");
        String subject = columns.cell(row, "subject");
        // A window in the timetable is a row with its number and nothing else.
        if (subject.isEmpty() && columns.cell(row, "teacher").isEmpty() && kind == ImportKind.SHEET) return;
        classes = classes(row, typedClass);
        Reason problem = problem(row);
        if (problem == null) rows.add(understood(row));
        else refuse(row, problem);
    }

    private GroupNames.Found classes(Sheet.Row row, String typedClass) {
        List<String> above = split(classesAbove);
        String group = columns.cell(row, "group");
        boolean merged = !columns.cellOrMerged(row, "class").isEmpty();
        boolean asked = kind == ImportKind.LOAD && typedClass.isEmpty() && !group.isEmpty() && !merged;
        if (asked) return groups.classesOf(group, above);
        groups.add(group, above);
        return new GroupNames.Found(above, null);
    }

    private void refuse(Sheet.Row row, Reason problem) {
        boolean placed = kind == ImportKind.SHEET;
        String subject = columns.cell(row, "subject");
        String of = String.join(", ", classes.problem() == null ? split(classesAbove) : List.of());
        String name = (subject + ", " + of).replaceFirst("^, |, $", "");
        refused.add(PlannedItem.refused(placed ? "card" : "lesson", Cells.excerpt(name), row.number(), problem));
        unread.add(new ExportedTimetable.Unread(
                placed ? ExportedTimetable.Unread.Of.WEEK : ExportedTimetable.Unread.Of.LOAD,
                classes.classes().stream().map(SheetTimetable::classRef).toList(),
                SheetTimetable.ref(subject),
                placed ? WeekdayNames.find(dayAbove) : null,
                placed ? period(columns.cell(row, "period")) : null,
                row.number()));
    }

    private @Nullable Reason problem(Sheet.Row row) {
        String subject = columns.cell(row, "subject");
        if (classes.problem() != null) return classes.problem();
        if (classes.classes().isEmpty()) return Reason.of("import.row.no-class");
        if (subject.isEmpty()) return Reason.of("import.sheet.no-subject");
        if (subject.length() > LONGEST) return Reason.of("import.asc.long-name", LONGEST);
        return kind == ImportKind.SHEET ? problemOfPlace(row) : problemOfLoad(row);
    }

    private @Nullable Reason problemOfPlace(Sheet.Row row) {
        String period = columns.cell(row, "period");
        String weeks = columns.cell(row, "weeks");
        if (WeekdayNames.find(dayAbove) == null) return Reason.of("import.sheet.day", Cells.excerpt(dayAbove));
        if (period(period) == null) return Reason.of("import.sheet.period", Cells.excerpt(period));
        if (ImportVocabulary.find("weeks", weeks) == null && !weeks.isEmpty())
            return Reason.of("import.sheet.weeks", Cells.excerpt(weeks));
        return null;
    }

    private @Nullable Reason problemOfLoad(Sheet.Row row) {
        String typed = columns.cell(row, "hours");
        String type = columns.cell(row, "kind");
        Double hours = UntisFiles.hours(typed);
        if (hours == null || hours <= 0 || hours > MOST_HOURS)
            return Reason.of("import.sheet.hours", Cells.excerpt(typed));
        boolean known = type.isEmpty() || ImportVocabulary.find("kind", type) != null;
        return known ? null : Reason.of("import.sheet.kind", Cells.excerpt(type));
    }

    private SheetTimetable.Row understood(Sheet.Row row) {
        boolean placed = kind == ImportKind.SHEET;
        DayOfWeek day = placed ? WeekdayNames.find(dayAbove) : null;
        @Nullable Integer period = placed ? period(columns.cell(row, "period")) : null;
        String weeks = ImportVocabulary.find("weeks", columns.cell(row, "weeks"));
        String type = ImportVocabulary.find("kind", columns.cell(row, "kind"));
        return new SheetTimetable.Row(
                classes.classes(),
                columns.cell(row, "group"),
                columns.cell(row, "subject"),
                TypedPerson.joined(parts(columns.cell(row, "teacher")).toList()).stream()
                        .distinct()
                        .toList(),
                columns.cell(row, "room"),
                day,
                period == null ? 0 : period,
                weeks == null || weeks.equals("1") ? "" : weeks,
                placed ? null : UntisFiles.hours(columns.cell(row, "hours")),
                type == null ? "lesson" : type,
                row.number());
    }

    private static @Nullable Integer period(String typed) {
        String bare = typed.replaceFirst("[.,]0+$", "").replaceAll("\\D+$", "");
        return bare.matches(UntisFiles.PERIOD) ? Integer.valueOf(bare) : null;
    }

    private static List<String> split(String typed) {
        return parts(typed).distinct().toList();
    }

    private static Stream<String> parts(String typed) {
        return Arrays.stream(typed.split("[,;/\\n]")).map(Cells::clean).filter(s -> !s.isEmpty());
    }
}
