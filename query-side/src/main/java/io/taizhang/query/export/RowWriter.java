package io.taizhang.query.export;

import java.io.Closeable;
import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/** Writes rows one after another, keeping none; closing it completes the file. */
interface RowWriter extends Closeable {

    /** @param row as the list endpoint answers it */
    void row(ObjectNode row) throws IOException;
}
