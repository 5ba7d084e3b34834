package eljur.exchange;

import eljur.exchange.formats.ImportKind;
import eljur.exchange.formats.RosterZip;
import eljur.exchange.formats.SheetColumns;
import eljur.exchange.formats.UntisFiles;
import eljur.exchange.sheets.CsvReader;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.XlsxReader;
import java.util.List;

/** Tells what an uploaded file brings: by its format, by rows as a program writes them, else by its headings. */
final class UploadedFile {

    /** A plan of topics may tell hours and a timetable may tell load: who asks for more headings is asked first. */
    private static final List<ImportKind> BY_HEADINGS =
            List.of(ImportKind.MARKS, ImportKind.TOPICS, ImportKind.SHEET, ImportKind.LOAD, ImportKind.STAFF);

    private UploadedFile() {}

    static ImportKind kind(FileKind format, byte[] content) {
        if (format == FileKind.XML) return ImportKind.TIMETABLE;
        if (format == FileKind.ZIP) return RosterZip.looksLike(content) ? ImportKind.ONEROSTER : ImportKind.UNTIS;
        Sheet sheet = sheet(format, content);
        if (UntisFiles.isPlaced(sheet) || UntisFiles.isDefined(sheet)) return ImportKind.UNTIS;
        return BY_HEADINGS.stream()
                .filter(kind -> SheetColumns.has(sheet, kind))
                .findFirst()
                .orElse(ImportKind.CLASS_LIST);
    }

    static Sheet sheet(FileKind format, byte[] content) {
        return format == FileKind.XLSX ? XlsxReader.read(content) : CsvReader.read(content);
    }
}
