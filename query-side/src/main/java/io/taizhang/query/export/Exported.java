package io.taizhang.query.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** A complete file; closing it takes it away. */
public final class Exported implements Closeable {
    private final Extract extract;
    private final FileChannel file;

    Exported(Extract extract, FileChannel file) {
        this.extract = extract;
        this.file = file;
    }

    public Extract extract() {
        return extract;
    }

    public long bytes() throws IOException {
        return file.size();
    }

    public void sendTo(OutputStream client) throws IOException {
        file.position(0);
        Channels.newInputStream(file).transferTo(client);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
