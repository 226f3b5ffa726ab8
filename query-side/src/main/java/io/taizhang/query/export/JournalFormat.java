package io.taizhang.query.export;

import java.io.IOException;
import java.io.OutputStream;

/** In which form facts leave the house. */
public enum JournalFormat {
    CSV("text/csv;charset=UTF-8", "csv") {
        @Override
        public JournalWriter writer(OutputStream out, JournalExtract extract) throws IOException {
            return new FactRows(out, extract);
        }
    },
    /** One fact on each line, as the journal answers it. */
    JSONL("application/jsonl;charset=UTF-8", "jsonl") {
        @Override
        public JournalWriter writer(OutputStream out, JournalExtract extract) {
            return new FactLines(out);
        }
    },
    /** CloudEvents 1.0, the batch form of their JSON format. */
    CLOUDEVENTS("application/cloudevents-batch+json;charset=UTF-8", "cloudevents.json") {
        @Override
        public JournalWriter writer(OutputStream out, JournalExtract extract) throws IOException {
            return new CloudEvents(out, extract);
        }
    };

    private final String mediaType;
    private final String extension;

    JournalFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name. */
    public String extension() {
        return extension;
    }

    public abstract JournalWriter writer(OutputStream out, JournalExtract extract) throws IOException;
}
