package io.taizhang.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A part read forwards, element by element. It can neither declare nor fetch anything. */
final class XmlPart implements Closeable {
    private final InputStream in;
    private final XMLStreamReader xml;

    XmlPart(InputStream in) {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        try {
            this.xml = factory.createXMLStreamReader(in);
        } catch (XMLStreamException malformed) {
            throw ImportRefusal.unreadable("XML");
        }
    }

    /** Goes to the next beginning or end of an element, or to text; false at the end of the part. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new ImportRefusal(400, "import-declarations");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw ImportRefusal.unreadable("XML");
        }
    }

    boolean begins(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Where the reader stands on text, adds it. */
    void addTo(StringBuilder text) {
        if (xml.getEventType() == XMLStreamConstants.CHARACTERS) {
            if (text.length() + xml.getTextLength() > Limits.CELL_CHARACTERS) {
                throw new ImportRefusal(400, "import-zip-bomb");
            }
            text.append(xml.getText());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
