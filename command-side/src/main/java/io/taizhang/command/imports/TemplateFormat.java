package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.io.IOException;
import java.io.OutputStream;

/** In which form a file to be filled in is handed out. */
public enum TemplateFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(ImportKind kind, Language language, OutputStream out) throws IOException {
            new XlsxTemplate(kind, language).write(out);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(ImportKind kind, Language language, OutputStream out) throws IOException {
            CsvTemplate.write(kind, language, out);
        }
    };

    private final String mediaType;

    TemplateFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public abstract void write(ImportKind kind, Language language, OutputStream out) throws IOException;
}
