package io.taizhang.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * RFC 4180 in UTF-8, with the mark by which spreadsheets know it. The format has no place beside its rows: where and when
 * they stand is said on each of them, and so is that they are a sample.
 */
final class CsvRows implements RowWriter {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;
    private final List<Column> columns;
    private final Several several;
    private final List<String> standing;

    CsvRows(OutputStream out, Extract extract) throws IOException {
        out.write(MARK);
        this.csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        this.columns = Columns.of(extract.view().rowType());
        this.several = new Several(extract.view().name(), extract.speech());
        this.standing =
                List.of(extract.kind().name(), Long.toString(extract.position()), CellText.safe(extract.time()));
        csv.writeRecord(headers(extract));
    }

    private List<String> headers(Extract extract) {
        List<String> headers = new ArrayList<>();
        columns.forEach(column ->
                headers.add(CellText.safe(extract.speech().header(extract.view().name(), column.path()))));
        List.of("ledger.kind", "ledger.position", "ledger.time")
                .forEach(key -> headers.add(extract.speech().text(key)));
        return headers;
    }

    @Override
    public void row(ObjectNode row) {
        List<String> cells = new ArrayList<>(columns.size() + standing.size());
        columns.forEach(column -> cells.add(cell(column.of(row, several))));
        cells.addAll(standing);
        csv.writeRecord(cells);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> CellText.safe(text);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
