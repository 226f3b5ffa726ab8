package io.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStream;

/** In which form rows leave the house. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        RowWriter writer(OutputStream out, Extract extract) {
            return new XlsxWriter(out, extract);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        RowWriter writer(OutputStream out, Extract extract) throws IOException {
            return new CsvRows(out, extract);
        }
    },
    JSON("application/json") {
        @Override
        RowWriter writer(OutputStream out, Extract extract) {
            return new JsonWriter(out, extract);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    public String extension() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    abstract RowWriter writer(OutputStream out, Extract extract) throws IOException;
}
