package eljur.exchange.sheets;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The one way XML from outside is opened: streaming, no document type, no entity, nothing fetched from anywhere. */
public final class SafeXml {

    private SafeXml() {}

    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // What is wrong is thrown and said to the person; the parser's own word to the terminal helps nobody.
        factory.setXMLReporter((message, kind, about, place) -> {});
        return factory.createXMLStreamReader(in);
    }
}
