package eljur.exchange.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The strings that cells of an XLSX point to by number. */
final class XlsxStrings {

    private static final int MOST = 200_000;
    private static final String PART = "xl/sharedStrings.xml";

    private XlsxStrings() {}

    static List<String> read(XlsxPackage file) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        if (!file.has(PART)) return strings;
        try (InputStream in = file.part(PART)) {
            XlsxXml xml = new XlsxXml(in, PART);
            while (xml.next()) {
                if (!xml.is("si")) continue;
                if (strings.size() >= MOST) throw new UnreadableFile("import.unreadable.xlsx.strings", MOST);
                strings.add(Cells.clean(string(xml, "si", 0, 0)));
            }
        }
        return strings;
    }

    /** The pieces of a string joined, without the readings that Excel keeps beside it. */
    static String string(XlsxXml xml, String element, int row, int column) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.nextInside(element)) {
            if (xml.is("rPh")) skip(xml);
            else if (xml.is("t")) text.append(xml.text(row, column));
            if (text.length() > Sheet.LONGEST_CELL)
                throw new UnreadableFile("import.unreadable.sheet.cell", row, column, Sheet.LONGEST_CELL);
        }
        return text.toString();
    }

    private static void skip(XlsxXml xml) throws XMLStreamException {
        while (xml.nextInside("rPh")) xml.text(0, 0);
    }
}
