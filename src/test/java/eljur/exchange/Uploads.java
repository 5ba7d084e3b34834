package eljur.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assumptions;

/** Files that people upload, honest and otherwise. */
public final class Uploads {

    private Uploads() {}

    public static byte[] smallSchool() {
        try (InputStream in = Uploads.class.getResourceAsStream("/exchange/small-school.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The export of a real school, where it lies beside the project; the test is left out, loudly, where it does not. */
    public static byte[] realSchool() {
        return shared("asc/school.xml");
    }

    public static byte[] shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("shared/data/" + name))) folder = folder.getParent();
        if (folder == null) {
            System.err.println(
                    "LEFT OUT: ../shared/data/" + name + " is not there, the import of a real export was not tried");
            Assumptions.abort("no ../shared/data/" + name);
        }
        try {
            return Files.readAllBytes(folder.resolve("shared/data/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A table as Excel saves it. */
    public static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Лист1");
            for (int r = 0; r < rows.size(); r++)
                for (int c = 0; c < rows.get(r).size(); c++)
                    sheet.value(r, c, rows.get(r).get(c));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An XLSX whose only sheet has this XML in it. */
    public static byte[] xlsxWithSheet(String sheetXml) {
        return zip(Map.of(
                "xl/workbook.xml",
                        utf8(
                                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                        + "<sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                        utf8(
                                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
                "xl/worksheets/sheet1.xml", utf8(sheetXml)));
    }

    /** An XLSX with one sheet for each state, its XML beside it, as a program writes it that always says the state. */
    public static byte[] xlsxWithSheets(Map<String, String> xmlByState) {
        Map<String, byte[]> parts = new HashMap<>();
        StringBuilder sheets = new StringBuilder(), links = new StringBuilder();
        new TreeMap<>(xmlByState).forEach((state, xml) -> {
            sheets.append("<sheet name=\"%s\" state=\"%1$s\" r:id=\"%1$s\"/>".formatted(state));
            links.append("<Relationship Id=\"%s\" Target=\"worksheets/%1$s.xml\"/>".formatted(state));
            parts.put("xl/worksheets/%s.xml".formatted(state), utf8(xml));
        });
        String space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        parts.put(
                "xl/workbook.xml",
                utf8("<workbook xmlns:r=\"%s\"><sheets>%s</sheets></workbook>".formatted(space, sheets)));
        parts.put("xl/_rels/workbook.xml.rels", utf8("<Relationships>%s</Relationships>".formatted(links)));
        return zip(parts);
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
