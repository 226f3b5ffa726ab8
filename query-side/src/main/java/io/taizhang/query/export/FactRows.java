package io.taizhang.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 4180 in UTF-8, one fact on a row, with the mark by which spreadsheets know it. What happened stands in one cell as
 * JSON, each piece of evidence by its digest. As in the files of views, where the ledger stood is said on each row.
 */
final class FactRows implements JournalWriter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> COLUMNS = List.of(
            "position",
            "recordedAt",
            "occurredAt",
            "type",
            "revision",
            "stream",
            "sequence",
            "actorId",
            "role",
            "actorUnitId",
            "unitPath",
            "reason",
            "evidence",
            "event",
            "eventId",
            "commandId",
            "correlationId",
            "causationId");

    private final CsvWriter csv;
    private final List<String> standing;

    FactRows(OutputStream out, JournalExtract extract) throws IOException {
        out.write(MARK);
        this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        this.standing =
                List.of(extract.kind().name(), Long.toString(extract.position()), CellText.safe(extract.time()));
        csv.writeRecord(headers(extract.speech()));
    }

    private static List<String> headers(Speech speech) {
        List<String> headers = new ArrayList<>();
        COLUMNS.forEach(column -> headers.add(speech.text("column.journal." + column)));
        List.of("ledger.kind", "ledger.position", "ledger.time").forEach(key -> headers.add(speech.text(key)));
        return headers;
    }

    @Override
    public void fact(ObjectNode fact) {
        List<String> cells = new ArrayList<>(COLUMNS.size() + standing.size());
        COLUMNS.forEach(column -> cells.add(CellText.safe(text(column, fact.get(column)))));
        cells.addAll(standing);
        csv.writeRecord(cells);
    }

    private static String text(String column, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (column.equals("evidence")) {
            return value.valueStream()
                    .map(evidence -> evidence.path("sha256").asString(""))
                    .collect(Collectors.joining(" "));
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
