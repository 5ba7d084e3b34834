package eljur.exchange.sheets;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks over one XML part of an XLSX; a DOCTYPE, and with it every entity, is refused. */
final class XlsxXml {

    private final XMLStreamReader xml;
    private final String part;

    XlsxXml(InputStream in, String part) throws XMLStreamException {
        this.xml = SafeXml.reader(in);
        this.part = part;
    }

    /** Goes to the next start of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
        }
        return false;
    }

    /** Goes to the next start of an element inside the one named; false where that one ends. */
    boolean nextInside(String element) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) return true;
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) return false;
        }
        return false;
    }

    private int step() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
            throw new UnreadableFile("import.unreadable.xlsx.doctype", part);
        return event;
    }

    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    /** The text up to the end of the present element, no longer than a cell may be. */
    String text(int row, int column) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
            if (xml.isCharacters()) text.append(xml.getText());
            if (text.length() > Sheet.LONGEST_CELL)
                throw new UnreadableFile("import.unreadable.sheet.cell", row, column, Sheet.LONGEST_CELL);
        }
        return text.toString();
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** An attribute of the namespace of relationships, under whatever prefix. */
    @Nullable
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace != null && namespace.endsWith("/relationships")) return xml.getAttributeValue(i);
        }
        return null;
    }
}
