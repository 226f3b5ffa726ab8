package io.taizhang.query.bundle;

import io.taizhang.query.export.Scratch;
import java.io.Closeable;
import java.io.IOException;

/**
 * A bundle that is complete and proven, to be sent and closed.
 *
 * @param size how many facts the checkpoint covers that it is proven under
 * @param facts how many of those it holds that were asked for
 */
public record Bundle(Scratch file, long size, long facts) implements Closeable {

    public String fileName() {
        return "taizhang-bundle-" + size + ".zip";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
