package eljur.exchange.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Which part of the package holds the first sheet that the person sees, and from when days are counted. */
record XlsxWorkbook(String sheetPart, boolean from1904) {

    private static final String PART = "xl/workbook.xml";
    private static final String LINKS = "xl/_rels/workbook.xml.rels";

    static XlsxWorkbook read(XlsxPackage file) throws IOException, XMLStreamException {
        Map<String, String> links = links(file);
        String sheet = null;
        boolean from1904 = false;
        try (InputStream in = file.part(PART)) {
            XlsxXml xml = new XlsxXml(in, PART);
            while (xml.next()) {
                if (xml.is("workbookPr")) from1904 = isOn(xml.attribute("date1904"));
                boolean shown = xml.is("sheet") && isShown(xml.attribute("state"));
                if (shown && sheet == null) sheet = links.get(String.valueOf(xml.relationship()));
            }
        }
        if (sheet == null) throw new UnreadableFile("import.unreadable.xlsx.sheet");
        return new XlsxWorkbook(sheet, from1904);
    }

    private static Map<String, String> links(XlsxPackage file) throws IOException, XMLStreamException {
        Map<String, String> links = new HashMap<>();
        try (InputStream in = file.part(LINKS)) {
            XlsxXml xml = new XlsxXml(in, LINKS);
            while (xml.next()) {
                String id = xml.attribute("Id");
                String target = xml.attribute("Target");
                if (id != null && target != null) links.put(id, inPackage(target));
            }
        }
        return links;
    }

    private static String inPackage(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    // Excel leaves it out, other programs say it.
    private static boolean isShown(@Nullable String state) {
        return state == null || state.equals("visible");
    }

    private static boolean isOn(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }
}
