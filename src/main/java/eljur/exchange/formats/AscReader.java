package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.SafeXml;
import eljur.exchange.sheets.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads what aSc Timetables writes as «aSc Timetables 2012 XML»: a root {@code timetable} holding flat lists of elements with
 * attributes. Anything that an honest export has no use for is refused: a DOCTYPE (and with it every entity), nesting, an
 * attribute longer than a page, more elements than any school has.
 */
public final class AscReader {

    private static final int DEPTH = 8;
    private static final int ELEMENTS = 200_000;
    private static final int ATTRIBUTE_LENGTH = 20_000;

    private final XMLStreamReader xml;
    private final AscElements elements = new AscElements();
    private final NestedElements nestedElements = new NestedElements(elements);
    private boolean nested;
    private int depth;
    private int count;

    private AscReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    public static ExportedTimetable read(byte[] content) {
        try {
            AscReader reader = new AscReader(SafeXml.reader(new ByteArrayInputStream(content)));
            reader.readAll();
            return reader.elements.timetable();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static UnreadableFile broken(XMLStreamException e) {
        var place = e.getLocation();
        return place == null
                ? new UnreadableFile("import.unreadable.xml", 1, 1)
                : new UnreadableFile("import.unreadable.xml", place.getLineNumber(), place.getColumnNumber());
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableFile("import.unreadable.xml.doctype", line());
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                default -> {}
            }
        }
    }

    private void start() {
        if (++depth > DEPTH) {
            throw new UnreadableFile("import.unreadable.xml.depth", line());
        }
        if (++count > ELEMENTS) {
            throw new UnreadableFile("import.unreadable.xml.count", line(), ELEMENTS);
        }
        if (count == 1) nested = nested(xml.getLocalName());
        if (nested) nestedElements.open(xml.getLocalName(), line());
        else elements.add(xml.getLocalName(), new AscAttributes(attributes(), line()));
    }

    /** The program's own export is flat; others that carry its timetables put every value into an element of its own. */
    private boolean nested(String root) {
        if (root.equals("timetable")) return false;
        if (root.equals("asc") || root.equals("ascTimetable")) return true;
        throw new UnreadableFile("import.unreadable.asc.root", Cells.excerpt(root), line());
    }

    private void text() {
        if (nested && nestedElements.text(xml.getText()) > ATTRIBUTE_LENGTH)
            throw new UnreadableFile("import.unreadable.xml.long", line(), nestedElements.name());
    }

    private void end() {
        depth--;
        if (nested) nestedElements.close(xml.getLocalName());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            if (value.length() > ATTRIBUTE_LENGTH) {
                throw new UnreadableFile(
                        "import.unreadable.xml.long", line(), Cells.excerpt(xml.getAttributeLocalName(i)));
            }
            attributes.put(xml.getAttributeLocalName(i), value);
        }
        return attributes;
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
