package io.taizhang.command.evidence;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The XML of an Office Open XML package: what the package is, and what would be run or fetched by whoever opens it. */
final class OfficeXml {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** How types of relationships end whose targets are run, fetched or opened as files of their own. */
    private static final Set<String> ACTIVE = Set.of(
            "oleobject",
            "package",
            "control",
            "activexcontrolbinary",
            "attachedtemplate",
            "frame",
            "subdocument",
            "afchunk",
            "externallink",
            "externallinkpath",
            "connections",
            "extensibility",
            "webextension",
            "webextensiontaskpanes");

    /** Field codes by which a text has programs started or files fetched. */
    private static final Pattern FIELD =
            Pattern.compile("\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK)\\b");

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private @Nullable String mediaType;

    OfficeXml() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    @Nullable String mediaType() {
        return mediaType;
    }

    void look(String name, InputStream part) {
        StringBuilder fields = new StringBuilder();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(part);
            while (reader.hasNext()) {
                int event = reader.next();
                UploadRule.EVIDENCE_BROKEN.refuseIf(event == XMLStreamConstants.DTD);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(name, reader, fields);
                }
            }
        } catch (XMLStreamException damaged) {
            throw UploadRule.EVIDENCE_BROKEN.refusal();
        }
        UploadRule.EVIDENCE_ACTIVE_CONTENT.refuseIf(
                FIELD.matcher(fields.toString().toUpperCase(Locale.ROOT)).find(), name);
    }

    private void element(String name, XMLStreamReader reader, StringBuilder fields) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "Override", "Default" -> {
                if (name.equals("[content_types].xml")) {
                    contentType(attribute(reader, "ContentType"));
                }
            }
            case "Relationship" ->
                relationship(attribute(reader, "Type"), attribute(reader, "TargetMode"), attribute(reader, "Target"));
            // A code may be spread over several of these.
            case "instrText" -> fields.append(reader.getElementText());
            case "fldSimple" ->
                fields.append(' ').append(attribute(reader, "instr")).append(' ');
            default -> {}
        }
    }

    private void contentType(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        UploadRule.EVIDENCE_HAS_MACROS.refuseIf(plain.contains("macro") || plain.contains("vbaproject"));
        if (plain.equals(WORKBOOK + ".main+xml") || plain.equals(TEXT + ".main+xml")) {
            UploadRule.EVIDENCE_AMBIGUOUS.refuseIf(mediaType != null);
            mediaType = plain.replace(".main+xml", "");
        }
    }

    private static void relationship(String type, String mode, String target) {
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        UploadRule.EVIDENCE_HAS_MACROS.refuseIf(kind.contains("vba") || kind.contains("macro"));
        boolean outside = mode.equalsIgnoreCase("External");
        boolean link = kind.equals("hyperlink") && target.matches("(?i)(https?|mailto):.*");
        UploadRule.EVIDENCE_ACTIVE_CONTENT.refuseIf(ACTIVE.contains(kind) || outside && !link, kind);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
