package eljur.exchange;

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
final class AscReader {

    private static final int DEPTH = 8;
    private static final int ELEMENTS = 200_000;
    private static final int ATTRIBUTE_LENGTH = 20_000;

    private final XMLStreamReader xml;
    private final AscElements elements = new AscElements();
    private int depth;
    private int count;

    private AscReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static ExportedTimetable read(byte[] content) {
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
                case XMLStreamConstants.END_ELEMENT -> depth--;
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
        if (count == 1 && !xml.getLocalName().equals("timetable")) {
            throw new UnreadableFile("import.unreadable.asc.root", Cells.excerpt(xml.getLocalName()), line());
        }
        elements.add(xml.getLocalName(), new AscAttributes(attributes(), line()));
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
