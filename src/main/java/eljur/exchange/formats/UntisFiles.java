package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.CsvReader;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import eljur.exchange.sheets.XlsxPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two files of Untis, GPU001 with the placed lessons and GPU002 with their definitions: packed together, or the first alone. */
public final class UntisFiles {

    private static final String PLACED = "GPU001.TXT";
    private static final String DEFINED = "GPU002.TXT";
    private static final String NUMBER = "\\d{1,9}";
    private static final int HOURS = 1;
    private static final String DAY = "[1-7]";

    /** No school day has more lessons; an hour beyond them would fall into the next day. */
    static final String PERIOD = "\\d|1[0-5]";

    private final List<UntisRow> placed = new ArrayList<>();
    private final List<UntisRow> defined = new ArrayList<>();
    private final List<PlannedItem> refused = new ArrayList<>();
    private final List<ExportedTimetable.Unread> unread = new ArrayList<>();

    public static ExportedTimetable readZip(byte[] content) {
        try (XlsxPackage zip = XlsxPackage.openAny(content)) {
            UntisFiles files = new UntisFiles();
            byte[] placed = part(zip, PLACED);
            if (placed == null) throw new UnreadableFile("import.unreadable.untis.zip");
            files.addPlaced(CsvReader.read(placed));
            byte[] defined = part(zip, DEFINED);
            if (defined != null) files.addDefined(CsvReader.read(defined));
            return files.timetable();
        } catch (IOException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    /** The part of this name, in whatever folder and case. */
    private static byte @Nullable [] part(XlsxPackage zip, String name) throws IOException {
        String found = zip.names().stream()
                .filter(one -> one.replaceFirst("^.*[/\\\\]", "")
                        .toUpperCase(Locale.ROOT)
                        .equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) return null;
        try (InputStream in = zip.part(found)) {
            return in.readAllBytes();
        } catch (UncheckedIOException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    /** Has the table no headings, but rows as Untis writes them? */
    public static boolean isPlaced(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .filter(row -> row.cells().size() >= 7 && row.cells().size() <= 12)
                .filter(row -> row.cell(0).matches(NUMBER)
                        && row.cell(5).matches("\\d")
                        && row.cell(6).matches("\\d{1,2}"))
                .isPresent();
    }

    public static boolean isDefined(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .findFirst()
                .filter(row ->
                        row.cells().size() >= 16 && row.cell(0).matches(NUMBER) && hours(row.cell(HOURS)) != null)
                .isPresent();
    }

    public static ExportedTimetable read(Sheet sheet) {
        if (isDefined(sheet)) throw new UnreadableFile("import.unreadable.untis.alone");
        UntisFiles files = new UntisFiles();
        files.addPlaced(sheet);
        return files.timetable();
    }

    private ExportedTimetable timetable() {
        if (placed.isEmpty()) throw new UnreadableFile("import.unreadable.untis.empty");
        return new UntisTimetable(placed, defined, refused, unread).timetable();
    }

    private void addPlaced(Sheet sheet) {
        for (Sheet.Row row : sheet.rows()) if (!row.isBlank()) addPlaced(row);
    }

    private void addPlaced(Sheet.Row row) {
        String name = Cells.excerpt(String.join(" ", row.cells()));
        if (row.cell(1).isEmpty() || row.cell(3).isEmpty()) refuse(name, row, "import.untis.row.lacks");
        else if (!row.cell(5).matches(DAY)) unread(name, row, "import.untis.row.day");
        else if (!row.cell(6).matches(PERIOD)) unread(name, row, "import.untis.row.period");
        else
            placed.add(new UntisRow(
                    row.cell(0),
                    row.cell(1),
                    row.cell(2),
                    row.cell(3),
                    row.cell(4),
                    Integer.parseInt(row.cell(5)),
                    Integer.parseInt(row.cell(6)),
                    1,
                    row.number()));
    }

    /** Somebody's lesson, but when? */
    private void unread(String name, Sheet.Row row, String why) {
        refuse(name, row, why);
        unread.add(new ExportedTimetable.Unread(
                ExportedTimetable.Unread.Of.WEEK,
                List.of(ExportedTimetable.Origin.UNTIS.ref(row.cell(1))),
                ExportedTimetable.Origin.UNTIS.ref(row.cell(3)),
                row.cell(5).matches(DAY) ? DayOfWeek.of(Integer.parseInt(row.cell(5))) : null,
                row.cell(6).matches(PERIOD) ? Integer.valueOf(row.cell(6)) : null,
                row.number()));
    }

    private void refuse(String name, Sheet.Row row, String why) {
        refused.add(PlannedItem.refused("card", name, row.number(), Reason.of(why)));
    }

    private void addDefined(Sheet sheet) {
        for (Sheet.Row row : sheet.rows()) {
            Double hours = hours(row.cell(HOURS));
            String name = Cells.excerpt(String.join(" ", row.cells()));
            if (row.isBlank()) continue;
            // Duties and meetings have neither class nor subject: nothing is taught at them.
            if (hours == null || row.cell(4).isEmpty() || row.cell(6).isEmpty())
                refused.add(PlannedItem.refused("lesson", name, row.number(), Reason.of("import.untis.row.defined")));
            else
                defined.add(new UntisRow(
                        row.cell(0), row.cell(4), row.cell(5), row.cell(6), row.cell(7), 0, 0, hours, row.number()));
        }
    }

    /** Hours of a week, with a comma or a point; null for what is no number. */
    public static @Nullable Double hours(String typed) {
        String plain = typed.replace(',', '.').replace(" ", "");
        return plain.matches("\\d{1,3}(\\.\\d{1,6})?") ? Double.valueOf(plain) : null;
    }
}
