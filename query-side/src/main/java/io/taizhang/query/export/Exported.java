package io.taizhang.query.export;

import java.io.Closeable;
import java.io.IOException;

/**
 * A complete file; closing it takes it away.
 *
 * @param extract what it says of itself
 */
public record Exported(Extract extract, Scratch file) implements Closeable {

    @Override
    public void close() throws IOException {
        file.close();
    }
}
